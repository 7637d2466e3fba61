// What loading a file would do to what is kept: told before anything is done, then done by the same
// rules.
import type { Draft } from "./draft";
import { nameOfDraft } from "./draft-name";
import type { Contents } from "./portfolio-file";

/**
 * - `add`: only the file has it
 * - `change`: both have it, and the file's is the later one
 * - `conflict`: both have it, it differs, and the file's is not the later one
 * - `older`: both have it, of practice, and this browser's is the later one: no question of choice
 * - `same`: both have the same
 * - `only`: only this browser has it; a merge leaves it, a replacement deletes it
 */
export type Kind = "add" | "change" | "conflict" | "older" | "same" | "only";

export const STORES = ["pieces", "drafts", "mappings", "recalls", "reviews", "courses"] as const;
export type StoreName = (typeof STORES)[number];
type Kept = Contents[StoreName][number];

export interface Step {
  store: StoreName;
  kind: Kind;
  kept?: Kept;
  loaded?: Kept;
}

export function keyIn(value: Kept): string {
  if ("id" in value) return value.id;
  if ("criterion" in value) return `${value.unit}/${value.criterion}`;
  // No id holds a slash.
  return "question" in value ? `${value.unit}/${value.question}` : value.unit;
}

/** Everything of the file and of this browser, side by side. */
export function compared(kept: Contents, loaded: Contents): Step[] {
  return STORES.flatMap((store) => {
    const here = new Map<string, Kept>(kept[store].map((each) => [keyIn(each), each]));
    const steps = loaded[store].map((each: Kept): Step => {
      const mine = here.get(keyIn(each));
      here.delete(keyIn(each));
      return mine
        ? { store, kind: kindOf(store, mine, each), kept: mine, loaded: each }
        : { store, kind: "add", loaded: each };
    });
    return [
      ...steps,
      ...[...here.values()].map((each): Step => ({ store, kind: "only", kept: each })),
    ];
  });
}

function kindOf(store: StoreName, kept: Kept, loaded: Kept): Kind {
  if (plain(told(store, kept)) === plain(told(store, loaded))) return "same";
  if (Date.parse(timeOf(loaded)) > Date.parse(timeOf(kept))) return "change";
  return isPractice(store) ? "older" : "conflict";
}

/** What makes two versions differ: not when, or by what wording or version of the site, they were kept. */
function told(store: StoreName, value: Kept): object {
  const rest = { ...value, updated: "", format: 0 };
  if (store !== "drafts") return rest;
  const { elsewhere = {} } = value as Draft;
  const ticks = Object.entries(elsewhere).map(([unit, those]) => [unit, Object.keys(those).sort()]);
  return { ...rest, wordings: {}, elsewhere: Object.fromEntries(ticks) };
}

/** What a learner has answered is a fact with a time; what is typed is a wish. */
function isPractice(store: StoreName): boolean {
  return store === "recalls" || store === "reviews";
}

function timeOf(value: Kept): string {
  return "updated" in value ? value.updated : value.when;
}

/** The same text for the same values, whatever the order of their keys. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${plain(held)}`).join()}}`;
}

export type Version = "mine" | "file";

export interface Choice {
  how: "merge" | "replace";
  /** Which version is to stand where both differ, by `nameInFile`; else the one changed later. */
  versions: ReadonlyMap<string, Version>;
}

/** One name for a thing over all lists of a file. */
export function nameInFile({ store, kept, loaded }: Step): string {
  const value = loaded ?? kept;
  return `${store}/${value ? keyIn(value) : ""}`;
}

/** Whether the learner chooses between two versions: of practice the later one is the true one. */
export function isChosen({ store, kind }: Step): boolean {
  return (kind === "change" || kind === "conflict") && !isPractice(store);
}

/** Which version stands in a merge if nothing else is chosen: the one that was changed later. */
export function laterVersion({ kind }: Step): Version {
  return kind === "change" ? "file" : "mine";
}

/** Whether the file's version is put in place. */
export function isTaken(step: Step, { how, versions }: Choice): boolean {
  if (how === "replace") return step.kind !== "only";
  if (step.kind === "add") return true;
  if (step.kind !== "change" && step.kind !== "conflict") return false;
  return (versions.get(nameInFile(step)) ?? laterVersion(step)) === "file";
}

export type StepCounts = Record<Kind, number>;

export function counted(steps: Iterable<Step>): StepCounts {
  const counts = { add: 0, change: 0, conflict: 0, older: 0, same: 0, only: 0 };
  for (const { kind } of steps) counts[kind] += 1;
  return counts;
}

/** The same things as of this site, whichever site saved them. */
export function forSite(site: string, contents: Contents): Contents {
  const here = <Each extends { site: string }>(list: readonly Each[]): Each[] =>
    list.map((each) => ({ ...each, site }));
  return {
    pieces: here(contents.pieces),
    drafts: here(contents.drafts),
    mappings: here(contents.mappings),
    recalls: here(contents.recalls),
    reviews: here(contents.reviews),
    courses: here(contents.courses),
  };
}

/** What the site calls its units and forms; the id of what it does not have. */
export interface Titles {
  unit(id: string): string;
  form(id: string): string;
}

/** The same of methods and of pieces, which are kept here or in the file. */
export interface AllTitles extends Titles {
  method(id: string): string;
  piece(id: string): string;
}

/** What a list calls the steps of one kind: each by itself, save practice, which is counted. */
export function stepNames(steps: readonly Step[], titles: Titles): string[] {
  const count = (store: StoreName): number => steps.filter((step) => step.store === store).length;
  const practice = [
    counting(count("recalls"), "practised question", "practised questions"),
    counting(count("reviews"), "answer", "answers"),
  ].filter(Boolean);
  return [
    ...(practice.length > 0 ? [`Practice: ${practice.join(" and ")}`] : []),
    ...steps.filter(({ store }) => !isPractice(store)).map((step) => stepName(step, titles)),
  ];
}

/** How many of each kind, such as `2 pieces of evidence, 14 questions practised, 76 answers`. */
export function amounts(steps: readonly Step[]): string {
  const parts = STORES.map((name) => {
    const count = steps.filter(({ store }) => store === name).length;
    return counting(count, ...AMOUNTS[name]);
  });
  return parts.filter(Boolean).join(", ");
}

const AMOUNTS: Readonly<Record<StoreName, [one: string, many: string]>> = {
  pieces: ["piece of evidence", "pieces of evidence"],
  drafts: ["draft", "drafts"],
  mappings: ["row of a checklist", "rows of checklists"],
  recalls: ["question practised", "questions practised"],
  reviews: ["answer", "answers"],
  courses: ["unit to revise", "units to revise"],
};

function counting(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

/** What a list calls a step's piece, draft or row. */
export function stepName({ kept, loaded }: Step, titles: Titles): string {
  const value = loaded ?? kept;
  if (!value) return "";
  if ("reference" in value) return `Evidence ${value.reference} ${value.title}`.trim();
  if ("criterion" in value) return `Checklist ${value.criterion} of ${titles.unit(value.unit)}`;
  if ("fresh" in value) return `Revision of ${titles.unit(value.unit)}`;
  if (!("form" in value)) return "";
  const unit = value.unit && titles.unit(value.unit);
  return `Draft ${nameOfDraft(value, titles.form(value.form), unit)}`;
}

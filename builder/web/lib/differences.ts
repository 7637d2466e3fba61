// In what two versions of a piece, a draft, a checklist row or a plan differ, in a learner's words:
// a line for each field.
import { besideWhich, criterionOf } from "./draft";
import type { AllTitles } from "./portfolio-merge";

export interface Difference {
  what: string;
  here: string;
  file: string;
}

/** Values of one thing by the names that a learner knows them by. */
type Facts = Map<string, string>;

const LABELS: Readonly<Record<string, string>> = {
  reference: "Reference",
  title: "Title",
  where: "Where the original is",
  note: "Note",
  date: "Date",
  evidence: "Your evidence",
  gap: "Reason for a gap",
  initials: "Assessor’s initials",
  covered: "Covered",
  sampled: "IQA sampled",
  fresh: "New questions a day",
  wording: "The wording that it was filled in for",
};
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const NOTHING = "nothing";
/** So many characters of each version are shown, so many of them before the first difference. */
const LONGEST = 160;
const BEFORE = 40;

/** What of `here` and `file` differs; what only this program reads is left out. */
export function differences(here: object, file: object, titles: AllTitles): Difference[] {
  const [mine, theirs] = [factsOf(here, titles), factsOf(file, titles)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((what) => {
    const [one, other] = [mine.get(what) ?? "", theirs.get(what) ?? ""];
    return one === other ? [] : [difference(what, one, other)];
  });
}

/** Two texts of which only white space differs would look the same. */
function difference(what: string, one: string, other: string): Difference {
  const folded = (text: string): string => text.replace(/\s+/g, " ").trim();
  const isSpace = one !== "" && other !== "" && folded(one) === folded(other);
  const start = Math.max(0, firstDifference(one, other) - BEFORE);
  const part = (text: string): string => (text === "" ? NOTHING : clipped(text, start));
  const name = isSpace ? `${what} (only spaces or line breaks differ)` : what;
  return { what: name, here: part(one), file: part(other) };
}

function firstDifference(one: string, other: string): number {
  const [mine, theirs] = [Array.from(one), Array.from(other)];
  const place = mine.findIndex((character, at) => character !== theirs[at]);
  return place < 0 ? mine.length : place;
}

function clipped(text: string, start: number): string {
  const characters = Array.from(text);
  const shown = characters.slice(start, start + LONGEST).join("");
  const isCut = characters.length > start + LONGEST;
  return `${start > 0 ? "…" : ""}${shown}${isCut ? "…" : ""}`;
}

function factsOf(value: object, titles: AllTitles): Facts {
  const facts: Facts = new Map();
  for (const [field, held] of Object.entries(value)) {
    for (const [what, text] of factsIn(field, held, titles)) if (text !== "") facts.set(what, text);
  }
  return facts;
}

function factsIn(field: string, held: unknown, titles: AllTitles): Iterable<[string, string]> {
  switch (field) {
    case "values":
      return entriesOf(held).map(([tag, each]) => [labelOfTag(tag), inWords(each)]);
    case "serves":
      return servedIn(held, titles);
    case "elsewhere":
      return tickedIn(held, titles);
    case "checked":
      return listOf(held).map((aspect) => [`VACSR: ${String(aspect)}`, "thought of"]);
    case "days":
      return [["Days", daysIn(held)]];
    case "method":
      return [["Method", titled(held, titles.method)]];
    case "unit":
      return [["Unit", titled(held, titles.unit)]];
    case "piece":
      return [["For the piece", titled(held, titles.piece)]];
    default:
      return [[LABELS[field] ?? "", field in LABELS ? inWords(held) : ""]];
  }
}

/** What it was mapped to, and what that said then. */
function servedIn(held: unknown, titles: AllTitles): [string, string][] {
  return listOf(held).map((each) => {
    const { unit, criterion, wording } = each as Record<string, string>;
    return [`Serves ${criterion} of ${titles.unit(unit ?? "")}`, `yes: ${wording ?? ""}`];
  });
}

function tickedIn(held: unknown, titles: AllTitles): [string, string][] {
  return entriesOf(held).flatMap(([unit, ticks]) =>
    entriesOf(ticks).map(([tag]): [string, string] => [
      `${labelOfTag(tag)} of ${titles.unit(unit)}`,
      "ticked",
    ]),
  );
}

/** A field's tag in plain words: `head.learner` is `Learner`, `steps.2.what` is `Steps 2 what`. */
export function labelOfTag(tag: string): string {
  const field = besideWhich(tag);
  if (field !== undefined) return `${labelOfTag(field)}, as another tab had it`;
  const number = criterionOf(tag);
  if (number === "numbers") return "Numbers of the criteria";
  if (number !== undefined) return `Criterion ${number}`;
  const words = tag.replace(/^head\./, "").replace(/[.-]+/g, " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function daysIn(held: unknown): string {
  return listOf(held)
    .map((day) => DAYS[Number(day) - 1] ?? "")
    .join(", ");
}

function titled(id: unknown, titleOf: (id: string) => string): string {
  return typeof id === "string" && id !== "" ? titleOf(id) : "";
}

function inWords(value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  return value === true ? "ticked" : String(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

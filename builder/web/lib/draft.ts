// A form as somebody has begun to fill it in: kept as it is typed, until it is deleted.

/** What stands in a field: text, or whether a box is ticked. */
export type Value = string | boolean;

/** What a criterion said when it was ticked, and its fingerprint as the site's builder made it. */
export interface Ticked {
  wording: string;
  fingerprint: string;
}

type Ticks = Record<string, Record<string, Ticked>>;

export interface Draft {
  site: string;
  /** Made once, at random; it never changes, also not in another browser. */
  id: string;
  format: number;
  /** The form's id, and that of the evidence method it belongs to. */
  form: string;
  method: string;
  /** The unit that it is filled in for, or empty. */
  unit: string;
  /** The piece of evidence that it is for, or empty. */
  piece: string;
  title: string;
  /** By the tags of the form's fields: text, or whether a box is ticked. Blank ones are left out. */
  values: Record<string, Value>;
  /** By their tags, of the criteria that are ticked; what format 1 kept has none. */
  wordings?: Record<string, Ticked>;
  /**
   * By unit and tag, the criteria of other units that were ticked before `unit` was chosen: units
   * share numbers, so that a tick has no meaning without its unit. Formats 1 and 2 have none.
   */
  elsewhere?: Ticks;
  /** When it was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const DRAFT_FORMAT = 3;

/** What is said about a draft, as opposed to what is written into its form. */
export type Facts = Pick<Draft, "form" | "method" | "unit" | "piece" | "title">;

/** A criterion of a unit that is ticked, or whose present wording the learner has looked at. */
export interface Tick {
  unit: string;
  tag: string;
  /** False where it is not ticked any more. */
  said: Ticked | false;
}

export interface DraftChange {
  site: string;
  id: string;
  facts: Partial<Facts>;
  /** Blank values take what was there away. */
  values: Readonly<Record<string, Value>>;
  /** What stood in a field, as far as its writer has seen, before this was typed. */
  seen?: Readonly<Record<string, Value>>;
  ticks?: readonly Tick[];
}

/**
 * The draft with this change. One that is not kept begins only with a change that says of what
 * form it is: what is typed into a draft that another tab has deleted does not bring it back.
 */
export function changed(
  kept: Draft | undefined,
  change: DraftChange,
  updated: string,
): Draft | undefined {
  const { site, id, facts } = change;
  if (!kept && !facts.form) return undefined;
  const before = kept ?? { ...BLANK_FACTS, ...facts, site, id, format: 1, values: {}, updated };
  const typed = { ...before, values: typedOver(before.values, change) };
  const { ticks, ...rest } = apart(typed);
  for (const tick of change.ticks ?? []) put(ticks, tick);
  const format = Math.max(before.format, DRAFT_FORMAT);
  return together({ ...rest, ...facts, format, updated }, ticks);
}

const BLANK_FACTS: Facts = { form: "", method: "", unit: "", piece: "", title: "" };

/** Of a tick of format 1 it is not known what it said. */
const UNSAID: Readonly<Ticked> = Object.freeze({ wording: "", fingerprint: "" });

/** The number of the criterion whose box has this tag; undefined of other fields. */
export function criterionOf(tag: string): string | undefined {
  return /^[^.]*criteria\.(.+)$/.exec(tag)?.[1];
}

/** The number in the tag of a criterion's tick, whatever the form calls its list now. */
export function numberOf(tag: string): string {
  return criterionOf(tag) ?? tag.slice(tag.indexOf(".") + 1);
}

/** The tag under which a text is kept that another tab had written into the same field. */
export function asideOf(tag: string): string {
  return `${tag}${ASIDE}`;
}

/** The field whose text is kept aside under this tag; undefined of a field's own tag. */
export function besideWhich(tag: string): string | undefined {
  return tag.endsWith(ASIDE) ? tag.slice(0, -ASIDE.length) : undefined;
}

const ASIDE = "~other";

/**
 * The values with the change. A text that its writer has never seen is not lost: it is kept aside
 * until it stands in the field.
 */
function typedOver(values: Draft["values"], change: DraftChange): Draft["values"] {
  const made = { ...values, ...change.values };
  for (const [tag, seen] of Object.entries(change.seen ?? {})) {
    const stood = values[tag];
    const isText = typeof stood === "string" && stood.trim() !== "";
    if (isText && stood !== seen && stood !== made[tag]) made[asideOf(tag)] = stood;
  }
  for (const [tag, text] of Object.entries(made)) {
    const field = besideWhich(tag);
    if (field !== undefined && String(made[field] ?? "").includes(String(text))) made[tag] = "";
  }
  return filled(made);
}

function filled(values: Draft["values"]): Draft["values"] {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== "" && value !== false),
  );
}

/** A draft without its ticks, and its ticks by their units. */
function apart(draft: Draft): Draft & { ticks: Ticks } {
  const { wordings = {}, elsewhere = {}, ...rest } = draft;
  const here: Record<string, Ticked> = {};
  const values = { ...draft.values };
  for (const [tag, value] of Object.entries(values)) {
    if (value !== true || !(tag in wordings || criterionOf(tag) !== undefined)) continue;
    here[tag] = wordings[tag] ?? UNSAID;
    delete values[tag];
  }
  return { ...rest, values, ticks: { ...elsewhere, [draft.unit]: here } };
}

function put(ticks: Ticks, { unit, tag, said }: Tick): void {
  const { [tag]: _, ...others } = ticks[unit] ?? {};
  ticks[unit] = said ? { ...others, [tag]: said } : others;
}

/** The ticks of the draft's unit among its values, those of other units beside them. */
function together(draft: Draft, ticks: Ticks): Draft {
  const { [draft.unit]: here = {}, ...others } = ticks;
  const ticked = Object.keys(here).map((tag) => [tag, true] as const);
  const wordings = Object.entries(here).filter(([, { fingerprint }]) => fingerprint !== "");
  const elsewhere = Object.entries(others).filter(([, each]) => Object.keys(each).length > 0);
  return {
    ...draft,
    values: { ...draft.values, ...Object.fromEntries(ticked) },
    ...(wordings.length > 0 ? { wordings: Object.fromEntries(wordings) } : {}),
    ...(elsewhere.length > 0 ? { elsewhere: Object.fromEntries(elsewhere) } : {}),
  };
}

/** A name that no other draft has, out of random bytes. */
export function draftId(random: Uint8Array): string {
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

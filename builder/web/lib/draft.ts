// A form as somebody has begun to fill it in: kept as it is typed, until it is deleted.

/** What stands in a field: text, or whether a box is ticked. */
export type Value = string | boolean;

/** What a criterion said when it was ticked, and its fingerprint as the site's builder made it. */
export interface Ticked {
  wording: string;
  fingerprint: string;
}

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
  /** When it was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const DRAFT_FORMAT = 2;

/** What is said about a draft, as opposed to what is written into its form. */
export type Facts = Pick<Draft, "form" | "method" | "unit" | "piece" | "title">;

export interface DraftChange {
  site: string;
  id: string;
  facts: Partial<Facts>;
  /** Blank values take what was there away. */
  values: Readonly<Record<string, Value>>;
  /** Of criteria that are ticked now, or whose present wording the learner has looked at. */
  wordings?: Readonly<Record<string, Ticked>>;
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
  const before: Draft = kept ?? {
    ...BLANK_FACTS,
    site,
    id,
    format: DRAFT_FORMAT,
    values: {},
    updated,
  };
  const all = Object.entries({ ...before.values, ...change.values });
  const values = Object.fromEntries(all.filter(([, value]) => value !== "" && value !== false));
  const { wordings: known, ...rest } = before;
  const wordings = Object.entries({ ...known, ...change.wordings }).filter(
    ([tag]) => values[tag] === true,
  );
  const format = Math.max(before.format, DRAFT_FORMAT);
  const made = { ...rest, ...facts, format, values, updated };
  return wordings.length > 0 ? { ...made, wordings: Object.fromEntries(wordings) } : made;
}

const BLANK_FACTS: Facts = { form: "", method: "", unit: "", piece: "", title: "" };

/** A name that no other draft has, out of random bytes. */
export function draftId(random: Uint8Array): string {
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

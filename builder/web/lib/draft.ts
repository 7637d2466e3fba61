// A form as somebody has begun to fill it in: kept as it is typed, until it is deleted.

/** What stands in a field: text, or whether a box is ticked. */
export type Value = string | boolean;

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
  /** When it was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const DRAFT_FORMAT = 1;

/** What is said about a draft, as opposed to what is written into its form. */
export type Facts = Pick<Draft, "form" | "method" | "unit" | "piece" | "title">;

export interface DraftChange {
  site: string;
  id: string;
  facts: Partial<Facts>;
  /** Blank values take what was there away. */
  values: Readonly<Record<string, Value>>;
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
  const before = kept ?? { ...BLANK_FACTS, site, id, format: DRAFT_FORMAT, values: {} };
  const values = { ...before.values, ...change.values };
  const written = Object.entries(values).filter(([, value]) => value !== "" && value !== false);
  return { ...before, ...facts, values: Object.fromEntries(written), updated };
}

const BLANK_FACTS: Facts = { form: "", method: "", unit: "", piece: "", title: "" };

/** A name that no other draft has, out of random bytes. */
export function draftId(random: Uint8Array): string {
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A form as somebody has begun to fill it in: kept as it is typed, until it is deleted.

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
  values: Record<string, string | boolean>;
  /** When it was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const DRAFT_FORMAT = 1;

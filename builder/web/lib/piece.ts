// A piece of evidence as a learner keeps it: what it is, where the original is, what it is mapped to.

/** A criterion that a piece is mapped to, with the wording that it had then. */
export interface Served {
  unit: string;
  criterion: string;
  wording: string;
  fingerprint: string;
}

/** What VACSR asks of a piece. A tick says that the learner has thought of it; it is no judgement. */
export const ASPECTS = ["valid", "authentic", "current", "sufficient", "reliable"] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Piece {
  site: string;
  /** Made once, at random; it never changes, also not in another browser. */
  id: string;
  format: number;
  /** What the learner calls it in a portfolio: E1, E2, ... */
  reference: string;
  title: string;
  /** The id of an evidence method, or empty. */
  method: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
  /** Where the original can be seen. */
  where: string;
  note: string;
  serves: Served[];
  checked: Aspect[];
  /** When it was last changed: ISO 8601, UTC. */
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const PIECE_FORMAT = 1;

// Where the criteria of a checklist stand by the learner's own mapping, and how many stand where.
import type { Entry } from "./mapping";

/** `covered` by the learner's tick or a piece of evidence in My portfolio, else `justified` by a reason, else a gap. */
export type Standing = "covered" | "justified" | "gap";

/** What a criterion is mapped to; `pieces` are those of My portfolio that serve it. */
export interface Mapped extends Pick<Entry, "covered" | "gap"> {
  pieces?: number;
}

/** Which rows of the checklist are shown. */
export type Shown = "all" | "gaps" | "covered" | "justified";

export interface Tally {
  covered: number;
  justified: number;
  gaps: number;
  all: number;
}

export function standing(entry: Mapped): Standing {
  if (entry.covered || (entry.pieces ?? 0) > 0) return "covered";
  return entry.gap.trim() === "" ? "gap" : "justified";
}

export function tally(entries: Iterable<Mapped>): Tally {
  const counts = { covered: 0, justified: 0, gaps: 0, all: 0 };
  for (const entry of entries) {
    const where = standing(entry);
    counts[where === "gap" ? "gaps" : where] += 1;
    counts.all += 1;
  }
  return counts;
}

/** Such as `3 covered, 2 not covered, 1 gap justified`. */
export function countsInWords({ covered, justified, gaps }: Tally): string {
  const reasons = `${justified} ${justified === 1 ? "gap" : "gaps"} justified`;
  return `${covered} covered, ${gaps} not covered, ${reasons}`;
}

export function isShown(entry: Mapped, shown: Shown): boolean {
  return shown === "all" || standing(entry) === (shown === "gaps" ? "gap" : shown);
}

/** A filter's value as a `Shown`; anything unknown shows all. */
export function shownFrom(value: string): Shown {
  return value === "gaps" || value === "covered" || value === "justified" ? value : "all";
}

const SHOWN_IN_WORDS: Record<Exclude<Shown, "all">, string> = {
  gaps: "not covered",
  covered: "covered",
  justified: "with a justified gap",
};

/** What a filter now shows, such as `Showing 4 of 12 criteria: not covered.` */
export function shownInWords(shown: Shown, count: number, all: number): string {
  if (shown === "all") return `Showing all ${all} criteria.`;
  return `Showing ${count} of ${all} criteria: ${SHOWN_IN_WORDS[shown]}.`;
}

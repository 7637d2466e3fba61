// Where criteria stand by the learner's own mapping, and how many stand where.
//
// One rule for the checklist and for My portfolio, so that both count alike: a criterion is covered
// where a piece of My portfolio serves it, or where it is ticked in the checklist and evidence is
// named there. Nothing else covers it, and a tick is never made for the learner: a row that a piece
// alone covers says so beside its empty box, on paper and in the file too. My portfolio calls what is
// covered `mapped`, and says of some of it why it is weak: see cover.ts.
import type { Entry } from "./mapping";

/**
 * `covered` is ticked with evidence named, or served by a piece of My portfolio; `unnamed` is ticked
 * with neither; what is not ticked is `justified` by a reason, else a gap.
 */
export type Standing = "covered" | "unnamed" | "justified" | "gap";

/** What decides where a criterion stands; `pieces` are those of My portfolio that serve it. */
export interface Mapped extends Pick<Entry, "covered" | "evidence" | "gap"> {
  pieces?: number;
}

/** Which rows of the checklist are shown. */
export type Shown = "all" | "gaps" | Exclude<Standing, "gap">;

export interface Tally {
  covered: number;
  /** Covered by pieces of My portfolio alone: the box is empty, and a count must not hide that. */
  unticked: number;
  unnamed: number;
  justified: number;
  gaps: number;
  all: number;
}

export function standing({ covered, evidence, gap, pieces = 0 }: Mapped): Standing {
  if (pieces > 0) return "covered";
  if (covered) return isEmpty(evidence) ? "unnamed" : "covered";
  return isEmpty(gap) ? "gap" : "justified";
}

/** What does not go together in an entry, to be said beside it; empty where all does. */
export function mismatch({ covered, evidence, gap, pieces = 0 }: Mapped): string {
  if (covered && !isEmpty(gap)) {
    return "Ticked, but a reason for a gap is given too: keep the one that holds.";
  }
  if (pieces > 0) return "";
  if (covered) return isEmpty(evidence) ? "Ticked, but no evidence is named yet." : "";
  return isEmpty(evidence) ? "" : "Not ticked as covered, so it does not count as covered.";
}

function isEmpty(text: string): boolean {
  return text.trim() === "";
}

export function tally(entries: Iterable<Mapped>): Tally {
  const counts = { covered: 0, unticked: 0, unnamed: 0, justified: 0, gaps: 0, all: 0 };
  for (const entry of entries) {
    const where = standing(entry);
    const isUnticked = where === "covered" && !entry.covered;
    counts[isUnticked ? "unticked" : where === "gap" ? "gaps" : where] += 1;
    counts.all += 1;
  }
  return counts;
}

/** Such as `3 covered, 2 mapped in My portfolio and not ticked, 2 not covered, 1 gap justified`. */
export function countsInWords({ covered, unticked, unnamed, justified, gaps }: Tally): string {
  const said = [
    `${covered} covered`,
    unticked > 0 ? `${unticked} mapped in My portfolio and not ticked` : "",
    unnamed > 0 ? `${unnamed} ticked but no evidence named` : "",
    `${gaps} not covered`,
    justified > 0 ? `${justified} ${justified === 1 ? "gap" : "gaps"} justified` : "",
  ];
  return said.filter(Boolean).join(", ");
}

export function isShown(entry: Mapped, shown: Shown): boolean {
  return shown === "all" || standing(entry) === (shown === "gaps" ? "gap" : shown);
}

const SHOWN_IN_WORDS: ReadonlyMap<string, string> = new Map<Exclude<Shown, "all">, string>([
  ["gaps", "not covered"],
  ["covered", "covered, or mapped in My portfolio"],
  ["unnamed", "ticked, no evidence named"],
  ["justified", "with a justified gap"],
]);

/** A filter's value as a `Shown`; anything unknown shows all. */
export function shownFrom(value: string): Shown {
  return SHOWN_IN_WORDS.has(value) ? (value as Shown) : "all";
}

/** What a filter now shows, such as `Showing 4 of 12 criteria: not covered.` */
export function shownInWords(shown: Shown, count: number, all: number): string {
  if (shown === "all") return `Showing all ${all} criteria.`;
  return `Showing ${count} of ${all} criteria: ${SHOWN_IN_WORDS.get(shown)}.`;
}

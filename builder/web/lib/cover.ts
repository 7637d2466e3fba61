// How a criterion is covered by the learner's own mapping: a gap, a justified gap, weak cover with
// its reasons, or mapped. No more is ever said: whether it is enough is the assessor's judgement.
import type { Entry } from "./mapping";
import type { Piece } from "./piece";
import { standing } from "./standing";

export type Standing = "gap" | "justified" | "weak" | "mapped";
/** `unnamed`: ticked in the checklist, and no evidence named; it is the one weakness of a gap. */
export type Weakness = "one" | "own" | "old" | "unnamed";

export interface Cover {
  standing: Standing;
  weaknesses: Weakness[];
}

export interface Rules {
  /** Ids of the methods in which nobody but the learner speaks. */
  own: ReadonlySet<string>;
  /** The first day that still counts as current, or empty where no period is set. */
  since: string;
}

/** One thing that is mapped: a piece, or what the checklist says, of which no method is known. */
interface Item {
  method: string;
  date: string;
}

type Row = Pick<Entry, "covered" | "evidence" | "gap" | "date">;

export function cover(pieces: readonly Piece[], row: Row | undefined, rules: Rules): Cover {
  const items: Item[] = [...pieces];
  const ticked = row && standing(row);
  if (row && ticked === "covered") items.push({ method: "", date: row.date });
  if (items.length === 0) {
    const weaknesses: Weakness[] = ticked === "unnamed" ? ["unnamed"] : [];
    return { standing: ticked === "justified" ? "justified" : "gap", weaknesses };
  }
  const weaknesses = weaknessesOf(items, rules);
  return { standing: weaknesses.length > 0 ? "weak" : "mapped", weaknesses };
}

function weaknessesOf(items: readonly Item[], { own, since }: Rules): Weakness[] {
  const found: Weakness[] = [];
  if (items.length === 1) found.push("one");
  if (items.every(({ method }) => own.has(method))) found.push("own");
  if (since !== "" && !items.some(({ date }) => date >= since)) found.push("old");
  return found;
}

/** The first day that counts as current on `today` (both YYYY-MM-DD); empty without a period. */
export function currentSince(months: number | null, today: string): string {
  if (months === null) return "";
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  first.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

const REASONS: Record<Weakness, (months: number | null) => string> = {
  one: () => "only one piece",
  own: () => "only your own account",
  unnamed: () => "ticked, but no evidence named",
  old: (months) => `nothing dated in the last ${months} ${months === 1 ? "month" : "months"}`,
};

const WORDS: Record<Standing, string> = {
  gap: "Gap",
  justified: "Gap, justified",
  weak: "Weak",
  mapped: "Mapped",
};

/** Such as `Weak: only one piece; only your own account`. */
export function coverInWords({ standing, weaknesses }: Cover, months: number | null): string {
  const reasons = weaknesses.map((weakness) => REASONS[weakness](months)).join("; ");
  return reasons === "" ? WORDS[standing] : `${WORDS[standing]}: ${reasons}`;
}

export type CoverTally = Record<Standing, number>;

export function coverTally(covers: Iterable<Cover>): CoverTally {
  const counts = { gap: 0, justified: 0, weak: 0, mapped: 0 };
  for (const { standing } of covers) counts[standing] += 1;
  return counts;
}

/** Such as `2 gaps, 1 justified gap, 3 weak, 6 mapped`. */
export function tallyInWords({ gap, justified, weak, mapped }: CoverTally): string {
  const gaps = (count: number): string => (count === 1 ? "gap" : "gaps");
  return `${gap} ${gaps(gap)}, ${justified} justified ${gaps(justified)}, ${weak} weak, ${mapped} mapped`;
}

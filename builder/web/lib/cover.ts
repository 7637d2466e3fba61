// How a criterion is covered by the learner's own mapping. Whether it is, standing.ts decides, as for
// the checklist; what is covered is told here as mapped, or as mapped but weak, with the reasons. No
// more is ever said: whether it is enough is the assessor's judgement.
import type { Entry } from "./mapping";
import type { Piece } from "./piece";
import { standing } from "./standing";

/** What the checklist counts as covered is `weak` or `mapped`; the others are the same there. */
export type Standing = "gap" | "unnamed" | "justified" | "weak" | "mapped";
export type Weakness = "one" | "own" | "old" | "future";

export interface Cover {
  standing: Standing;
  weaknesses: Weakness[];
}

export interface Rules {
  /** Ids of the methods in which nobody but the learner speaks. */
  own: ReadonlySet<string>;
  /** The first day that still counts as current, or empty where no period is set. */
  since: string;
  /** YYYY-MM-DD: what is dated later is still to come. */
  today: string;
}

/** One thing that is mapped: a piece, or what the checklist says, of which no method is known. */
interface Item {
  method: string;
  date: string;
}

type Row = Pick<Entry, "covered" | "evidence" | "gap" | "date">;

export function cover(pieces: readonly Piece[], row: Row | undefined, rules: Rules): Cover {
  const entry = row ?? { covered: false, evidence: "", gap: "", date: "" };
  const where = standing({ ...entry, pieces: pieces.length });
  if (where !== "covered") return { standing: where, weaknesses: [] };
  const items: Item[] = [...pieces];
  if (standing(entry) === "covered") items.push({ method: "", date: entry.date });
  const weaknesses = weaknessesOf(items, rules);
  return { standing: weaknesses.length > 0 ? "weak" : "mapped", weaknesses };
}

function weaknessesOf(items: readonly Item[], { own, since, today }: Rules): Weakness[] {
  const found: Weakness[] = [];
  const isCurrent = ({ date }: Item): boolean => date >= since && date <= today;
  if (items.length === 1) found.push("one");
  if (items.every(({ method }) => own.has(method))) found.push("own");
  if (since !== "" && !items.some(isCurrent)) found.push("old");
  if (items.some(({ date }) => date > today)) found.push("future");
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
  old: (months) => `nothing dated in the last ${months} ${months === 1 ? "month" : "months"}`,
  future: () => "a date is still to come",
};

const WORDS: Record<Standing, string> = {
  gap: "Gap",
  unnamed: "Ticked, but no evidence named",
  justified: "Gap, justified",
  weak: "Mapped, but weak",
  mapped: "Mapped",
};

/** Such as `Mapped, but weak: only one piece; only your own account`. */
export function coverInWords({ standing, weaknesses }: Cover, months: number | null): string {
  const reasons = weaknesses.map((weakness) => REASONS[weakness](months)).join("; ");
  return reasons === "" ? WORDS[standing] : `${WORDS[standing]}: ${reasons}`;
}

/** The same without the reasons. */
export function standingInWords({ standing }: Cover): string {
  return WORDS[standing];
}

export type CoverTally = Record<Standing, number>;

export function coverTally(covers: Iterable<Cover>): CoverTally {
  const counts = { gap: 0, unnamed: 0, justified: 0, weak: 0, mapped: 0 };
  for (const { standing } of covers) counts[standing] += 1;
  return counts;
}

/** Such as `9 mapped, 3 of them weak, 2 gaps, 1 gap justified`, in the order of the checklist's. */
export function tallyInWords({ gap, unnamed, justified, weak, mapped }: CoverTally): string {
  const gaps = (count: number): string => (count === 1 ? "gap" : "gaps");
  return [
    `${weak + mapped} mapped`,
    weak > 0 ? `${weak} of them weak` : "",
    unnamed > 0 ? `${unnamed} ticked but no evidence named` : "",
    `${gap} ${gaps(gap)}`,
    justified > 0 ? `${justified} ${gaps(justified)} justified` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

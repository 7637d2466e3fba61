// How much is remembered over time, week by week.
import { dayOf, daysAfter, mondayOf } from "./calendar-day";
import type { Review } from "./recall";

export interface Week {
  /** Its Monday, YYYY-MM-DD. */
  monday: string;
  /** Answers to questions that were last answered on an earlier day. */
  recalls: number;
  /** How many of those were right, or rated Hard or better. */
  remembered: number;
}

/** How many weeks are looked back on. */
export const WEEKS = 8;

/**
 * The last weeks up to `now`, the oldest first; from the first week with an answer that counts.
 *
 * Counted is each answer to a question whose answer before it was on an earlier day: the first
 * answer of all, and another go on the same day, say nothing of what is remembered. Remembered is
 * an answer rated Hard, Good or Easy that the page did not find wrong. Days are the reader's own.
 */
export function retention(reviews: Iterable<Review>, now: Date, most = WEEKS): Week[] {
  const thisWeek = mondayOf(dayOf(now));
  const weeks = new Map<string, Week>();
  for (let ago = most - 1; ago >= 0; ago -= 1) {
    const monday = daysAfter(thisWeek, -7 * ago);
    weeks.set(monday, { monday, recalls: 0, remembered: 0 });
  }
  for (const review of reviews) {
    const week = weeks.get(mondayOf(dayOf(new Date(review.when))));
    if (!week || !isRecall(review)) continue;
    week.recalls += 1;
    if (isRemembered(review)) week.remembered += 1;
  }
  const kept = [...weeks.values()];
  const first = kept.findIndex(({ recalls }) => recalls > 0);
  return first < 0 ? [] : kept.slice(first);
}

function isRecall({ before, when }: Review): boolean {
  const last = before?.last_review;
  return last !== undefined && dayOf(new Date(last)) < dayOf(new Date(when));
}

export function isRemembered({ rating, right }: Review): boolean {
  return rating > 1 && right !== false;
}

/** All weeks as one. */
export function overall(weeks: readonly Week[]): { recalls: number; remembered: number } {
  return {
    recalls: weeks.reduce((sum, week) => sum + week.recalls, 0),
    remembered: weeks.reduce((sum, week) => sum + week.remembered, 0),
  };
}

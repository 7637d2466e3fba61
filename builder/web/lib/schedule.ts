// When a question is asked again: FSRS-6 (Free Spaced Repetition Scheduler), as ts-fsrs has it.
import { createEmptyCard, fsrs } from "ts-fsrs";
import type { Card, CardInput, Grade } from "ts-fsrs";
import type { CardState, Rating, Recall } from "./recall";

/**
 * The library's own parameters: nine in ten are to be recalled on the day they come back. Steps of
 * 1 and 10 minutes let a new question come twice within one sitting. No chance: two tabs agree.
 */
const scheduler = fsrs({ enable_fuzz: false });

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];
export const RATING_NAMES: Readonly<Record<Rating, string>> = {
  1: "Again",
  2: "Hard",
  3: "Good",
  4: "Easy",
};
export const AGAIN: Rating = 1;
export const GOOD: Rating = 3;

/**
 * Forgotten so often after it had been known, a question is better read up than asked again.
 * Anki waits for eight; a unit is revised for weeks, not for years.
 */
export const LEECH_LAPSES = 4;

/** What comes back so soon belongs to the sitting, as in Anki's `learn ahead`: 20 minutes. */
const SITTING_MS = 20 * 60_000;

/**
 * The card after this rating at `now` (ISO 8601, UTC); without a card, the first one. Where the clock
 * was set back, it counts as answered when it was answered last: FSRS knows no time before that.
 */
export function rated(card: CardState | undefined, rating: Rating, now: string): CardState {
  const time = notBefore(card, now);
  return plain(scheduler.next(asCard(card, time), time, rating as Grade).card);
}

/** What each rating would make of the card. */
export function previewed(card: CardState | undefined, now: string): Record<Rating, CardState> {
  const time = notBefore(card, now);
  const all = scheduler.repeat(asCard(card, time), time);
  return {
    1: plain(all[1].card),
    2: plain(all[2].card),
    3: plain(all[3].card),
    4: plain(all[4].card),
  };
}

/** How likely it is recalled at `now`: 0 to 1. FSRS counts whole days. */
export function retrievability(card: CardState, now: string): number {
  const time = notBefore(card, now);
  return scheduler.get_retrievability(asCard(card, time), time, false);
}

function notBefore(card: CardState | undefined, now: string): string {
  const last = card?.last_review ?? now;
  return last > now ? last : now;
}

/**
 * How likely it is recalled, as far as practice has shown: 0 to 1. FSRS gives all that was answered
 * today a chance of 1, also what was failed. What stands at the first of the steps was rated `Again`,
 * or hardly known at the first go: till it was known once, it counts as not recalled yet.
 */
export function recallShown(card: CardState, now: string): number {
  const isKnown = card.state === REVIEW || card.learning_steps > 0;
  return isKnown ? retrievability(card, now) : 0;
}

/**
 * Whether it is asked at `now`: one that is being learnt at its minute, one that is known on its
 * day, of which `tonight` is the end. ISO 8601 in UTC sorts as text.
 */
export function isDue({ due, state }: CardState, now: string, tonight = now): boolean {
  return due <= now || (state === REVIEW && due < tonight);
}

/** Whether the card comes back in this very sitting. */
export function isSoon({ due, state }: CardState, now: string): boolean {
  return state !== REVIEW && Date.parse(due) - Date.parse(now) <= SITTING_MS;
}

/** What is known and comes back on its day (ts-fsrs `State.Review`). */
export const REVIEW = 2;

/** What comes back after three weeks has stopped slipping: Anki calls a card mature then. */
const MATURE_DAYS = 21;

export function isLeech({ card }: Pick<Recall, "card">): boolean {
  const isMature = card.state === REVIEW && card.scheduled_days >= MATURE_DAYS;
  return card.lapses >= LEECH_LAPSES && !isMature;
}

function asCard(card: CardState | undefined, now: string): CardInput {
  // The days since the last review are worked out from its date; the field is on its way out.
  return card ? { ...card, elapsed_days: 0 } : createEmptyCard(now);
}

function plain(card: Card): CardState {
  const { due, last_review: last, elapsed_days: _, ...numbers } = card;
  return {
    ...numbers,
    due: due.toISOString(),
    ...(last && { last_review: last.toISOString() }),
  };
}

// A sitting: what is left to ask, what was answered, and what that comes to.
import type { Picked } from "./choice";
import { isOf } from "./outcomes";
import { WHOLE_UNIT } from "./progress";
import type { QuestionData } from "./question-data";
import type { CardState, Rating } from "./recall";
import { AGAIN } from "./schedule";

/** A question that is still to be asked; `again` where it comes back in the same sitting. */
export interface Entry {
  question: string;
  reason: string;
  again?: true;
}

/** An answer that was rated. */
export interface Done {
  /** The review's id. */
  id: string;
  entry: Entry;
  rating: Rating;
  /** When it comes back: ISO 8601, UTC. */
  due: string;
}

export interface Session {
  queue: readonly Entry[];
  done: readonly Done[];
}

/**
 * What was forgotten comes back after so many others; what was known, or forgotten again, after
 * all, so that every question has its turn.
 */
const SOON = 3;
const ONCE_MORE = "Once more, so that it stays.";

export function begun(questions: readonly Picked[]): Session {
  return {
    queue: questions.map(({ question, reason }) => ({ question: question.id, reason })),
    done: [],
  };
}

/** After the first of the queue was rated; `isSoon` where it is to be asked again now. */
export function answered(
  { queue, done }: Session,
  { id, rating, card, isSoon }: { id: string; rating: Rating; card: CardState; isSoon: boolean },
): Session {
  const [entry, ...rest] = queue;
  if (!entry) return { queue, done };
  if (isSoon) {
    const isFirstSlip = rating === AGAIN && !entry.again;
    const place = isFirstSlip ? Math.min(SOON, rest.length) : rest.length;
    rest.splice(place, 0, { question: entry.question, reason: ONCE_MORE, again: true });
  }
  return { queue: rest, done: [...done, { id, entry, rating, due: card.due }] };
}

/** Before the last answer: its question is the next one again. */
export function takenBack({ queue, done }: Session): Session {
  const last = done[done.length - 1];
  if (!last) return { queue, done };
  const rest = queue.filter(({ question }) => question !== last.entry.question);
  return { queue: [last.entry, ...rest], done: done.slice(0, -1) };
}

/** Without questions that are no longer there. */
export function stillThere({ queue, done }: Session, ids: ReadonlySet<string>): Session {
  return {
    queue: queue.filter(({ question }) => ids.has(question)),
    done: done.filter(({ entry }) => ids.has(entry.question)),
  };
}

export interface Progress {
  answered: number;
  all: number;
  back: number;
}

/** How many questions are answered, of how many, and how many of those come back in this sitting. */
export function progress({ queue, done }: Session): Progress {
  const left = new Set(queue.map(({ question }) => question));
  const met = new Set(done.map(({ entry }) => entry.question));
  return {
    answered: met.size,
    all: new Set([...met, ...left]).size,
    back: [...met].filter((question) => left.has(question)).length,
  };
}

export interface OutcomeSummary {
  /** Empty for what is about the unit as a whole. */
  number: string;
  statement: string;
  questions: number;
  /** Forgotten at least once in this sitting. */
  slipped: number;
}

export interface Summary {
  questions: number;
  slipped: number;
  outcomes: OutcomeSummary[];
  /** When each question comes back, the soonest first. */
  back: string[];
}

export function summary({ done }: Session, data: QuestionData): Summary {
  const last = new Map(done.map((each) => [each.entry.question, each]));
  const slips = new Set(
    done.filter(({ rating }) => rating === AGAIN).map(({ entry }) => entry.question),
  );
  const met = data.questions.filter(({ id }) => last.has(id));
  const whole = { number: "", statement: WHOLE_UNIT };
  const outcomes = [...data.outcomes, whole].flatMap(({ number, statement }) => {
    const those = met.filter((question) => isOf(number, question, data));
    const slipped = those.filter(({ id }) => slips.has(id)).length;
    return those.length > 0 ? [{ number, statement, questions: those.length, slipped }] : [];
  });
  const back = [...last.values()].map(({ due }) => due).sort();
  return { questions: last.size, slipped: slips.size, outcomes, back };
}

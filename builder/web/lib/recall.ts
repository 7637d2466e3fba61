// What is kept of practice: how well each question is remembered, and every answer's rating.

/** FSRS's ratings, as the keys 1 to 4 give them. */
export type Rating = 1 | 2 | 3 | 4;

/** An FSRS card (ts-fsrs `Card`) as plain values: days as ISO 8601, UTC. */
export interface CardState {
  due: string;
  stability: number;
  difficulty: number;
  scheduled_days: number;
  learning_steps: number;
  reps: number;
  lapses: number;
  state: 0 | 1 | 2 | 3;
  last_review?: string;
}

/** How well a question is remembered. */
export interface Recall {
  site: string;
  unit: string;
  question: string;
  format: number;
  card: CardState;
  /** ISO 8601, UTC. */
  updated: string;
}

/** One answer. Kept for undoing, for progress over time, and for a better scheduler later. */
export interface Review {
  site: string;
  /** Made once, at random. */
  id: string;
  unit: string;
  question: string;
  format: number;
  rating: Rating;
  /** Whether the page found the answer right; nothing where the learner alone can say. */
  right?: boolean;
  /** ISO 8601, UTC. */
  when: string;
  /** The card before it; nothing for the first answer to a question. What undoing puts back. */
  before?: CardState;
}

/** A unit that a learner revises, or what is planned for it. */
export interface Course {
  site: string;
  unit: string;
  format: number;
  /** The day of the discussion or assessment, YYYY-MM-DD, or empty. */
  date: string;
  /** Days of the week on which there is time, 1 (Monday) to 7. */
  days: number[];
  /** How many new questions are begun a day. */
  fresh: number;
  updated: string;
}

/** The shape of what this version keeps. A later shape adds fields and never changes these. */
export const RECALL_FORMAT = 1;

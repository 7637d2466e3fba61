// A unit's questions as the site's builder writes them: builder/unitfolio/render/views/question_data.py.

export type QuestionKind =
  "card" | "single" | "multiple" | "matching" | "ordering" | "short" | "scenario";

/** A choice; of one that is not right, `why` says what is wrong with it. */
export interface Option {
  id: string;
  text: string;
  right?: boolean;
  why?: string;
}

/** What its kind has no use for is left out. */
export interface Question {
  /** Unique within the unit, and made from ids alone: `term.aht.name`. */
  id: string;
  kind: QuestionKind;
  /** What it was made from: term, measure, misconception, framework, verb, concept, ... */
  rule: string;
  asks: string;
  /** What is asked about: a definition, a belief, a criterion's wording. */
  case?: string;
  options?: Option[];
  matches?: [start: string, end: string][];
  other_ends?: string[];
  /** In their right order. */
  steps?: string[];
  /** Every wording that is right. */
  answers?: string[];
  /** The back of a card, or what a full answer to a scenario touches on. */
  outline?: string[];
  /** Said after any answer. */
  why?: string;
  /** Numbers of criteria; none means the unit as a whole. */
  criteria?: string[];
  /** Where the answer can be read on the unit's page. */
  anchor?: string;
}

export interface OutcomeNumbers {
  number: string;
  statement: string;
  criteria: string[];
}

export interface QuestionData {
  format: number;
  id: string;
  title: string;
  version: string;
  /** Site-relative, such as `units/x/`. */
  address: string;
  outcomes: OutcomeNumbers[];
  questions: Question[];
}

/** Whether it has the shape that pages rely on; a file of another version may not. */
export function isQuestionData(data: unknown): data is QuestionData {
  const { id, outcomes, questions } = (data ?? {}) as Partial<QuestionData>;
  return (
    typeof id === "string" &&
    Array.isArray(outcomes) &&
    outcomes.every((outcome) => Array.isArray(outcome?.criteria)) &&
    Array.isArray(questions) &&
    questions.every(
      (question) => typeof question?.id === "string" && typeof question.asks === "string",
    )
  );
}

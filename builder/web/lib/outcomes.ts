// Which outcomes a question belongs to: each of which it names a criterion. One rule for all pages.
import type { Question, QuestionData } from "./question-data";

/** Numbers of outcomes, that of the criterion named first, first; none for the unit as a whole. */
export function outcomesOf({ criteria = [] }: Question, { outcomes }: QuestionData): string[] {
  const found = criteria.flatMap(
    (criterion) => outcomes.find(({ criteria: own }) => own.includes(criterion))?.number ?? [],
  );
  return [...new Set(found)];
}

/** Whether it is asked for by an outcome's number; "" asks for what is about the unit as a whole. */
export function isOf(outcome: string, question: Question, data: QuestionData): boolean {
  const own = outcomesOf(question, data);
  return outcome === "" ? own.length === 0 : own.includes(outcome);
}

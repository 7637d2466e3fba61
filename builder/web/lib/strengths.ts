// How well what was practised is recalled: by question, by criterion, by outcome.
import { outcomesOf } from "./outcomes";
import type { Question, QuestionData } from "./question-data";
import type { Recall } from "./recall";
import { recallShown } from "./schedule";

/** What is known of a unit's questions at a time. */
export interface Known {
  data: QuestionData;
  /** By the ids of questions. */
  recalls: ReadonlyMap<string, Recall>;
  /** ISO 8601, UTC. */
  now: string;
}

/** How well questions, criteria and outcomes are recalled at a time. */
export interface Strengths {
  /** By question: 0 to 1. */
  questions: ReadonlyMap<string, number>;
  /** By criterion: the mean of what was practised of it. */
  criteria: ReadonlyMap<string, number>;
  /** By outcome, empty for the whole unit: how many are practised, of how many. */
  practised: ReadonlyMap<string, { practised: number; all: number; recalled: number }>;
}

export function strengthsOf({ data, recalls, now }: Known): Strengths {
  const questions = new Map(
    [...recalls.values()].map(({ question, card }) => [question, recallShown(card, now)]),
  );
  const seen = data.questions.filter(({ id }) => questions.has(id));
  const practised = new Map<string, { practised: number; all: number; recalled: number }>();
  for (const question of data.questions) {
    const own = outcomesOf(question, data);
    for (const place of own.length > 0 ? own : [""]) {
      const count = practised.get(place) ?? { practised: 0, all: 0, recalled: 0 };
      count.all += 1;
      count.practised += questions.has(question.id) ? 1 : 0;
      count.recalled += questions.get(question.id) ?? 0;
      practised.set(place, count);
    }
  }
  return {
    questions,
    criteria: meansOf(
      seen.flatMap(({ id, criteria = [] }) => criteria.map((place) => [place, questions.get(id)!])),
    ),
    practised,
  };
}

function meansOf(values: readonly [place: string, value: number][]): Map<string, number> {
  const sums = new Map<string, [sum: number, count: number]>();
  for (const [place, value] of values) {
    const [sum, count] = sums.get(place) ?? [0, 0];
    sums.set(place, [sum + value, count + 1]);
  }
  return new Map([...sums].map(([place, [sum, count]]) => [place, sum / count]));
}

/** Of a question: the weakest criterion that it helps with, and how well that is recalled. */
export type Weakest = (question: Question) => [criterion: string, strength: number];

/** Of the criteria that were asked for, if any were. */
export function weakestIn(
  { outcome, criterion }: { outcome?: string; criterion?: string },
  data: QuestionData,
  found: Strengths,
): Weakest {
  const own = data.outcomes.find(({ number }) => number === outcome)?.criteria;
  const asked = criterion === undefined ? own : [criterion];
  return ({ criteria = [] }) =>
    criteria
      .filter((number) => asked?.includes(number) ?? true)
      .map((number): [string, number] => [number, found.criteria.get(number) ?? 1])
      .reduce((one, other) => (other[1] < one[1] ? other : one), ["", 1]);
}

export function byWeakness(
  questions: readonly Question[],
  weakest: Weakest,
  strengths: Strengths,
): Question[] {
  const own = ({ id }: Question): number => strengths.questions.get(id) ?? 0;
  return [...questions].sort(
    (one, other) => weakest(one)[1] - weakest(other)[1] || own(one) - own(other),
  );
}

export function byRecall(
  questions: readonly Question[],
  { questions: own }: Strengths,
): Question[] {
  return [...questions].sort((one, other) => (own.get(one.id) ?? 0) - (own.get(other.id) ?? 0));
}

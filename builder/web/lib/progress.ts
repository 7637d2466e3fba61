// How a learner's practice of a unit stands: by outcome, and as a whole. It counts; it judges nothing.
import { outcomesOf } from "./outcomes";
import type { Question, QuestionData } from "./question-data";
import type { CardState, Recall } from "./recall";

/** What a scheduler says of a card at one moment. */
export interface Memory {
  /** How likely the answer would be recalled now: 0 to 1. */
  recall(card: CardState): number;
  isDue(card: CardState): boolean;
  /** Whether it was forgotten again and again: a leech. */
  isSlipping(card: CardState): boolean;
}

/** Counts of questions. */
export interface Standing {
  questions: number;
  /** Answered at least once. */
  begun: number;
  /** Of those begun, how likely one would be recalled now: 0 to 1; nothing while none is begun. */
  recall?: number;
  due: number;
  slipping: number;
}

export interface OutcomeStanding extends Standing {
  /** Empty for questions about the unit as a whole. */
  number: string;
  statement: string;
}

export interface UnitStanding extends Standing {
  outcomes: OutcomeStanding[];
}

export const WHOLE_UNIT = "The unit as a whole";

/** `Outcome 1: …`; `word` is what the unit's qualification calls an outcome. */
export function titleOf({ number, statement }: OutcomeStanding, word: string): string {
  if (number === "") return statement;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}: ${statement}`;
}

/**
 * How the unit stands, with each question once, and each outcome that has a question. What is kept
 * of questions that the unit no longer has is not counted.
 */
export function standingOf(
  unit: QuestionData,
  recalls: Iterable<Recall>,
  memory: Memory,
): UnitStanding {
  const cards = cardsOf(unit.id, recalls);
  const outcomes = [...byOutcome(unit)].map(([number, questions]) => ({
    number,
    statement: unit.outcomes.find((outcome) => outcome.number === number)?.statement ?? WHOLE_UNIT,
    ...counted(questions, cards, memory),
  }));
  return { ...counted(unit.questions, cards, memory), outcomes };
}

/**
 * A unit's questions by the number of their outcome, in the unit's order. Each belongs to every
 * outcome of which it names a criterion, or to "" where it is about the whole unit.
 */
export function byOutcome(unit: QuestionData): Map<string, Question[]> {
  const found = new Map<string, Question[]>();
  for (const { number } of unit.outcomes) found.set(number, []);
  found.set("", []);
  for (const question of unit.questions) {
    const own = outcomesOf(question, unit);
    for (const number of own.length > 0 ? own : [""]) found.get(number)?.push(question);
  }
  for (const [number, questions] of found) if (questions.length === 0) found.delete(number);
  return found;
}

/**
 * As `byOutcome`, but each question once: a plan begins it with the first of its outcomes, in the
 * unit's order, and has begun it for the others then.
 */
export function onceByOutcome(unit: QuestionData): Map<string, Question[]> {
  const met = new Set<Question>();
  return new Map(
    [...byOutcome(unit)].map(([number, questions]) => {
      const own = questions.filter((question) => !met.has(question));
      own.forEach((question) => met.add(question));
      return [number, own];
    }),
  );
}

function cardsOf(unit: string, recalls: Iterable<Recall>): Map<string, CardState> {
  const ofUnit = [...recalls].filter((recall) => recall.unit === unit);
  return new Map(ofUnit.map(({ question, card }) => [question, card]));
}

function counted(
  questions: readonly Question[],
  cards: ReadonlyMap<string, CardState>,
  memory: Memory,
): Standing {
  const begun = questions.flatMap(({ id }) => cards.get(id) ?? []);
  const recalled = begun.reduce((sum, card) => sum + memory.recall(card), 0);
  return {
    questions: questions.length,
    begun: begun.length,
    ...(begun.length > 0 ? { recall: recalled / begun.length } : {}),
    due: begun.filter((card) => memory.isDue(card)).length,
    slipping: begun.filter((card) => memory.isSlipping(card)).length,
  };
}

/** Below this an outcome counts as weak; FSRS aims at a recall of 0.9. */
export const WEAK_BELOW = 0.8;

/** Whether it is worth coming back to more often. */
export function isWeak(standing: Standing): boolean {
  return strengthOf(standing) < WEAK_BELOW;
}

/** Recall, less the share of what keeps slipping; what is not begun is not weak. */
function strengthOf({ begun, recall, slipping }: Standing): number {
  return recall === undefined ? 1 : recall - slipping / begun;
}

/** The outcomes that have something to do, the weakest first; what is not begun comes last. */
export function weakestFirst(outcomes: readonly OutcomeStanding[]): OutcomeStanding[] {
  return outcomes
    .filter((outcome) => outcome.due > 0 || outcome.begun < outcome.questions || isWeak(outcome))
    .map((outcome, place) => ({ outcome, place }))
    .sort(
      (one, other) =>
        Number(other.outcome.begun > 0) - Number(one.outcome.begun > 0) ||
        strengthOf(one.outcome) - strengthOf(other.outcome) ||
        one.place - other.place,
    )
    .map(({ outcome }) => outcome);
}

/** Why an outcome is named, each in a few words, such as "3 due". */
export function reasonsFor(standing: Standing): string[] {
  const { questions, begun, due, slipping } = standing;
  const recall = recallToTell(standing);
  const reasons: string[] = [];
  if (slipping > 0) reasons.push(slippingLine(slipping));
  if (recall !== undefined) {
    reasons.push(`about ${percent(recall)} of those begun recalled if asked now`);
  }
  if (due > 0) reasons.push(`${due} due`);
  if (begun === 0) reasons.push("not begun");
  else if (begun < questions) reasons.push(`${questions - begun} not begun`);
  return reasons;
}

/** A share of one or two questions tells nothing of the rest; of all that there are it tells all. */
const ENOUGH = 5;

/** The recall of what is begun, where that is enough to tell a share of it. */
export function recallToTell({ questions, begun, recall }: Standing): number | undefined {
  return begun < Math.min(ENOUGH, questions) ? undefined : recall;
}

/** What was forgotten again and again. */
export function slippingLine(count: number): string {
  return `${count} ${count === 1 ? "keeps" : "keep"} slipping`;
}

/** 87% for 0.8666. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

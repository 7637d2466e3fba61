// Which questions come next, and why: what is due before what is new, what is weak before what sits.
import { gathered } from "./gathered";
import { nearDay, onDay } from "./near-day";
import { isMarked } from "./marking";
import { isOf, outcomesOf } from "./outcomes";
import type { Question, QuestionData } from "./question-data";
import type { Recall } from "./recall";
import { isDue, REVIEW } from "./schedule";
import { byRecall, byWeakness, strengthsOf, weakestIn } from "./strengths";
import type { Known, Strengths, Weakest } from "./strengths";
import { apart, inTurns, spread, stemOf } from "./turns";

export const MODES = ["mixed", "cards", "quiz"] as const;
export type Mode = (typeof MODES)[number];

/** Nothing named is the whole unit; the outcome "" is what is about the unit as a whole alone. */
export interface Scope {
  outcome?: string;
  criterion?: string;
}

export interface Wish {
  mode: Mode;
  scope: Scope;
  /** How many at most; nothing for all that is due, and as many new ones as may be begun. */
  size?: number;
  /** What is new alone, or what was begun alone; nothing for both. */
  only?: Only;
}

export const ONLIES = ["new", "begun"] as const;
export type Only = (typeof ONLIES)[number];

/** What is known when a choice is made. */
export interface Situation extends Known {
  /** The end of this day: see `isDue`. */
  tonight: string;
  /** How many new questions may still be begun today. */
  fresh: number;
  /** What the unit's qualification calls them. */
  words: { outcome: string; criterion: string };
}

export interface Picked {
  question: Question;
  standing: "due" | "new" | "ahead";
  /** In one line, for the learner. */
  reason: string;
}

/** New questions a day where a learner has not said how many. */
export const FRESH = 10;

/** A sibling of what was asked so lately is not begun yet: one would give away the other. */
const REST_MS = 12 * 3_600_000;

export function fits(question: Question, { mode, scope }: Wish, data: QuestionData): boolean {
  if (mode !== "mixed" && isMarked(question) !== (mode === "quiz")) return false;
  const asked = question.criteria ?? [];
  if (scope.criterion !== undefined) return asked.includes(scope.criterion);
  return scope.outcome === undefined || isOf(scope.outcome, question, data);
}

/**
 * The next questions. Due ones by how weak their criterion is; among them,
 * evenly, new ones from the outcomes of which least is known; then, if a number is asked for, those
 * that are not due yet and least sure. The same situation gives the same choice.
 */
export function picked(situation: Situation, wish: Wish): Picked[] {
  const { data, recalls, now, tonight, fresh } = situation;
  const strengths = strengthsOf(situation);
  const weakest = weakestIn(wish.scope, data, strengths);
  const all = data.questions.filter((question) => fits(question, wish, data));
  const known = all.filter(({ id }) => recalls.has(id));
  const isDueNow = ({ id }: Question): boolean => isDue(cardOf(id, recalls), now, tonight);
  const most = wish.size ?? Infinity;

  const isNewOnly = wish.only === "new";
  const due = isNewOnly
    ? []
    : byWeakness(known.filter(isDueNow), weakest, strengths).slice(0, most);
  const news = wish.only === "begun" ? [] : newOnes(all, situation, strengths);
  const begun = news.slice(0, Math.min(fresh, most - due.length));
  const isFilled = wish.size === undefined || isNewOnly;
  const room = isFilled ? 0 : (wish.size ?? 0) - due.length - begun.length;
  const early = byRecall(
    known.filter((question) => !isDueNow(question)),
    strengths,
  );
  // To ask at once what was answered just now moves its day and teaches nothing.
  const isLate = answeredSince(lately(now), recalls);
  const ahead = [...early.filter((each) => !isLate(each)), ...early.filter(isLate)].slice(0, room);

  const first = apart(spread(due, begun), ({ id }) => stemOf(id));
  return [...first, ...apart(ahead, ({ id }) => stemOf(id))].map((question) => {
    const standing = begun.includes(question) ? "new" : ahead.includes(question) ? "ahead" : "due";
    return {
      question,
      standing,
      reason: reasonFor(question, standing, situation, strengths, wish.scope, weakest),
    };
  });
}

export interface Standing {
  due: number;
  /** How many have never been asked, and how many of them would be begun today. */
  unseen: number;
  fresh: number;
  all: number;
}

export function standing(situation: Situation, wish: Wish): Standing {
  const { data, recalls, now, tonight, fresh } = situation;
  const all = data.questions.filter((question) => fits(question, wish, data));
  const unseen = all.filter(({ id }) => !recalls.has(id)).length;
  const due = all.filter(
    ({ id }) => recalls.has(id) && isDue(cardOf(id, recalls), now, tonight),
  ).length;
  return { due, unseen, fresh: Math.min(fresh, unseen), all: all.length };
}

/** When the next of what is asked for comes back that is not due yet: ISO 8601, UTC. */
export function nextDue(situation: Situation, wish: Wish): string | undefined {
  const { data, recalls, now, tonight } = situation;
  return data.questions
    .filter(({ id }) => recalls.has(id) && !isDue(cardOf(id, recalls), now, tonight))
    .filter((question) => fits(question, wish, data))
    .map(({ id }) => cardOf(id, recalls).due)
    .sort()[0];
}

/** In turn from each outcome, the one of which least is known first; siblings wait. */
function newOnes(
  all: readonly Question[],
  { data, recalls, now }: Situation,
  { practised }: Strengths,
): Question[] {
  const isLate = answeredSince(lately(now), recalls);
  const resting = new Set(data.questions.filter(isLate).map(({ id }) => stemOf(id)));
  const unseen = all.filter(({ id }) => !recalls.has(id));
  const places = gathered(
    unseen.map((question) => [outcomesOf(question, data)[0] ?? "", question] as const),
  );
  const known = (place: string): number => {
    const { recalled, all: count } = practised.get(place) ?? { recalled: 0, all: 1 };
    return recalled / count;
  };
  // What helps with no criterion comes last.
  const ordered = [...places].sort(
    ([one], [other]) => Number(one === "") - Number(other === "") || known(one) - known(other),
  );
  const mixed = inTurns(ordered.map(([, questions]) => inTurns(bySort(questions))));
  const wait: Question[] = [];
  const go = mixed.filter((question) => {
    const stem = stemOf(question.id);
    const goes = !resting.has(stem);
    resting.add(stem);
    if (!goes) wait.push(question);
    return goes;
  });
  return [...go, ...wait];
}

function lately(now: string): string {
  return new Date(Date.parse(now) - REST_MS).toISOString();
}

function answeredSince(
  time: string,
  recalls: ReadonlyMap<string, Recall>,
): (question: Question) => boolean {
  return ({ id }) => (recalls.get(id)?.card.last_review ?? "") > time;
}

/** By what they were made from and how they are answered, so that a sitting has some of each. */
function bySort(questions: readonly Question[]): Question[][] {
  const sorted = questions.map((each) => [`${each.rule} ${each.kind}`, each] as const);
  return [...gathered(sorted).values()];
}

function cardOf(question: string, recalls: ReadonlyMap<string, Recall>): Recall["card"] {
  return (recalls.get(question) as Recall).card;
}

function reasonFor(
  question: Question,
  standing: Picked["standing"],
  { data, recalls, now, words }: Situation,
  strengths: Strengths,
  scope: Scope,
  weakest: Weakest,
): string {
  if (standing === "new") {
    const own = outcomesOf(question, data);
    const place = own.find((number) => number === scope.outcome) ?? own[0];
    if (place === undefined) return "New: about the unit as a whole.";
    const { practised, all } = strengths.practised.get(place) ?? { practised: 0, all: 0 };
    return practised === 0
      ? `New: nothing of ${words.outcome} ${place} practised before this sitting.`
      : `New: ${practised} of ${all} questions of ${words.outcome} ${place} practised before this sitting.`;
  }
  const { due, state } = cardOf(question.id, recalls);
  if (standing === "ahead") {
    if (state !== REVIEW) return "Not due yet: you answered it a few minutes ago.";
    const recalled = percent(strengths.questions.get(question.id) ?? 0);
    return `Not due before ${nearDay(due, now)}; you recall it now with a chance of about ${recalled}.`;
  }
  const [number, strength] = weakest(question);
  const day = onDay(due, now);
  const since = day === "today" ? "Due today" : `Due since ${nearDay(due, now)}`;
  if (number === "") return `${since}.`;
  return `${since}. You recall about ${percent(strength)} of ${words.criterion} ${number}.`;
}

/** To five: FSRS is not as exact as a figure looks. */
function percent(share: number): string {
  return `${Math.round(share * 20) * 5}%`;
}

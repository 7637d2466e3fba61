// What is to do of a unit that a learner revises: today, and up to a date.
import { dayOf, daysAfter, weekdayOf } from "./calendar-day";
import { endOfDay } from "./near-day";
import type { PlannedOutcome, PlannedUnit } from "./plan";
import { byOutcome, isWeak, onceByOutcome, standingOf } from "./progress";
import type { Memory, UnitStanding } from "./progress";
import type { Question, QuestionData } from "./question-data";
import type { Course, Recall, Review } from "./recall";
import { isDue, isLeech, recallShown } from "./schedule";

export interface Revision {
  data: QuestionData;
  course: Course;
  /** What its qualification calls an outcome. */
  word: string;
  standing: UnitStanding;
  /** How many questions are still to be begun today. */
  fresh: number;
  /** The next day on which something comes back, YYYY-MM-DD; empty where nothing does. */
  next: string;
  planned: PlannedUnit;
  missed: Missed;
}

/**
 * Days with time that went by without practice since the last one with it, if there was one, or
 * since the plan was changed.
 */
export interface Missed {
  days: number;
  since: string;
}

export interface KeptOfUnit {
  recalls: readonly Recall[];
  reviews: readonly Review[];
}

/** `kept` is what is kept of this unit. */
export function revisionOf(
  data: QuestionData,
  course: Course,
  kept: KeptOfUnit,
  word: string,
  now: Date,
): Revision {
  const today = dayOf(now);
  const standing = standingOf(data, kept.recalls, memoryAt(now));
  const begunToday = begunOn(today, data, kept.reviews);
  return {
    data,
    course,
    word,
    standing,
    fresh: Math.max(0, Math.min(course.fresh - begunToday, standing.questions - standing.begun)),
    next: nextDay(data, kept.recalls, today),
    planned: plannedUnit(data, course, kept, { standing, word, begunToday }),
    missed: missedDays(course, kept.reviews, today),
  };
}

/** FSRS's word at this moment; what is known comes back on its day, whatever the hour. */
export function memoryAt(now: Date): Memory {
  const [time, tonight] = [now.toISOString(), endOfDay(now)];
  return {
    recall: (card) => recallShown(card, time),
    isDue: (card) => isDue(card, time, tonight),
    isSlipping: (card) => isLeech({ card }),
  };
}

/** How many questions of other units that are revised are due; some may no longer be there. */
export function dueElsewhere(
  unit: string,
  courses: readonly Course[],
  recalls: readonly Recall[],
  now: Date,
): number {
  const chosen = new Set(courses.map((course) => course.unit));
  const memory = memoryAt(now);
  return recalls.filter(
    (recall) => recall.unit !== unit && chosen.has(recall.unit) && memory.isDue(recall.card),
  ).length;
}

function begunOn(day: string, { questions }: QuestionData, reviews: readonly Review[]): number {
  const ids = new Set(questions.map(({ id }) => id));
  return reviews.filter(
    ({ before, question, when }) => !before && ids.has(question) && dayOf(new Date(when)) === day,
  ).length;
}

function nextDay({ questions }: QuestionData, recalls: readonly Recall[], today: string): string {
  const ids = new Set(questions.map(({ id }) => id));
  const days = recalls
    .filter(({ question }) => ids.has(question))
    .map(({ card }) => dayOf(new Date(card.due)))
    .filter((day) => day > today);
  return days.sort()[0] ?? "";
}

function plannedUnit(
  data: QuestionData,
  { date, days, fresh }: Course,
  { recalls, reviews }: KeptOfUnit,
  { standing, word, begunToday }: { standing: UnitStanding; word: string; begunToday: number },
): PlannedUnit {
  const [questions, once] = [byOutcome(data), onceByOutcome(data)];
  const known = new Set(recalls.map(({ question }) => question));
  const outcomes = standing.outcomes.flatMap((outcome): PlannedOutcome[] => {
    const practised = practiceDays(questions.get(outcome.number) ?? [], reviews);
    const own = once.get(outcome.number) ?? [];
    // All of its questions are begun with outcomes before it.
    if (own.length === 0) return [];
    const planned = {
      number: outcome.number,
      statement: outcome.statement,
      questions: own.length,
      begun: own.filter(({ id }) => known.has(id)).length,
      due: outcome.due,
      weak: isWeak(outcome),
      visits: practised.length,
      seen: practised[practised.length - 1] ?? "",
    };
    return [planned];
  });
  return { id: data.id, title: data.title, word, date, days, fresh, begunToday, outcomes };
}

function practiceDays(questions: readonly Question[], reviews: readonly Review[]): string[] {
  const ids = new Set(questions.map(({ id }) => id));
  const own = reviews.filter(({ question }) => ids.has(question));
  return [...new Set(own.map(({ when }) => dayOf(new Date(when))))].sort();
}

/** Days before the plan was last changed are not missed: it was another plan, or none. */
export function missedDays(
  { days, updated }: Pick<Course, "days" | "updated">,
  reviews: readonly Review[],
  today: string,
): Missed {
  const last = reviews.map(({ when }) => dayOf(new Date(when))).sort()[reviews.length - 1] ?? "";
  if (last === "") return { days: 0, since: last };
  const changed = updated === "" ? "" : dayOf(new Date(updated));
  const since = last > changed ? last : changed;
  let missed = 0;
  for (let day = daysAfter(since, 1); day < today; day = daysAfter(day, 1)) {
    if (days.includes(weekdayOf(day))) missed += 1;
  }
  return { days: missed, since };
}

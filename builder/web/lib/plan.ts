// The revision planner: sessions up to the day of a discussion or assessment, spaced by outcome.
// The same progress on the same day gives the same plan; a missed day is taken up by the next one.
import { daysAfter, daysBetween, isDay, weekdayOf } from "./calendar-day";
import { gathered } from "./gathered";

export interface PlannedOutcome {
  /** Empty for questions about the unit as a whole. */
  number: string;
  statement: string;
  /** Of those that no outcome before it has: a question is begun once. */
  questions: number;
  begun: number;
  /** Of all of its questions, as are `weak`, `visits` and `seen`. */
  due: number;
  weak: boolean;
  /** On how many days it was practised, and the last of them; empty where never. */
  visits: number;
  seen: string;
}

export interface PlannedUnit {
  id: string;
  title: string;
  /** What its qualification calls an outcome. */
  word: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
  /** 1 (Monday) to 7. */
  days: readonly number[];
  /** How many new questions are begun in a session, and how many were today already. */
  fresh: number;
  begunToday: number;
  outcomes: readonly PlannedOutcome[];
}

export interface Beginning {
  outcome: PlannedOutcome;
  /** How many of its questions are new in this session. */
  questions: number;
  /** Whether it was begun before. */
  further: boolean;
}

/** What one unit has in one session. */
export interface Part {
  unit: PlannedUnit;
  begin: Beginning[];
  again: PlannedOutcome[];
  /** Whether all that was begun comes, mixed. */
  mixed: boolean;
}

export interface Session {
  day: string;
  parts: Part[];
}

/** Why a unit has no session. */
export type Hindrance = "no-date" | "past" | "no-weekday" | "no-day";

export interface Outlook {
  unit: PlannedUnit;
  hindrance?: Hindrance;
  /** What there is no time to begin. */
  left: Beginning[];
  /** How many new questions a session would leave nothing out; 0 where nothing is. */
  needed: number;
  /** Whether there are days before the date that are not used. */
  spare: boolean;
}

export interface Plan {
  sessions: Session[];
  outlooks: Outlook[];
}

/** Days from one visit of an outcome to the next: each wait is longer (spaced repetition). */
const GAPS = [1, 3, 7, 14, 28] as const;
const WEAK_GAPS = [1, 2, 3, 7, 14] as const;
/** So many outcomes of a unit are come back to in a session; a further one waits for the next. */
const MOST_AGAIN = 3;
/** More new questions are not begun in a session, whatever is asked for. */
export const MOST_FRESH = 100;
/** Nobody plans further ahead. */
export const PLANNED_DAYS = 366;

export function plan(units: readonly PlannedUnit[], today: string): Plan {
  const courses = units.map((unit) => new CoursePlan(unit, today));
  const sessions = gathered(courses.flatMap((course) => [...course.parts]));
  const days = [...sessions].sort(([one], [other]) => one.localeCompare(other));
  return {
    sessions: days.map(([day, parts]) => ({ day, parts })),
    outlooks: courses.map((course) => course.outlook()),
  };
}

/** The days with time, from today to the day before the date. */
export function sessionDays({ date, days }: PlannedUnit, today: string): string[] {
  if (!isDay(date)) return [];
  const span = Math.min(daysBetween(today, date), PLANNED_DAYS);
  const all = Array.from({ length: Math.max(span, 0) }, (_, ahead) => daysAfter(today, ahead));
  return all.filter((day) => days.includes(weekdayOf(day)));
}

/** How many of so many sessions go over everything once more, at the end. */
function mixedOf(sessions: number): number {
  if (sessions >= 8) return 2;
  return sessions >= 3 ? 1 : 0;
}

/** An outcome on its way through the plan. */
interface Course {
  outcome: PlannedOutcome;
  /** Questions that are not begun yet. */
  left: number;
  begun: boolean;
  visits: number;
  /** The day from which it may come back; empty while it is being begun. */
  next: string;
}

class CoursePlan {
  readonly parts: [day: string, part: Part][] = [];
  private readonly days: string[];
  private readonly courses: Course[];
  /** Sessions in which something can be begun. */
  private readonly learning: number;
  /** Questions of each course, in their order, that are never begun. */
  private readonly out: readonly number[];

  constructor(
    private readonly unit: PlannedUnit,
    private readonly today: string,
  ) {
    this.days = sessionDays(unit, today);
    this.learning = this.days.length - mixedOf(this.days.length);
    this.courses = unit.outcomes.map((outcome) => courseOf(outcome, today));
    this.out = this.leftOut();
    this.courses.forEach((course, place) => (course.left -= this.out[place] ?? 0));
    this.days.forEach((day, place) => this.fill(day, place >= this.learning));
  }

  /** Where time is short, every outcome goes without the same share. */
  private leftOut(): number[] {
    const wanted = this.courses.map(({ left }) => left);
    const rooms = this.days.slice(0, this.learning).map((day) => this.roomOn(day));
    const short = sum(wanted) - sum(rooms);
    return short > 0 ? shared(short, wanted) : wanted.map(() => 0);
  }

  private roomOn(day: string): number {
    const { fresh, begunToday } = this.unit;
    return Math.max(fresh - (day === this.today ? begunToday : 0), 0);
  }

  outlook(): Outlook {
    const hindrance = this.hindrance();
    const left = this.courses
      .map(({ outcome, begun }, place) => ({
        outcome,
        questions: this.out[place] ?? 0,
        further: begun,
      }))
      .filter(({ questions }) => questions > 0);
    return {
      unit: this.unit,
      ...(hindrance ? { hindrance } : {}),
      left,
      needed: left.length > 0 && !hindrance ? this.needed() : 0,
      spare: !hindrance && daysBetween(this.today, this.unit.date) > this.days.length,
    };
  }

  /** The fewest new questions a session with which all are begun; today has had some already. */
  private needed(): number {
    const total = sum(this.unit.outcomes.map(({ questions, begun }) => questions - begun));
    const done = this.days[0] === this.today ? this.unit.begunToday : 0;
    const spread = Math.ceil((total + done) / this.learning);
    if (spread >= done) return spread;
    // More than that was begun today: the other sessions, if there are any, take the rest.
    return this.learning > 1 ? Math.ceil(total / (this.learning - 1)) : 0;
  }

  private hindrance(): Hindrance | undefined {
    const { date, days } = this.unit;
    if (!isDay(date)) return "no-date";
    if (date <= this.today) return "past";
    if (days.length === 0) return "no-weekday";
    return this.days.length === 0 ? "no-day" : undefined;
  }

  private fill(day: string, mixed: boolean): void {
    if (mixed) {
      if (this.courses.some(({ begun }) => begun)) this.add(day, [], [], true);
      return;
    }
    const begin = this.begin(day);
    const again = this.again(day, begin);
    if (begin.length + again.length > 0) this.add(day, begin, again, false);
  }

  private add(day: string, begin: Beginning[], again: PlannedOutcome[], mixed: boolean): void {
    this.parts.push([day, { unit: this.unit, begin, again, mixed }]);
  }

  private begin(day: string): Beginning[] {
    let room = this.roomOn(day);
    const begun: Beginning[] = [];
    for (const course of this.courses) {
      const questions = Math.min(room, course.left);
      if (questions === 0) continue;
      begun.push({ outcome: course.outcome, questions, further: course.begun });
      room -= questions;
      course.left -= questions;
      course.begun = true;
      course.visits = 1;
      course.next = daysAfter(day, gapOf(course));
    }
    return begun;
  }

  /** The weak first, then those that wait longest. */
  private again(day: string, begun: readonly Beginning[]): PlannedOutcome[] {
    const fresh = new Set(begun.map(({ outcome }) => outcome));
    const waiting = this.courses
      .filter(({ outcome, begun: isBegun, next }) => isBegun && next <= day && !fresh.has(outcome))
      .sort(
        (one, other) =>
          Number(other.outcome.weak) - Number(one.outcome.weak) ||
          one.next.localeCompare(other.next),
      )
      .slice(0, MOST_AGAIN);
    for (const course of waiting) {
      course.visits += 1;
      course.next = daysAfter(day, gapOf(course));
    }
    return waiting.map(({ outcome }) => outcome);
  }
}

function courseOf(outcome: PlannedOutcome, today: string): Course {
  const { questions, begun, visits, seen, due, weak } = outcome;
  const gap = due > 0 ? 1 : gapOf({ outcome: { weak }, visits });
  return {
    outcome,
    left: questions - begun,
    begun: begun > 0,
    visits,
    next: seen === "" ? today : daysAfter(seen, gap),
  };
}

function gapOf({ outcome, visits }: { outcome: { weak: boolean }; visits: number }): number {
  const gaps = outcome.weak ? WEAK_GAPS : GAPS;
  return gaps[Math.min(Math.max(visits, 1), gaps.length) - 1] ?? 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** `count` in the proportions of `sizes`, in whole numbers; no share is more than its size. */
function shared(count: number, sizes: readonly number[]): number[] {
  const whole = sum(sizes);
  let before = 0;
  let given = 0;
  return sizes.map((size) => {
    before += size;
    const share = Math.floor((count * before) / whole) - given;
    given += share;
    return share;
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { daysAfter, daysBetween, weekdayOf } from "../../lib/calendar-day";
import { plan, sessionDays } from "../../lib/plan";
import { searchOf } from "../../lib/practice-address";
import type { Plan, PlannedOutcome, PlannedUnit, Session } from "../../lib/plan";
import { namedOnce, outlookLines, stepsOf } from "../../lib/plan-words";
import { numbers } from "../any-text";

/** A Monday. */
const TODAY = "2026-11-23";

function outcome(number: string, change: Partial<PlannedOutcome> = {}): PlannedOutcome {
  const nothing = { begun: 0, due: 0, weak: false, visits: 0, seen: "" };
  return { number, statement: `Statement ${number}`, questions: 10, ...nothing, ...change };
}

function unit(change: Partial<PlannedUnit> = {}): PlannedUnit {
  return {
    id: "u",
    title: "Unit",
    word: "outcome",
    date: "2026-12-07",
    days: [1, 3, 5],
    fresh: 10,
    begunToday: 0,
    outcomes: [outcome("1"), outcome("2")],
    ...change,
  };
}

function lines(...of: Parameters<typeof stepsOf>): string[] {
  return stepsOf(...of).map(({ line }) => line);
}

/** Day by day, what the page says. */
function said({ sessions }: Plan): [string, ...string[]][] {
  return sessions.map(({ day, parts }) => [day, ...parts.flatMap((part) => lines(part))]);
}

test("outcomes are begun in order, come back after longer and longer waits, and end mixed", () => {
  assert.deepEqual(said(plan([unit()], TODAY)), [
    ["2026-11-23", "Begin outcome 1 (Statement 1): 10 new questions"],
    [
      "2026-11-25",
      "Come back to outcome 1 (Statement 1)",
      "Begin outcome 2 (Statement 2): 10 new questions",
    ],
    ["2026-11-27", "Come back to outcome 2 (Statement 2)"],
    ["2026-11-30", "Come back to outcome 1 (Statement 1)", "Come back to outcome 2 (Statement 2)"],
    ["2026-12-04", "Mixed review: 20 questions of all that you have begun"],
  ]);
});

test("what a line names is what its sitting asks", () => {
  const { sessions } = plan([unit({ outcomes: [outcome("1"), outcome("")] })], TODAY);
  const asked = sessions.flatMap(({ parts }) => parts.flatMap((part) => stepsOf(part)));
  assert.deepEqual(
    asked.map(({ line, wish }) => [line, searchOf(wish)]),
    [
      ["Begin outcome 1 (Statement 1): 10 new questions", "?outcome=1&only=new"],
      ["Come back to outcome 1 (Statement 1)", "?outcome=1&only=begun"],
      ["Begin the unit as a whole: 10 new questions", "?outcome=&only=new"],
      ["Come back to the unit as a whole", "?outcome=&only=begun"],
      ["Come back to outcome 1 (Statement 1)", "?outcome=1&only=begun"],
      ["Come back to the unit as a whole", "?outcome=&only=begun"],
      ["Mixed review: 20 questions of all that you have begun", "?size=20&only=begun"],
    ],
  );
});

test("units share a day's session, and a question begun today is not begun again", () => {
  const weak = outcome("A", { begun: 10, weak: true, visits: 2, seen: TODAY });
  const other = unit({ id: "v", date: "2026-11-26", days: [2, 3], outcomes: [weak] });
  const begun = unit({ begunToday: 6, date: "2026-11-26" });
  assert.deepEqual(said(plan([begun, other], TODAY)), [
    ["2026-11-23", "Begin outcome 1 (Statement 1): 4 new questions"],
    [
      "2026-11-25",
      "Go on with outcome 1 (Statement 1): 3 new questions",
      "Begin outcome 2 (Statement 2): 7 new questions",
      "Come back to outcome A (Statement A), which is weak",
    ],
  ]);
});

test("where all sessions are in view, an outcome is said in full the first time alone", () => {
  const name = namedOnce();
  const planned = unit({ word: "duty", outcomes: [outcome("1"), outcome("")], date: "2026-11-28" });
  const { sessions } = plan([planned], TODAY);
  const shown = sessions.flatMap(({ parts }) => parts.flatMap((part) => lines(part, name)));
  assert.deepEqual(shown, [
    "Begin duty 1 (Statement 1): 10 new questions",
    "Come back to duty 1",
    "Begin the unit as a whole: 10 new questions",
    "Mixed review: 20 questions of all that you have begun",
  ]);
});

test("what there is no time for is told, with what would help", () => {
  const short = plan([unit({ date: "2026-11-26" })], TODAY);
  const outlooks = [
    plan([unit({ date: "2026-11-26", fresh: 6 })], TODAY),
    plan([unit({ date: "2026-11-26", fresh: 6, days: [1, 2, 3, 4, 5, 6, 7] })], TODAY),
    plan([unit({ date: "2026-11-24", outcomes: [outcome("1", { questions: 180 })] })], TODAY),
    plan([unit({ date: "" })], TODAY),
    plan([unit({ date: TODAY })], TODAY),
    plan([unit({ days: [] })], TODAY),
    plan([unit({ days: [7], date: "2026-11-28" })], TODAY),
  ].map(({ outlooks: [outlook] }) => outlook && outlookLines(outlook));
  assert.deepEqual(short.outlooks.map(outlookLines), [[]]);
  assert.deepEqual(outlooks, [
    [
      "The time is too short: 8 questions are left out.",
      "Left out: 4 of outcome 1 (Statement 1); 4 of outcome 2 (Statement 2).",
      "With 10 new questions a session, or with more days of the week, everything would fit.",
    ],
    [
      "The time is too short: 8 questions are left out.",
      "Left out: 4 of outcome 1 (Statement 1); 4 of outcome 2 (Statement 2).",
      "With 10 new questions a session everything would fit.",
    ],
    [
      "The time is too short: 170 questions are left out.",
      "Left out: 170 of outcome 1 (Statement 1).",
      "Begin with the outcomes that matter most to you: not all of it can be begun before the date.",
    ],
    ["No date is given, so nothing is planned. What is due is still shown each day."],
    ["The date is today or past, so nothing is planned. Give a later one."],
    ["No day of the week is chosen, so there is no time to plan."],
    ["None of your days comes before the date. Choose more days of the week."],
  ]);
});

const anyUnit = (next: () => number): PlannedUnit => ({
  id: `u${next() % 3}`,
  title: "Unit",
  word: "duty",
  date: daysAfter(TODAY, next() % 120),
  days: [1, 2, 3, 4, 5, 6, 7].filter(() => next() % 3 === 0),
  fresh: 1 + (next() % 20),
  begunToday: next() % 5,
  outcomes: Array.from({ length: 1 + (next() % 6) }, (_, place) => {
    const questions = 1 + (next() % 30);
    const begun = next() % 2 === 0 ? 0 : next() % (questions + 1);
    return outcome(String(place + 1), {
      questions,
      begun,
      due: begun > 0 ? next() % (begun + 1) : 0,
      weak: next() % 3 === 0,
      ...(begun > 0 && { visits: 1 + (next() % 6), seen: daysAfter(TODAY, -(next() % 30)) }),
    });
  }),
});

/** Five hundred units, the same in every run. */
function* units(): Generator<PlannedUnit> {
  const next = numbers(4);
  for (let each = 0; each < 500; each += 1) yield anyUnit(next);
}

test("sessions are on days with time, from today to before the date, in order", () => {
  for (const each of units()) {
    const days = plan([each], TODAY).sessions.map(({ day }) => day);
    assert.deepEqual(days, [...new Set(days)].sort());
    for (const day of days) {
      assert.ok(day >= TODAY && day < each.date && each.days.includes(weekdayOf(day)), day);
    }
  }
});

test("every question is begun once or told to be left out, and no session has too many", () => {
  for (const each of units()) {
    const { sessions, outlooks } = plan([each], TODAY);
    const begun = sessions.flatMap(({ day, parts }) =>
      parts.flatMap(({ begin }) => {
        const room = each.fresh - (day === TODAY ? each.begunToday : 0);
        const count = begin.reduce((sum, { questions }) => sum + questions, 0);
        assert.ok(count <= Math.max(room, 0), `${count} begun, ${room} wanted`);
        return begin;
      }),
    );
    for (const planned of each.outcomes) {
      const all = [...begun, ...(outlooks[0]?.left ?? [])];
      const own = all.filter(({ outcome: its }) => its === planned);
      const count = own.reduce((sum, { questions }) => sum + questions, 0);
      assert.equal(count, planned.questions - planned.begun);
    }
  }
});

/** The days on which an outcome is come back to, without those on which all are mixed. */
function visits(sessions: readonly Session[], planned: PlannedOutcome): string[] {
  return sessions
    .filter(({ parts }) => parts.some(({ again }) => again.includes(planned)))
    .map(({ day }) => day);
}

test("with a day's time each day, waits never get shorter, and the weak come more often", () => {
  for (const weak of [false, true]) {
    const planned = outcome("1", { begun: 10, visits: 1, seen: TODAY, weak });
    const every = { days: [1, 2, 3, 4, 5, 6, 7], date: daysAfter(TODAY, 60) };
    const { sessions } = plan([unit({ ...every, outcomes: [planned] })], TODAY);
    const days = [TODAY, ...visits(sessions, planned)];
    const waits = days.slice(1).map((day, place) => daysBetween(days[place] ?? "", day));
    assert.deepEqual(waits, weak ? [1, 2, 3, 7, 14, 14, 14] : [1, 3, 7, 14, 28]);
  }
});

test("more new questions a session, or as many as the plan asks for, leave nothing out", () => {
  for (const each of units()) {
    const [outlook] = plan([each], TODAY).outlooks;
    if (!outlook || outlook.needed === 0) continue;
    const [helped] = plan([{ ...each, fresh: outlook.needed }], TODAY).outlooks;
    assert.deepEqual(helped?.left, [], JSON.stringify(each));
    const [less] = plan([{ ...each, fresh: outlook.needed - 1 }], TODAY).outlooks;
    assert.notDeepEqual(less?.left, [], JSON.stringify(each));
  }
});

test("the last session goes over everything, where there are three or more", () => {
  for (const each of units()) {
    const days = sessionDays(each, TODAY);
    const { sessions } = plan([each], TODAY);
    if (days.length < 3 || sessions.length === 0) continue;
    const last = sessions[sessions.length - 1];
    assert.equal(last?.day, days[days.length - 1]);
    assert.ok(last?.parts.every(({ mixed }) => mixed));
  }
});

test("a missed day is taken up by the days that remain; the same day gives the same plan", () => {
  for (const each of units()) {
    const shuffled = { ...each, days: [...each.days].reverse() };
    assert.deepEqual(said(plan([each], TODAY)), said(plan([shuffled], TODAY)));
    const first = plan([each], TODAY).sessions[0];
    if (!first) continue;
    const later = daysAfter(first.day, 1);
    const again = plan([{ ...each, begunToday: 0 }], later);
    assert.ok(again.sessions.every(({ day }) => day >= later));
    const left = again.outlooks[0]?.left ?? [];
    const begun = again.sessions.flatMap(({ parts }) => parts.flatMap(({ begin }) => begin));
    const count = [...left, ...begun].reduce((sum, { questions }) => sum + questions, 0);
    const wanted = each.outcomes.reduce((sum, its) => sum + its.questions - its.begun, 0);
    assert.equal(count, wanted);
  }
});

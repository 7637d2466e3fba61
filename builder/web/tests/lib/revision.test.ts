import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question, QuestionData } from "../../lib/question-data";
import type { CardState, Course, Recall, Review } from "../../lib/recall";
import { dueElsewhere, missedDays, revisionOf } from "../../lib/revision";

/** A Wednesday. */
const NOW = new Date(2026, 10, 25, 18);

const UNIT: QuestionData = {
  format: 1,
  id: "u",
  title: "Unit",
  version: "1",
  address: "units/u/",
  outcomes: [
    { number: "1", statement: "First", criteria: ["1.1"] },
    { number: "2", statement: "Second", criteria: ["2.1"] },
  ],
  questions: [
    ...["a", "b", "c"].map((id) => question(id, "1.1")),
    ...["d", "e", "f"].map((id) => question(id, "2.1")),
  ],
};

const COURSE: Course = {
  site: "s",
  unit: "u",
  format: 1,
  date: "2026-12-24",
  days: [1, 3],
  fresh: 2,
  updated: "",
};

function question(id: string, criterion: string): Question {
  return { id, kind: "card", rule: "term", asks: id, criteria: [criterion] };
}

function on(day: number, hour = 12): string {
  return new Date(2026, 10, day, hour).toISOString();
}

function card(due: string): CardState {
  const numbers = { stability: 3, difficulty: 5, scheduled_days: 3, learning_steps: 0 };
  return { ...numbers, due, reps: 1, lapses: 0, state: 2, last_review: on(20) };
}

function recall(id: string, due: string): Recall {
  return { site: "s", unit: "u", question: id, format: 1, card: card(due), updated: on(20) };
}

function review(id: string, when: string, isFirst: boolean): Review {
  const kept = { site: "s", id: `${id}${when}`, unit: "u", question: id, format: 1 };
  const before = isFirst ? {} : { before: card(when) };
  return { ...kept, rating: 3, when, ...before };
}

test("today's due and new questions, the next day, and what the planner is told", () => {
  const recalls = [
    // Known, and so due on its day whatever the hour; the next is due tomorrow.
    recall("a", on(25, 23)),
    recall("b", on(26)),
    recall("d", on(30)),
    recall("no longer there", on(20)),
  ];
  const reviews = [
    review("a", on(16), true),
    review("a", on(20), false),
    review("b", on(20), true),
    review("d", on(25), true),
    review("no longer there", on(25), true),
  ];
  const { standing, planned, ...revision } = revisionOf(
    UNIT,
    COURSE,
    { recalls, reviews },
    "duty",
    NOW,
  );
  assert.deepEqual(revision, {
    data: UNIT,
    course: COURSE,
    word: "duty",
    // Two a day, of which one was begun today.
    fresh: 1,
    next: "2026-11-26",
    missed: { days: 0, since: "2026-11-25" },
  });
  const { questions, begun, due } = standing;
  assert.deepEqual({ questions, begun, due }, { questions: 6, begun: 3, due: 1 });
  assert.deepEqual(planned, {
    id: "u",
    title: "Unit",
    word: "duty",
    date: "2026-12-24",
    days: [1, 3],
    fresh: 2,
    begunToday: 1,
    outcomes: [
      {
        number: "1",
        statement: "First",
        questions: 3,
        begun: 2,
        due: 1,
        weak: false,
        visits: 2,
        seen: "2026-11-20",
      },
      {
        number: "2",
        statement: "Second",
        questions: 3,
        begun: 1,
        due: 0,
        weak: false,
        visits: 1,
        seen: "2026-11-25",
      },
    ],
  });
});

test("what is due elsewhere is due in a unit that is revised, and not in this one", () => {
  const recalls = ["u", "v", "w"].map((unit) => ({ ...recall("a", on(25)), unit }));
  const courses = ["u", "v"].map((unit) => ({ ...COURSE, unit }));
  const later = { ...recall("b", on(26)), unit: "v" };
  assert.equal(dueElsewhere("u", courses, [...recalls, later], NOW), 1);
});

test("days with time that went by since the last practice are missed; today is not over", () => {
  const reviews = [review("a", on(13), true), review("a", on(16), false)];
  const today = "2026-11-25";
  assert.deepEqual(missedDays({ days: [1, 3], updated: "" }, reviews, today), {
    days: 2,
    since: "2026-11-16",
  });
  const changed = { days: [1, 3], updated: on(23) };
  assert.deepEqual(missedDays(changed, reviews, today), { days: 0, since: "2026-11-23" });
  assert.deepEqual(missedDays({ days: [2], updated: "" }, reviews, today), {
    days: 2,
    since: "2026-11-16",
  });
  assert.deepEqual(missedDays({ days: [], updated: "" }, reviews, today), {
    days: 0,
    since: "2026-11-16",
  });
  assert.deepEqual(missedDays({ days: [1, 3], updated: "" }, [], today), { days: 0, since: "" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { byOutcome, reasonsFor, standingOf, weakestFirst } from "../../lib/progress";
import type { Memory, OutcomeStanding } from "../../lib/progress";
import type { Question, QuestionData } from "../../lib/question-data";
import type { CardState, Recall } from "../../lib/recall";

/** The scheduler is told by the card itself: its difficulty as hundredths of recall. */
const MEMORY: Memory = {
  recall: ({ difficulty }) => difficulty / 100,
  isDue: ({ due }) => due <= "2026-11-25",
  isSlipping: ({ lapses }) => lapses >= 4,
};

function question(id: string, ...criteria: string[]): Question {
  return { id, kind: "card", rule: "term", asks: id, ...(criteria.length > 0 && { criteria }) };
}

const UNIT: QuestionData = {
  format: 1,
  id: "u",
  title: "Unit",
  version: "1",
  address: "units/u/",
  outcomes: [
    { number: "1", statement: "First", criteria: ["1.1", "1.2"] },
    { number: "2", statement: "Second", criteria: ["2.1"] },
    { number: "3", statement: "No question", criteria: ["3.1"] },
  ],
  questions: [
    question("b", "2.1", "1.1"),
    question("a", "1.2"),
    question("c", "1.1"),
    question("whole"),
    question("gone", "9.9"),
  ],
};

function recall(question: string, change: Partial<CardState> = {}, unit = "u"): Recall {
  const numbers = { stability: 3, difficulty: 90, scheduled_days: 3, learning_steps: 0 };
  const card: CardState = {
    ...numbers,
    due: "2026-12-01",
    reps: 1,
    lapses: 0,
    state: 2,
    ...change,
  };
  return { site: "s", unit, question, format: 1, card, updated: "" };
}

test("a question belongs to each outcome whose criterion it names, or else to the whole unit", () => {
  const ids = [...byOutcome(UNIT)].map(([number, found]) => [number, found.map(({ id }) => id)]);
  assert.deepEqual(ids, [
    ["1", ["b", "a", "c"]],
    ["2", ["b"]],
    ["", ["whole", "gone"]],
  ]);
});

test("a unit stands as its outcomes do; of other units and questions nothing is counted", () => {
  const recalls = [
    recall("a", { difficulty: 50, due: "2026-11-20", lapses: 4 }),
    recall("c", { difficulty: 75 }),
    recall("whole", { difficulty: 100, due: "2026-11-25" }),
    recall("no longer there"),
    recall("b", {}, "another unit"),
  ];
  const { outcomes, ...whole } = standingOf(UNIT, recalls, MEMORY);
  assert.deepEqual(whole, { questions: 5, begun: 3, recall: 0.75, due: 2, slipping: 1 });
  assert.deepEqual(outcomes, [
    { number: "1", statement: "First", questions: 3, begun: 2, recall: 0.625, due: 1, slipping: 1 },
    { number: "2", statement: "Second", questions: 1, begun: 0, due: 0, slipping: 0 },
    {
      number: "",
      statement: "The unit as a whole",
      questions: 2,
      begun: 1,
      recall: 1,
      due: 1,
      slipping: 0,
    },
  ]);
});

function outcome(number: string, change: Partial<OutcomeStanding>): OutcomeStanding {
  return { number, statement: "", questions: 10, begun: 10, due: 0, slipping: 0, ...change };
}

test("the weakest comes first, what is not begun last, what needs nothing not at all", () => {
  const outcomes = [
    outcome("not begun", { begun: 0 }),
    outcome("kept", { recall: 0.95 }),
    outcome("due", { recall: 0.9, due: 2 }),
    outcome("slipping", { recall: 0.97, slipping: 2 }),
    outcome("faded", { recall: 0.5, due: 8 }),
    outcome("half begun", { recall: 0.85, begun: 5 }),
  ];
  assert.deepEqual(
    weakestFirst(outcomes).map(({ number }) => number),
    ["faded", "slipping", "half begun", "due", "not begun"],
  );
});

test("the reasons are told in words", () => {
  assert.deepEqual(reasonsFor(outcome("1", { begun: 0 })), ["not begun"]);
  assert.deepEqual(reasonsFor(outcome("1", { begun: 7, recall: 0.666, due: 3, slipping: 1 })), [
    "1 keeps slipping",
    "about 67% of those begun recalled if asked now",
    "3 due",
    "3 not begun",
  ]);
  assert.deepEqual(reasonsFor(outcome("1", { begun: 1, recall: 1 })), ["9 not begun"]);
  assert.deepEqual(reasonsFor(outcome("1", { questions: 1, begun: 1, recall: 1 })), [
    "about 100% of those begun recalled if asked now",
  ]);
});

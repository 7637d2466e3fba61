import assert from "node:assert/strict";
import { test } from "node:test";
import type { CardState, Rating, Review } from "../../lib/recall";
import { overall, retention } from "../../lib/retention";

const NOW = new Date("2026-11-25T12:00:00Z");

function card(last: string): CardState {
  const numbers = { stability: 3, difficulty: 5, scheduled_days: 3, learning_steps: 0 };
  return { ...numbers, due: last, reps: 1, lapses: 0, state: 2, last_review: last };
}

function review(when: string, rating: Rating, last?: string, right?: boolean): Review {
  return {
    site: "s",
    id: when,
    unit: "u",
    question: "q",
    format: 1,
    rating,
    when,
    ...(last === undefined ? {} : { before: card(last) }),
    ...(right === undefined ? {} : { right }),
  };
}

test("a first answer and another go on the same day count for nothing", () => {
  const reviews = [
    review("2026-11-24T10:00:00Z", 3),
    review("2026-11-24T11:00:00Z", 1, "2026-11-24T10:00:00Z"),
  ];
  assert.deepEqual(retention(reviews, NOW), []);
});

test("Hard or better is remembered, unless the page found it wrong; empty weeks stay", () => {
  const reviews = [
    review("2026-11-09T10:00:00Z", 2, "2026-11-01T10:00:00Z"),
    review("2026-11-15T10:00:00Z", 1, "2026-11-09T10:00:00Z", false),
    review("2026-11-24T10:00:00Z", 3, "2026-11-09T10:00:00Z", true),
    review("2026-11-25T10:00:00Z", 3, "2026-11-24T10:00:00Z", false),
    review("2026-11-25T11:00:00Z", 4, "2026-11-24T10:00:00Z"),
    // Longer ago than is looked back on.
    review("2026-01-05T10:00:00Z", 4, "2026-01-01T10:00:00Z"),
  ];
  const weeks = retention(reviews, NOW);
  assert.deepEqual(weeks, [
    { monday: "2026-11-09", recalls: 2, remembered: 1 },
    { monday: "2026-11-16", recalls: 0, remembered: 0 },
    { monday: "2026-11-23", recalls: 3, remembered: 2 },
  ]);
  assert.deepEqual(overall(weeks), { recalls: 5, remembered: 3 });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CardState, Rating } from "../../lib/recall";
import {
  isDue,
  isLeech,
  isSoon,
  previewed,
  rated,
  recallShown,
  RATINGS,
  retrievability,
} from "../../lib/schedule";

const DAY = 86_400_000;
// As in the library's tests, and in UTC.
const START = "2022-12-29T12:30:00.000Z";

/** Each answer is given when the card is due. */
function answered(ratings: readonly Rating[]): CardState[] {
  let now = START;
  return ratings.reduce<CardState[]>((cards, rating) => {
    const card = rated(cards.at(-1), rating, now);
    now = card.due;
    return [...cards, card];
  }, []);
}

// Reference values: packages/fsrs/__tests__/FSRS-6.test.ts of ts-fsrs, whose own parameters are the
// default ones; those of the memory state come from fsrs-rs (src/inference.rs).
test("intervals are the library's reference ones", () => {
  const days = answered([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]).map((card) => card.scheduled_days);
  assert.deepEqual(days, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test("stability and difficulty are the library's reference ones", () => {
  const passed = [0, 0, 1, 3, 8, 21];
  let now = Date.parse(START);
  let card: CardState | undefined;
  ([1, 3, 3, 3, 3, 3] as const).forEach((rating, index) => {
    now += (passed[index] ?? 0) * DAY;
    card = rated(card, rating, new Date(now).toISOString());
  });
  assert.ok(card);
  assert.deepEqual([card.stability.toFixed(4), card.difficulty.toFixed(4)], ["53.6269", "6.3575"]);
});

test("the first answer gives the library's reference states", () => {
  const first = RATINGS.map((rating) => rated(undefined, rating, START));
  const each = <Key extends keyof CardState>(key: Key): CardState[Key][] =>
    first.map((card) => card[key]);
  assert.deepEqual(each("stability"), [0.212, 1.2931, 2.3065, 8.2956]);
  assert.deepEqual(each("difficulty"), [6.4133, 5.11217071, 2.11810397, 1]);
  assert.deepEqual(each("reps"), [1, 1, 1, 1]);
  assert.deepEqual(each("lapses"), [0, 0, 0, 0]);
  assert.deepEqual(each("scheduled_days"), [0, 0, 0, 8]);
  assert.deepEqual(each("state"), [1, 1, 1, 2]);
});

test("how likely it is recalled is the library's reference value", () => {
  const now = "2023-12-01T04:05:00.000Z";
  const found = RATINGS.map((rating) => {
    const card = rated(undefined, rating, now);
    return retrievability(card, card.due);
  });
  assert.deepEqual(found, [1, 1, 1, 0.9024733]);
});

test("what was failed does not count as recalled until it was known again", () => {
  const [failed, hard, learning, known, again] = [[1], [2], [3], [3, 3], [1, 3]].map((ratings) =>
    answered(ratings as Rating[]).pop(),
  );
  const lapsed = rated(known, 1, known?.due ?? START);
  const shown = [failed, hard, learning, known, again, lapsed].map((card) =>
    card ? recallShown(card, card.last_review ?? START) : undefined,
  );
  assert.deepEqual(shown, [0, 0, 1, 1, 1, 0]);
});

test("a preview is what the rating would do, whatever came before, and changes nothing", () => {
  for (const before of [undefined, ...answered([3, 3, 2, 1, 4, 3])]) {
    const kept = structuredClone(before);
    const now = before?.due ?? START;
    const all = previewed(before, now);
    assert.deepEqual(
      RATINGS.map((rating) => all[rating]),
      RATINGS.map((rating) => rated(before, rating, now)),
    );
    assert.deepEqual(before, kept);
    // What is kept goes through JSON.
    assert.deepEqual(JSON.parse(JSON.stringify(all)), all);
  }
});

test("better ratings never bring a question back sooner", () => {
  for (const card of [undefined, ...answered([3, 3, 3, 1, 3, 4, 2])]) {
    const all = previewed(card, card?.due ?? START);
    const dues = RATINGS.map((rating) => all[rating].due);
    assert.deepEqual(dues, [...dues].sort());
  }
});

test("what is known is due on its day, what is being learnt at its minute", () => {
  const [learning, known] = ([3, 4] as const).map((rating) => rated(undefined, rating, START));
  assert.ok(learning && known);
  const at = (card: CardState, shift: number): string =>
    new Date(Date.parse(card.due) + shift).toISOString();
  for (const card of [learning, known]) {
    const tonight = at(card, 3_600_000);
    assert.equal(isDue(card, at(card, -3_600_000), tonight), card === known);
    assert.equal(isDue(card, at(card, -3_600_000), card.due), false);
  }
});

test("due, soon and slipping", () => {
  const [again, good, easy] = ([1, 3, 4] as const).map((rating) => rated(undefined, rating, START));
  assert.ok(again && good && easy);
  assert.deepEqual(
    [again, good, easy].map((card) => [isDue(card, START), isDue(card, card.due)]),
    [
      [false, true],
      [false, true],
      [false, true],
    ],
  );
  assert.deepEqual(
    [again, good, easy].map((card) => isSoon(card, START)),
    [true, true, false],
  );
  assert.deepEqual(
    [3, 4, 9].map((lapses) => isLeech({ card: { ...good, lapses } })),
    [false, true, true],
  );
});

test("what slipped stops slipping once it comes back after three weeks", () => {
  const known = answered([3, 3, 3]).at(-1);
  assert.ok(known);
  assert.deepEqual(
    [20, 21].map((days) => isLeech({ card: { ...known, lapses: 4, scheduled_days: days } })),
    [true, false],
  );
});

test("a clock that was set back does not stop practice", () => {
  const known = answered([3, 3]).at(-1);
  const last = known?.last_review;
  assert.ok(known && last);
  const before = new Date(Date.parse(last) - 2 * DAY).toISOString();
  assert.deepEqual(rated(known, 3, before), rated(known, 3, last));
  assert.deepEqual(previewed(known, before), previewed(known, last));
  assert.equal(recallShown(known, before), 1);
});

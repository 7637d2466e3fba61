import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import type { Rating } from "../../lib/recall";
import { rated } from "../../lib/schedule";
import { openMappings } from "../../platform/mappings";
import { openPractice } from "../../platform/practice";
import type { Given } from "../../platform/practice";
import { StoreError } from "../../platform/store-error";
import { LATER, NOON } from "../sample-portfolio";

const NEXT = "2026-11-25T12:00:00.000Z";
const given = (id: string, rating: Rating, change: Partial<Given> = {}): Given => ({
  site: "demo",
  id,
  unit: "a",
  question: "q1",
  rating,
  when: NOON,
  ...change,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("an answer and what it makes of the question are kept together", async () => {
  const practice = openPractice();
  const first = rated(undefined, 3, NOON);
  const second = rated(first, 1, LATER);
  const done = await practice.rate(given("r1", 3, { right: true }), 0);
  const recall = { site: "demo", unit: "a", question: "q1", format: 1, card: first, updated: NOON };
  const review = { ...given("r1", 3, { right: true }), format: 1 };
  assert.deepEqual(done, { recall, review });
  await practice.rate(given("r2", 1, { when: LATER }), 0);
  assert.deepEqual(await practice.ofUnit("demo", "a"), {
    wipes: 0,
    recalls: [{ ...recall, card: second, updated: LATER }],
    reviews: [review, { ...given("r2", 1, { when: LATER }), format: 1, before: first }],
  });
});

test("of one unit, of one site, in the order of time", async () => {
  const practice = openPractice();
  await practice.rate(given("z", 3));
  await practice.rate(given("y", 3, { unit: "b", when: LATER }));
  await practice.rate(given("x", 3, { when: LATER, question: "q2" }));
  await practice.rate(given("w", 3, { site: "demo2" }));
  const ids = async (unit?: string): Promise<string[][]> => {
    const kept = await (unit ? practice.ofUnit("demo", unit) : practice.ofSite("demo"));
    return [kept.recalls.map(({ question }) => question), kept.reviews.map(({ id }) => id)];
  };
  assert.deepEqual(await ids("a"), [
    ["q1", "q2"],
    ["z", "x"],
  ]);
  assert.deepEqual(await ids(), [
    ["q1", "q2", "q1"],
    ["z", "x", "y"],
  ]);
});

test("two tabs that answer one question both count, and an answer handed in twice counts once", async () => {
  const [one, other] = [openPractice(), openPractice()];
  await Promise.all([one.rate(given("r1", 3)), other.rate(given("r2", 3, { when: LATER }))]);
  await one.rate(given("r1", 3));
  const { recalls, reviews } = await other.ofUnit("demo", "a");
  assert.deepEqual(
    [recalls.map(({ card }) => card.reps), reviews.map(({ id }) => id)],
    [[2], ["r1", "r2"]],
  );
});

test("answers are taken back one by one, to nothing", async () => {
  const practice = openPractice();
  const states = [await practice.ofUnit("demo", "a")];
  for (const [id, when] of [
    ["r1", NOON],
    ["r2", LATER],
    ["r3", NEXT],
  ] as const) {
    await practice.rate(given(id, 3, { when }));
    states.push(await practice.ofUnit("demo", "a"));
  }
  for (const id of ["r3", "r2", "r1"]) {
    states.pop();
    assert.equal(await practice.undo("demo", id), true);
    assert.deepEqual(await practice.ofUnit("demo", "a"), states.at(-1));
  }
  assert.equal(await practice.undo("demo", "r1"), false);
});

test("an answer that another one came after is not taken back", async () => {
  const practice = openPractice();
  await practice.rate(given("r1", 3));
  await practice.rate(given("r2", 3, { when: LATER }));
  const kept = await practice.ofUnit("demo", "a");
  assert.equal(await practice.undo("demo", "r1"), false);
  assert.deepEqual(await practice.ofUnit("demo", "a"), kept);
});

test("what was answered before a wipe of the site is not kept after it", async () => {
  const practice = openPractice();
  await practice.rate(given("r1", 3), 0);
  const course = {
    site: "demo",
    unit: "a",
    format: 1,
    date: "",
    days: [1],
    fresh: 5,
    updated: NOON,
  };
  await practice.putCourse(course);
  assert.deepEqual(await practice.courses("demo"), [course]);
  await openMappings(() => NOON).wipeUnit("demo", "a");
  assert.equal((await practice.ofUnit("demo", "a")).recalls.length, 1);
  await openMappings(() => NOON).wipeSite("demo");
  assert.deepEqual(await practice.ofSite("demo"), { wipes: 1, recalls: [], reviews: [] });
  assert.deepEqual(await practice.courses("demo"), []);
  assert.equal(await practice.rate(given("r2", 3), 0), undefined);
  assert.deepEqual(await practice.ofSite("demo"), { wipes: 1, recalls: [], reviews: [] });
});

test("a course is taken out by itself", async () => {
  const practice = openPractice();
  const course = {
    site: "demo",
    unit: "a",
    format: 1,
    date: "",
    days: [],
    fresh: 5,
    updated: NOON,
  };
  await practice.putCourse(course);
  await practice.putCourse({ ...course, unit: "b" });
  await practice.removeCourse("demo", "a");
  assert.deepEqual(await practice.courses("demo"), [{ ...course, unit: "b" }]);
});

test("a full store keeps neither half of an answer", async (context) => {
  const practice = openPractice();
  await practice.ofUnit("demo", "a");
  const put = context.mock.method(IDBObjectStore.prototype, "put");
  put.mock.mockImplementationOnce(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  }, 1);
  await assert.rejects(
    practice.rate(given("r1", 3)),
    (error) => error instanceof StoreError && error.reason === "full",
  );
  context.mock.restoreAll();
  assert.deepEqual(await practice.ofUnit("demo", "a"), { wipes: 0, recalls: [], reviews: [] });
});

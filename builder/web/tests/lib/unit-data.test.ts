import assert from "node:assert/strict";
import { test } from "node:test";
import { criterionSlug, isUnitData } from "../../lib/unit-data";

test("a unit's data has a title and criteria; anything else is refused", () => {
  const good = { title: "x", words: { criterion: "criterion" }, outcomes: [{ criteria: [] }] };
  assert.ok(isUnitData(good));
  const bad = [
    { ...good, words: undefined },
    { ...good, outcomes: [{}] },
  ];
  for (const other of [undefined, null, 1, "x", [], {}, ...bad]) {
    assert.equal(isUnitData(other), false);
  }
});

test("a number is in a file's name as in an address", () => {
  assert.deepEqual(["1.10", "P1", "A-2.b"].map(criterionSlug), ["1-10", "p1", "a-2-b"]);
});

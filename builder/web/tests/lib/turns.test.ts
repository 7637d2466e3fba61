import assert from "node:assert/strict";
import { test } from "node:test";
import { mixed } from "../../lib/lot";
import { apart, inTurns, spread } from "../../lib/turns";

test("lists take turns, are spread and kept apart", () => {
  assert.deepEqual(inTurns([[1, 2, 3], [4], [], [5, 6]]), [1, 4, 5, 2, 6, 3]);
  assert.deepEqual(inTurns([]), []);
  assert.deepEqual(spread([..."12345"], [..."ab"]), [..."12a34b5"]);
  assert.deepEqual(spread([], ["a", "b"]), ["a", "b"]);
  assert.deepEqual(
    apart(["a1", "a2", "b1", "a3"], (text) => text.charAt(0)),
    ["a1", "b1", "a2", "a3"],
  );
});

test("a lot gives the same order for a seed, all of it, and not the order given", () => {
  const texts = ["one", "two", "three", "four", "five"];
  const orders = Array.from({ length: 200 }, (_, seed) => mixed(`q/${seed}`, texts));
  for (const [seed, order] of orders.entries()) {
    assert.deepEqual(mixed(`q/${seed}`, texts), order);
    assert.deepEqual([...order].sort(), [...texts].sort());
    assert.notDeepEqual(order, texts);
  }
  assert.ok(new Set(orders.map(String)).size > 60);
  assert.deepEqual(mixed("q", ["one"]), ["one"]);
  assert.deepEqual(mixed("q", ["one", "two"]), ["two", "one"]);
  assert.deepEqual(mixed("q", []), []);
});

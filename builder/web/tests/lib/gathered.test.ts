import assert from "node:assert/strict";
import { test } from "node:test";
import { gathered } from "../../lib/gathered";

test("keys and values keep their order", () => {
  const found = gathered([
    ["b", 1],
    ["a", 2],
    ["b", 3],
  ] as const);
  assert.deepEqual(
    [...found],
    [
      ["b", [1, 3]],
      ["a", [2]],
    ],
  );
  assert.deepEqual([...gathered([])], []);
});

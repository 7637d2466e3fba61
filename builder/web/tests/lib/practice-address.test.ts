import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, ONLIES } from "../../lib/choice";
import type { Wish } from "../../lib/choice";
import { searchOf, wishOf } from "../../lib/practice-address";

const OUTCOMES = new Map([
  ["1", ["1.1", "1.2"]],
  ["2", ["P1 & M1"]],
  ["", []],
]);

test("every wish is read back from its address", () => {
  const scopes = [
    {},
    { outcome: "2" },
    { outcome: "" },
    { criterion: "1.2" },
    { criterion: "P1 & M1" },
  ];
  for (const mode of MODES) {
    for (const scope of scopes) {
      for (const size of [10, 7, undefined]) {
        for (const only of [undefined, ...ONLIES]) {
          const wish: Wish = { mode, scope, ...(size && { size }), ...(only && { only }) };
          assert.deepEqual(wishOf(searchOf(wish), OUTCOMES), wish);
        }
      }
    }
  }
  assert.equal(searchOf({ mode: "mixed", scope: {}, size: 10 }), "");
});

test("what an address asks for in vain is left out", () => {
  assert.deepEqual(wishOf("?mode=exam&outcome=9&criterion=9.9&size=1000", OUTCOMES), {
    mode: "mixed",
    scope: {},
    size: 10,
  });
});

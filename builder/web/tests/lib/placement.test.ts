import assert from "node:assert/strict";
import { test } from "node:test";
import { placed } from "../../lib/placement";

const VIEW = { width: 360, height: 640 };
const PANEL = { width: 300, height: 120 };
const word = (left: number, top: number) => ({ left, top, width: 40, height: 20 });

test("below the word", () => {
  assert.deepEqual(placed(word(30, 100), PANEL, VIEW, 8), { left: 30, top: 128 });
});

test("above it where there is no room below", () => {
  assert.deepEqual(placed(word(30, 600), PANEL, VIEW, 8), { left: 30, top: 472 });
});

test("below it where there is no room at all", () => {
  const low = { width: 360, height: 150 };
  assert.deepEqual(placed(word(30, 60), PANEL, low, 8), { left: 30, top: 88 });
});

test("never past the left or right edge", () => {
  assert.deepEqual(placed(word(310, 100), PANEL, VIEW, 8), { left: 52, top: 128 });
  assert.deepEqual(placed(word(-20, 100), PANEL, VIEW, 8), { left: 8, top: 128 });
});

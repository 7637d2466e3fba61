import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, mixed } from "../../lib/lot";

const ALL = ["a", "b", "c", "d"];
const seeds = Array.from({ length: 200 }, (_, number) => `seed ${number}`);

test("nothing is lost or added, and the same seed draws the same order", () => {
  for (const seed of seeds) {
    assert.deepEqual([...drawn(seed, ALL)].sort(), ALL);
    assert.deepEqual(drawn(seed, ALL), drawn(seed, ALL));
  }
});

test("each can stand in each place", () => {
  const firsts = ALL.map((_, place) => new Set(seeds.map((seed) => drawn(seed, ALL)[place])));
  assert.deepEqual(
    firsts.map(({ size }) => size),
    [4, 4, 4, 4],
  );
});

test("what is mixed is never in the order given, if there is another", () => {
  for (const seed of seeds) assert.notDeepEqual(mixed(seed, ALL), ALL);
  assert.deepEqual(mixed("seed", ["a"]), ["a"]);
  assert.deepEqual(mixed("seed", ["a", "a"]), ["a", "a"]);
  assert.deepEqual(mixed("seed", []), []);
});

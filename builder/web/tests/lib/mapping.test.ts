import assert from "node:assert/strict";
import { test } from "node:test";
import { BLANK, entryOf, merge } from "../../lib/mapping";
import type { Mapping } from "../../lib/mapping";

const PLACE = { site: "demo", unit: "lead-a-team", criterion: "1.10" };
const WORDING = { wording: "Explain how targets are set", fingerprint: "0123456789ab" };
const NOON = "2026-11-23T12:00:00.000Z";
const LATER = "2026-11-23T12:05:00.000Z";

const KEPT: Mapping = {
  format: 1,
  ...PLACE,
  ...WORDING,
  covered: true,
  evidence: "Folder 2, page 4",
  gap: "",
  date: "2026-11-20",
  initials: "JB",
  sampled: false,
  updated: NOON,
};

test("the first change makes a whole mapping", () => {
  assert.deepEqual(merge(undefined, PLACE, WORDING, { evidence: "p. 4" }, NOON), {
    format: 1,
    ...PLACE,
    ...WORDING,
    ...BLANK,
    evidence: "p. 4",
    updated: NOON,
  });
});

test("a change leaves the other fields and the first wording as they are", () => {
  const reworded = { wording: "Explain why targets are set", fingerprint: "ba9876543210" };
  assert.deepEqual(merge(KEPT, PLACE, reworded, { initials: "KL" }, LATER), {
    ...KEPT,
    initials: "KL",
    updated: LATER,
  });
});

test("what a later version keeps beside it stays", () => {
  const later = { ...KEPT, format: 2, pieces: ["piece-1"] };
  assert.deepEqual(merge(later, PLACE, WORDING, { covered: false }, LATER), {
    ...later,
    covered: false,
    updated: LATER,
  });
});

test("nothing is kept once all is blank", () => {
  const emptied = { covered: false, evidence: "", date: "", initials: "" };
  assert.equal(merge(KEPT, PLACE, WORDING, emptied, LATER), undefined);
});

test("blank fields do not drop what only a later version knows", () => {
  const later = { ...KEPT, pieces: ["piece-1"] };
  assert.deepEqual(merge(later, PLACE, WORDING, BLANK, LATER), {
    ...later,
    ...BLANK,
    updated: LATER,
  });
});

test("odd values read as blank", () => {
  assert.deepEqual(
    entryOf({ covered: "yes", evidence: 7, gap: null, initials: "AB", sampled: 1 }),
    {
      ...BLANK,
      initials: "AB",
    },
  );
  assert.deepEqual(entryOf(undefined), BLANK);
});

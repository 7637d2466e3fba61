import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countsInWords,
  isShown,
  shownFrom,
  shownInWords,
  standing,
  tally,
} from "../../lib/standing";
import type { Shown } from "../../lib/standing";

const COVERED = { covered: true, gap: "" };
const COVERED_WITH_REASON = { covered: true, gap: "Not on my shift" };
const JUSTIFIED = { covered: false, gap: "Not on my shift" };
const GAP = { covered: false, gap: " \n" };
const ALL = [COVERED, COVERED_WITH_REASON, JUSTIFIED, GAP];

test("a piece of evidence in My portfolio covers, as a tick does", () => {
  assert.equal(standing({ covered: false, gap: "", pieces: 2 }), "covered");
  assert.equal(standing({ covered: false, gap: "Not on my shift", pieces: 1 }), "covered");
  assert.equal(standing({ covered: false, gap: "", pieces: 0 }), "gap");
});

test("a tick covers, a reason justifies, spaces are no reason", () => {
  assert.deepEqual(ALL.map(standing), ["covered", "covered", "justified", "gap"]);
});

test("each criterion counts once", () => {
  assert.deepEqual(tally(ALL), { covered: 2, justified: 1, gaps: 1, all: 4 });
  assert.deepEqual(tally([]), { covered: 0, justified: 0, gaps: 0, all: 0 });
});

test("counts in words", () => {
  assert.equal(countsInWords(tally(ALL)), "2 covered, 1 not covered, 1 gap justified");
  assert.equal(countsInWords(tally([])), "0 covered, 0 not covered, 0 gaps justified");
});

test("the three filters part the criteria between them", () => {
  const shown = (filter: Shown): object[] => ALL.filter((entry) => isShown(entry, filter));
  assert.deepEqual(shown("all"), ALL);
  assert.deepEqual(shown("covered"), [COVERED, COVERED_WITH_REASON]);
  assert.deepEqual(shown("justified"), [JUSTIFIED]);
  assert.deepEqual(shown("gaps"), [GAP]);
});

test("an unknown filter shows all", () => {
  assert.deepEqual(["gaps", "covered", "justified", "all", "", "constructor"].map(shownFrom), [
    "gaps",
    "covered",
    "justified",
    "all",
    "all",
    "all",
  ]);
});

test("what is shown in words", () => {
  assert.equal(shownInWords("all", 4, 4), "Showing all 4 criteria.");
  assert.equal(shownInWords("gaps", 1, 4), "Showing 1 of 4 criteria: not covered.");
  assert.equal(shownInWords("justified", 0, 4), "Showing 0 of 4 criteria: with a justified gap.");
});

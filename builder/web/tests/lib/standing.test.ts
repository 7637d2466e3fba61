import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countsInWords,
  isShown,
  mismatch,
  shownFrom,
  shownInWords,
  standing,
  tally,
} from "../../lib/standing";
import type { Shown } from "../../lib/standing";

const COVERED = { covered: true, evidence: "Folder 2", gap: "" };
const COVERED_WITH_REASON = { covered: true, evidence: "Folder 2", gap: "Not on my shift" };
const UNNAMED = { covered: true, evidence: " ", gap: "" };
const JUSTIFIED = { covered: false, evidence: "", gap: "Not on my shift" };
const UNTICKED = { covered: false, evidence: "Folder 2", gap: "" };
const GAP = { covered: false, evidence: "", gap: " \n" };
const ALL = [COVERED, COVERED_WITH_REASON, UNNAMED, JUSTIFIED, UNTICKED, GAP];

test("a tick with evidence covers, a reason justifies, spaces are neither", () => {
  assert.deepEqual(ALL.map(standing), ["covered", "covered", "unnamed", "justified", "gap", "gap"]);
});

test("a piece of evidence in My portfolio covers, whatever is ticked", () => {
  const served = ALL.map((entry) => ({ ...entry, pieces: 1 }));
  assert.deepEqual(new Set(served.map(standing)), new Set(["covered"]));
  assert.equal(standing({ ...GAP, pieces: 0 }), "gap");
});

test("what does not go together is said", () => {
  const both = "Ticked, but a reason for a gap is given too: keep the one that holds.";
  assert.deepEqual(ALL.map(mismatch), [
    "",
    both,
    "Ticked, but no evidence is named yet.",
    "",
    "Not ticked as covered, so it does not count as covered.",
    "",
  ]);
  const served = ALL.map((entry) => mismatch({ ...entry, pieces: 1 }));
  assert.deepEqual(served, ["", both, "", "", "", ""]);
});

test("each criterion counts once", () => {
  const byPieces = { ...GAP, pieces: 2 };
  assert.deepEqual(tally([...ALL, byPieces]), {
    covered: 2,
    unticked: 1,
    unnamed: 1,
    justified: 1,
    gaps: 2,
    all: 7,
  });
  assert.deepEqual(Object.values(tally([])), [0, 0, 0, 0, 0, 0]);
});

test("counts in words", () => {
  assert.equal(
    countsInWords(tally(ALL)),
    "2 covered, 1 ticked but no evidence named, 2 not covered, 1 gap justified",
  );
  assert.equal(countsInWords(tally([])), "0 covered, 0 not covered");
  assert.equal(
    countsInWords(tally([{ ...GAP, pieces: 1 }, UNTICKED])),
    "0 covered, 1 mapped in My portfolio and not ticked, 1 not covered",
  );
});

test("the four filters part the criteria between them", () => {
  const shown = (filter: Shown): object[] => ALL.filter((entry) => isShown(entry, filter));
  assert.deepEqual(shown("all"), ALL);
  assert.deepEqual(shown("covered"), [COVERED, COVERED_WITH_REASON]);
  assert.deepEqual(shown("unnamed"), [UNNAMED]);
  assert.deepEqual(shown("justified"), [JUSTIFIED]);
  assert.deepEqual(shown("gaps"), [UNTICKED, GAP]);
});

test("an unknown filter shows all", () => {
  const known = ["gaps", "covered", "unnamed", "justified", "all"];
  assert.deepEqual(known.map(shownFrom), known);
  assert.deepEqual(["", "gap", "constructor"].map(shownFrom), ["all", "all", "all"]);
});

test("what is shown in words", () => {
  assert.equal(shownInWords("all", 4, 4), "Showing all 4 criteria.");
  assert.equal(shownInWords("gaps", 1, 4), "Showing 1 of 4 criteria: not covered.");
  assert.equal(shownInWords("justified", 0, 4), "Showing 0 of 4 criteria: with a justified gap.");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOfDraft, tickedCriteria } from "../../lib/draft-name";

const DRAFT = {
  title: " ",
  values: { "head.learner": "A. Name" },
  updated: "2026-11-23T12:00:00Z",
};

test("a draft is called by its title", () => {
  const named = (title: string): string => nameOfDraft({ ...DRAFT, title }, "STAR", "Lead");
  assert.equal(named(" March\n queue "), "March queue");
  assert.equal(named("😀".repeat(121)), `${"😀".repeat(120)}…`);
});

test("without a title it is called by form, unit, criteria and day, never by what is written", () => {
  const ticked = { "criteria.1.10": true, "criteria.1.2": true, "other-criteria.1.2": true };
  assert.equal(nameOfDraft(DRAFT, "STAR", "Lead a team"), "STAR, Lead a team, 23 Nov 2026");
  assert.equal(
    nameOfDraft({ ...DRAFT, values: ticked }, "STAR", "Lead a team"),
    "STAR, Lead a team 1.2, 1.10, 23 Nov 2026",
  );
  assert.equal(nameOfDraft({ ...DRAFT, updated: "" }, "STAR", ""), "STAR");
  const five = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`criteria.1.${n}`, true]));
  assert.equal(
    nameOfDraft({ ...DRAFT, values: five, updated: "" }, "STAR", "Lead"),
    "STAR, Lead 1.1, 1.2, 1.3 and 2 more",
  );
});

test("criteria are ticked, not written", () => {
  assert.deepEqual(
    tickedCriteria({ "criteria.1.2": true, "criteria.numbers": "2.1", "a.1": true }),
    ["1.2"],
  );
});

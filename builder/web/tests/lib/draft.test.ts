import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, draftId } from "../../lib/draft";
import type { DraftChange } from "../../lib/draft";

const AT = { site: "demo", id: "d1" };
const BEGUN: DraftChange = {
  ...AT,
  facts: { form: "star-account", method: "star-account", unit: "lead-a-team" },
  values: { situation: "On 3 March", "criterion.1.2": true },
};

test("a change keeps what it does not name and leaves blanks out", () => {
  const draft = changed(undefined, BEGUN, "T1");
  assert.deepEqual(draft, {
    ...AT,
    format: 3,
    form: "star-account",
    method: "star-account",
    unit: "lead-a-team",
    piece: "",
    title: "",
    values: { situation: "On 3 March", "criterion.1.2": true },
    updated: "T1",
  });
  const facts = { title: "March" };
  const later = changed(
    draft,
    { ...AT, facts, values: { "criterion.1.2": false, task: "x" } },
    "T2",
  );
  assert.deepEqual(later?.values, { situation: "On 3 March", task: "x" });
  assert.deepEqual([later?.title, later?.unit, later?.updated], ["March", "lead-a-team", "T2"]);
});

const said = (wording: string) => ({ wording, fingerprint: `of ${wording}` });
const tick = (unit: string, number: string, wording: string) => ({
  unit,
  tag: `criteria.${number}`,
  said: said(wording),
});

test("a draft keeps what a criterion said when it was ticked, as long as it is ticked", () => {
  const draft = changed(
    undefined,
    { ...BEGUN, ticks: [tick("lead-a-team", "1.2", "Coach")] },
    "T1",
  );
  assert.deepEqual(draft?.wordings, { "criteria.1.2": said("Coach") });
  assert.equal(draft?.values["criteria.1.2"], true);
  const typed = changed(draft, { ...AT, facts: {}, values: { task: "x" } }, "T2");
  assert.deepEqual(typed?.wordings, { "criteria.1.2": said("Coach") });
  const looked = { ...AT, facts: {}, values: {}, ticks: [tick("lead-a-team", "1.2", "Lead")] };
  assert.deepEqual(changed(typed, looked, "T3")?.wordings, { "criteria.1.2": said("Lead") });
  const cleared = { ...tick("lead-a-team", "1.2", ""), said: false } as const;
  const off = changed(typed, { ...AT, facts: {}, values: {}, ticks: [cleared] }, "T3");
  assert.equal("wordings" in (off ?? {}), false);
  assert.deepEqual(off?.values, { situation: "On 3 March", "criterion.1.2": true, task: "x" });
});

test("a tick is that of its unit: another unit's criterion of the same number has none", () => {
  const draft = changed(undefined, { ...BEGUN, ticks: [tick("lead-a-team", "2.2", "Lead")] }, "T1");
  const other = changed(draft, { ...AT, facts: { unit: "coach" }, values: {} }, "T2");
  assert.deepEqual(
    [other?.unit, other?.values, other?.wordings, other?.elsewhere],
    [
      "coach",
      { situation: "On 3 March", "criterion.1.2": true },
      undefined,
      { "lead-a-team": { "criteria.2.2": said("Lead") } },
    ],
  );
  const both = changed(
    other,
    { ...AT, facts: {}, values: {}, ticks: [tick("coach", "2.2", "Coach")] },
    "T3",
  );
  const back = changed(both, { ...AT, facts: { unit: "lead-a-team" }, values: {} }, "T4");
  assert.equal(back?.values["criteria.2.2"], true);
  assert.deepEqual(back?.wordings, { "criteria.2.2": said("Lead") });
  assert.deepEqual(back?.elsewhere, { coach: { "criteria.2.2": said("Coach") } });
});

test("what is ticked and the unit that is chosen then are told apart in one change, too", () => {
  const ticks = [tick("lead-a-team", "2.2", "Lead"), tick("coach", "2.2", "Coach")];
  const facts = { ...BEGUN.facts, unit: "coach" };
  const draft = changed(undefined, { ...AT, facts, values: {}, ticks }, "T1");
  assert.deepEqual(draft?.wordings, { "criteria.2.2": said("Coach") });
  assert.deepEqual(draft?.elsewhere, { "lead-a-team": { "criteria.2.2": said("Lead") } });
});

test("ticks of a draft of format 1, which kept no wordings, stay with their unit, too", () => {
  const old = {
    ...AT,
    ...{ form: "f", method: "m", piece: "", title: "", updated: "T0" },
    format: 1,
    unit: "lead-a-team",
    values: { "criteria.2.2": true, "criteria.numbers": "2.2", valid: true },
  };
  const other = changed(old, { ...AT, facts: { unit: "coach" }, values: {} }, "T1");
  assert.deepEqual(other?.values, { "criteria.numbers": "2.2", valid: true });
  assert.deepEqual(other?.elsewhere, {
    "lead-a-team": { "criteria.2.2": { wording: "", fingerprint: "" } },
  });
  const back = changed(other, { ...AT, facts: { unit: "lead-a-team" }, values: {} }, "T2");
  assert.deepEqual(back, { ...old, format: 3, updated: "T2" });
});

test("a draft of an older format is brought up to this one, a newer one keeps its own", () => {
  const draft = changed(undefined, BEGUN, "T1");
  assert.ok(draft);
  const change = { ...AT, facts: {}, values: {} };
  assert.equal(changed({ ...draft, format: 1 }, change, "T2")?.format, 3);
  assert.equal(changed({ ...draft, format: 4 }, change, "T2")?.format, 4);
});

test("a text that another tab wrote into the same field, unseen, is kept aside", () => {
  const type = (draft: ReturnType<typeof changed>, task: string, seen: string) =>
    changed(draft, { ...AT, facts: {}, values: { task }, seen: { task: seen } }, "T2");
  const one = type(changed(undefined, { ...BEGUN, values: {} }, "T1"), "mine", "");
  assert.deepEqual(one?.values, { task: "mine" });
  const two = type(one, "theirs", "");
  assert.deepEqual(two?.values, { task: "theirs", "task~other": "mine" });
  assert.deepEqual(type(two, "theirs too", "theirs")?.values, {
    task: "theirs too",
    "task~other": "mine",
  });
  // It goes once it stands in the field, and nothing is kept aside of what was seen or is the same.
  assert.deepEqual(type(two, "theirs and mine", "theirs")?.values, { task: "theirs and mine" });
  assert.deepEqual(type(one, "anew", "mine")?.values, { task: "anew" });
  assert.deepEqual(type(one, "mine", "")?.values, { task: "mine" });
});

test("what is typed into a draft that was deleted does not bring it back", () => {
  assert.equal(changed(undefined, { ...AT, facts: {}, values: { task: "x" } }, "T1"), undefined);
});

test("an id is its bytes in hexadecimal digits", () => {
  assert.equal(draftId(new Uint8Array([0, 10, 255])), "000aff");
});

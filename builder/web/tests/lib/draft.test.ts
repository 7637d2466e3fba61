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
    format: 2,
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

test("a draft keeps what a criterion said when it was ticked, as long as it is ticked", () => {
  const said = (wording: string) => ({ wording, fingerprint: `of ${wording}` });
  const wordings = { "criterion.1.2": said("Coach"), situation: said("no criterion") };
  const draft = changed(undefined, { ...BEGUN, wordings }, "T1");
  assert.deepEqual(draft?.wordings, { "criterion.1.2": said("Coach") });
  const typed = changed(draft, { ...AT, facts: {}, values: { task: "x" } }, "T2");
  assert.deepEqual(typed?.wordings, { "criterion.1.2": said("Coach") });
  const looked = { ...AT, facts: {}, values: {}, wordings: { "criterion.1.2": said("Lead") } };
  assert.deepEqual(changed(typed, looked, "T3")?.wordings, { "criterion.1.2": said("Lead") });
  const off = { ...AT, facts: {}, values: { "criterion.1.2": false } };
  assert.equal("wordings" in (changed(typed, off, "T3") ?? {}), false);
});

test("a draft of an older format is brought up to this one, a newer one keeps its own", () => {
  const draft = changed(undefined, BEGUN, "T1");
  assert.ok(draft);
  const change = { ...AT, facts: {}, values: {} };
  assert.equal(changed({ ...draft, format: 1 }, change, "T2")?.format, 2);
  assert.equal(changed({ ...draft, format: 3 }, change, "T2")?.format, 3);
});

test("what is typed into a draft that was deleted does not bring it back", () => {
  assert.equal(changed(undefined, { ...AT, facts: {}, values: { task: "x" } }, "T1"), undefined);
});

test("an id is its bytes in hexadecimal digits", () => {
  assert.equal(draftId(new Uint8Array([0, 10, 255])), "000aff");
});

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
    format: 1,
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

test("what is typed into a draft that was deleted does not bring it back", () => {
  assert.equal(changed(undefined, { ...AT, facts: {}, values: { task: "x" } }, "T1"), undefined);
});

test("an id is its bytes in hexadecimal digits", () => {
  assert.equal(draftId(new Uint8Array([0, 10, 255])), "000aff");
});

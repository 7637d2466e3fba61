import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, labelOfTag } from "../../lib/differences";
import type { Difference } from "../../lib/differences";
import type { AllTitles } from "../../lib/portfolio-merge";
import { mapping, piece, served } from "../sample-portfolio";

const TITLES: AllTitles = {
  unit: (id) => `Unit ${id}`,
  form: (id) => `Form ${id}`,
  method: (id) => `Method ${id}`,
  piece: (id) => `E${id}`,
};
const told = (here: object, file: object): Difference[] => differences(here, file, TITLES);

test("a line for each field that differs, in words and titles; what only programs read is not", () => {
  const here = piece("1", {
    ...{ note: "mine", updated: "2026-01-01T00:00:00.000Z", format: 7 },
    serves: [served("a", "1.2")],
  });
  const file = piece("1", {
    ...{ method: "seen", checked: ["valid"] },
    serves: [served("a", "1.1"), served("a", "1.2", { wording: "Anew", fingerprint: "other" })],
  });
  assert.deepEqual(told(here, file), [
    { what: "Note", here: "mine", file: "nothing" },
    { what: "Serves 1.2 of Unit a", here: "yes: Wording of 1.2", file: "yes: Anew" },
    { what: "Method", here: "nothing", file: "Method seen" },
    { what: "Serves 1.1 of Unit a", here: "nothing", file: "yes: Wording of 1.1" },
    { what: "VACSR: valid", here: "nothing", file: "thought of" },
  ]);
});

test("long texts are shown around their first difference", () => {
  const [one, other] = ["a", "b"].map((end) => ({
    note: `${"x".repeat(500)}${end}${"y".repeat(500)}`,
  }));
  const start = `…${"x".repeat(40)}`;
  assert.deepEqual(told(one ?? {}, other ?? {}), [
    {
      what: "Note",
      here: `${start}a${"y".repeat(119)}…`,
      file: `${start}b${"y".repeat(119)}…`,
    },
  ]);
});

test("texts that differ in white space alone are said to", () => {
  assert.deepEqual(told({ note: "a b" }, { note: "a\n b" }), [
    { what: "Note (only spaces or line breaks differ)", here: "a b", file: "a\n b" },
  ]);
});

test("drafts differ field by field, and in what is ticked for which unit", () => {
  const values = { situation: "The same", "criteria.1.2": true, "head.learner": "A" };
  const here = { unit: "a", piece: "1", values, wordings: {} };
  const file = {
    ...{ unit: "b", piece: "" },
    values: { situation: "The same", "head.learner": "B", "steps.2.what-then": "On" },
    elsewhere: { a: { "criteria.1.2": {} } },
  };
  assert.deepEqual(told(here, file), [
    { what: "Unit", here: "Unit a", file: "Unit b" },
    { what: "For the piece", here: "E1", file: "nothing" },
    { what: "Criterion 1.2", here: "ticked", file: "nothing" },
    { what: "Learner", here: "A", file: "B" },
    { what: "Steps 2 what then", here: "nothing", file: "On" },
    { what: "Criterion 1.2 of Unit a", here: "nothing", file: "ticked" },
  ]);
  assert.equal(labelOfTag("other-criteria.numbers"), "Numbers of the criteria");
});

test("rows of a checklist differ in what is ticked and for which wording, plans in their days", () => {
  const row = mapping("a", "1.1", { covered: true, wording: "Lead" });
  assert.deepEqual(told(row, { ...row, covered: false, wording: "Coach", date: "2026-11-20" }), [
    { what: "The wording that it was filled in for", here: "Lead", file: "Coach" },
    { what: "Covered", here: "ticked", file: "nothing" },
    { what: "Date", here: "nothing", file: "2026-11-20" },
  ]);
  assert.deepEqual(told({ days: [1, 3], fresh: 10 }, { days: [7], fresh: 5 }), [
    { what: "Days", here: "Mon, Wed", file: "Sun" },
    { what: "New questions a day", here: "10", file: "5" },
  ]);
});

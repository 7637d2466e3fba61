import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../lib/differences";
import { piece } from "../sample-portfolio";

test("what differs is told by its name, here and in the file; what only programs read is not", () => {
  const served = { unit: "a", criterion: "1.1", wording: "Explain", fingerprint: "f" };
  const here = piece("1", { note: "mine", serves: [], updated: "2026-01-01T00:00:00.000Z" });
  const file = piece("1", { note: "x".repeat(300), serves: [served], checked: ["valid"] });
  assert.deepEqual(differences(here, file), [
    { what: "Note", here: "mine", file: `${"x".repeat(200)}…` },
    { what: "Serves", here: "nothing", file: "1.1 of a" },
    { what: "VACSR", here: "nothing", file: "valid" },
  ]);
});

test("two long texts that differ at their ends are told apart", () => {
  const [one, other] = ["a", "b"].map((end) => ({ note: "x".repeat(300) + end }));
  assert.equal(differences(one ?? {}, other ?? {}).length, 1);
});

test("drafts differ in what is written, rows in what is ticked", () => {
  assert.deepEqual(
    differences({ values: { one: "A", two: true } }, { values: { one: "B", two: false } }),
    [{ what: "What is written in it", here: "A / yes", file: "B" }],
  );
  assert.deepEqual(differences({ covered: true }, { covered: false }), [
    { what: "Covered", here: "yes", file: "nothing" },
  ]);
});

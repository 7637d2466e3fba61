import assert from "node:assert/strict";
import { test } from "node:test";
import { filledMarkdown, filledText } from "../../lib/filled-form";
import type { FilledField, FilledForm } from "../../lib/filled-form";

const field = (change: Partial<FilledField>): FilledField => ({
  label: "Task",
  writer: "",
  prompts: ["What were you responsible for?"],
  help: "Your task.",
  source: "",
  ...change,
});

const UNSIGNED = { declaration: "", signing: "" };

const form = (...fields: FilledField[]): FilledForm => ({
  title: "STAR account",
  purpose: "One event.",
  lines: ["Unit: Lead a team, version 1.0"],
  notice: "Name no customers.",
  sections: [
    { title: "", fields: [], ...UNSIGNED },
    { title: "The event", fields, declaration: "My own work.", signing: "Signed by the learner." },
  ],
  unplaced: [],
});

test("what is written stands without its prompts, line by line", () => {
  const text = filledMarkdown(form(field({ text: "# not a heading\nsecond\r\n\r\n* last " })));
  assert.match(text, /### Task\n\n\\# not a heading\\\nsecond\n\n\\\* last\n\nMy own work\./);
  assert.doesNotMatch(text, /responsible/);
});

test("what is blank shows its prompts and leaves room", () => {
  const text = filledMarkdown(form(field({ text: " ", writer: "Filled in by a witness." })));
  assert.match(
    text,
    /Filled in by a witness\.\n\n- What were you responsible for\?\n\nYour task\.\n/,
  );
});

test("ticks, rows and branches are lists", () => {
  const ticks = field({
    ticks: [
      { label: "1.1 Set", ticked: true },
      { label: "1.2", ticked: false },
    ],
  });
  const cells = [
    { name: "Action", text: "Called\nagain" },
    { name: "Who", text: "" },
  ];
  const rows = field({ rows: [{ name: "Week 1", cells }] });
  const text = filledMarkdown(form(ticks, rows));
  assert.match(text, /- \[x\] 1\.1 Set\n- \[ \] 1\.2\n/);
  assert.match(text, /Week 1\n\n- Action: Called\\\n {2}again\n- Who:\n/);
});

test("plain text is as it was typed", () => {
  const text = filledText(form(field({ text: "# *so*\n\nand so" })));
  assert.match(text, /^STAR account\n============\n\nOne event\./);
  assert.match(text, /THE EVENT\n=========\n\nTask\n----\n\n# \*so\*\n\nand so\n/);
});

test("who wrote a part signs below it, and above what comes from somebody else", () => {
  const sections = [
    { title: "", fields: [field({ text: "seen" })], ...UNSIGNED, signing: "Signed by a witness." },
    { title: "", fields: [field({ text: "sound" })], ...UNSIGNED, signing: "Signed by us." },
  ];
  assert.match(
    filledText({ ...form(), sections }),
    /\n\nseen\n\nSigned by a witness\.\n\nTask\n----\n\nsound\n\nSigned by us\.\n$/,
  );
});

test("where the wording of criteria is from stands above them, blank or not", () => {
  const source = "Wording of all of them: sample wording.";
  const ticks = [{ label: "1.1 Set", ticked: true }];
  const text = filledMarkdown(form(field({ source, ticks })));
  assert.match(text, /### Task\n\nWording of all of them: sample wording\.\n\n- \[x\] 1\.1 Set/);
});

test("what has no place is not left out", () => {
  const kept = { ...form(), unplaced: [{ label: "Field ‘old’", text: "words" }] };
  assert.match(
    filledMarkdown(kept),
    /## Not placed\n\n### Field ‘old’\n\nwords\n\nMy own work\.\n\nSigned by the learner\.\n$/,
  );
});

test("a tick made under another wording says so, and what it was", () => {
  const ticks = [
    { label: "1.1 Set", ticked: true, then: "Agree *aims*" },
    { label: "1.2 Review", ticked: true, then: "" },
  ];
  assert.match(
    filledMarkdown(form(field({ ticks }))),
    /- \[x\] 1\.1 Set\n\n {2}The wording has changed since you ticked this\. .+\\\n {2}It was: ‘Agree \\\*aims\\\*’\n\n- \[x\] 1\.2 Review\n/,
  );
  assert.match(
    filledText(form(field({ ticks }))),
    /\[x\] 1\.1 Set\n\n {2}The wording has .+\n {2}It was: ‘Agree \*aims\*’\n\n\[x\] 1\.2 Review\n/,
  );
});

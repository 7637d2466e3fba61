import assert from "node:assert/strict";
import { test } from "node:test";
import { starMarkdown, starText } from "../../lib/star";
import type { StarTemplate } from "../../lib/star";

const TEMPLATE: StarTemplate = {
  title: "STAR account: 1.1 Agree *targets*",
  lines: ["Unit: Lead a team (T/503/0342)", "Learner: ________"],
  parts: [
    {
      title: "Situation",
      help: "What led to it.",
      words: "About 60 to 80 words",
      prompts: ["Which team?", "Which AHT?"],
    },
    { title: "Task", help: "", words: "", prompts: [] },
  ],
  criteria: [
    { number: "1.1", text: "Agree targets" },
    { number: "1.2", text: "Review <targets>" },
  ],
  reminders: ["Say 'I'."],
  declaration: "This is my own work.",
  notice: "Name no customers.",
};

test("as Markdown", () => {
  assert.equal(
    starMarkdown(TEMPLATE),
    `# STAR account: 1.1 Agree \\*targets\\*

Unit: Lead a team (T/503/0342)

Learner: \\_\\_\\_\\_\\_\\_\\_\\_

- Say 'I'.

Name no customers.

## Situation

What led to it.

*About 60 to 80 words*

- Which team?
- Which AHT?



## Task



## Criteria that this could serve

- [ ] 1.1 Agree targets
- [ ] 1.2 Review \\<targets>

This is my own work.

Learner: ........................................

Signed: ........................................

Date: ........................................
`,
  );
});

test("as plain text", () => {
  assert.equal(
    starText(TEMPLATE),
    `STAR account: 1.1 Agree *targets*
=================================

Unit: Lead a team (T/503/0342)

Learner: ________

- Say 'I'.

Name no customers.

Situation
---------

What led to it.

About 60 to 80 words

- Which team?
- Which AHT?




Task
----




Criteria that this could serve
------------------------------

[ ] 1.1 Agree targets
[ ] 1.2 Review <targets>

This is my own work.

Learner: ........................................

Signed: ........................................

Date: ........................................
`,
  );
});

test("what the template leaves out leaves no trace", () => {
  const bare = { ...TEMPLATE, lines: [], parts: [], criteria: [], reminders: [], declaration: "" };
  assert.equal(starText({ ...bare, title: "A", notice: "" }), "A\n=\n");
  assert.equal(starMarkdown({ ...bare, title: "A", notice: "" }), "# A\n");
});

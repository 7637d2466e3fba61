import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, isAnswered, isMarked, marked } from "../../lib/marking";
import { anyText } from "../any-text";
import { CARD, DATA, MATCHING, MULTIPLE, ORDERING, SHORT, SINGLE } from "../sample-questions";

test("one of several: the one chosen, and the one that was right", () => {
  assert.deepEqual(marked(SINGLE, ["aht"]), {
    right: true,
    parts: [{ said: "Average handling time", right: true }],
  });
  assert.deepEqual(marked(SINGLE, ["csat"]), {
    right: false,
    parts: [
      { said: "", right: false, should: "Average handling time" },
      { said: "Satisfaction", right: false, why: "That is what customers say." },
    ],
  });
});

test("several of several: all of them and no other", () => {
  assert.equal(marked(MULTIPLE, ["1", "2"]).right, true);
  assert.deepEqual(marked(MULTIPLE, ["1", "3"]), {
    right: false,
    parts: [
      { said: "Talk", right: true },
      { said: "", right: false, should: "Hold", why: "Holding counts." },
      { said: "Lunch", right: false, why: "Nobody waits for that." },
    ],
  });
});

test("matching and ordering are told part by part", () => {
  assert.equal(marked(MATCHING, ["Where it was", "What was done"]).right, true);
  assert.deepEqual(marked(MATCHING, ["Where it was", "What will change"]), {
    right: false,
    parts: [
      { of: "Situation", said: "Where it was", right: true },
      { of: "Behaviour", said: "What will change", right: false, should: "What was done" },
    ],
  });
  assert.equal(marked(ORDERING, ["Plan", "Do", "Review"]).right, true);
  assert.deepEqual(marked(ORDERING, ["Plan", "Review", "Do"]), {
    right: false,
    parts: [
      { of: "1", said: "Plan", right: true },
      { of: "2", said: "Review", right: false, should: "Do" },
      { of: "3", said: "Do", right: false, should: "Review" },
    ],
  });
});

test("a short answer is taken as two people would take it", () => {
  for (const said of ["80 %", "80 per cent", "80 percent.", "Four in five", "4 in 5"]) {
    assert.deepEqual(marked(SHORT, [said]), { right: true, parts: [{ said, right: true }] });
  }
  assert.deepEqual(marked(SHORT, ["70%"]), {
    right: false,
    parts: [{ said: "70%", right: false, should: "80%" }],
  });
});

test("what is folded together, and what is not", () => {
  const same = [
    ["The Data Protection Act", "data-protection act"],
    ["£1,000", "1000 pounds"],
    ["customer’s", "customers"],
    ["café", "CAFE"],
    ["talk & hold", "talk and hold"],
    ["82.0%", "82 per cent"],
    ["1,000.00", "1000"],
    ["10.0 pounds", "£10"],
  ];
  for (const [one = "", other = ""] of same) assert.equal(folded(one), folded(other), one);
  const different = [
    ["8.5", "85"],
    ["80", "80%"],
    ["£5", "€5"],
    ["1,5", "15"],
    ["4.50", "4.5"],
    ["1.10", "1.1"],
    ["1.0", "10"],
    ["plan", "plans"],
  ];
  for (const [one = "", other = ""] of different) assert.notEqual(folded(one), folded(other), one);
});

test("folding any text twice changes nothing more, and no text is folded to nothing", () => {
  for (const [text = ""] of anyText(500, 1)) {
    assert.equal(folded(folded(text)), folded(text), JSON.stringify(text));
    if (text.trim() !== "") assert.notEqual(folded(text), "", JSON.stringify(text));
  }
});

test("only what is answered is looked at, and cards the learner judges alone", () => {
  assert.deepEqual(
    DATA.questions.map((question) => isMarked(question)),
    [true, true, true, true, true, false],
  );
  assert.deepEqual(marked(CARD, []), { right: true, parts: [] });
  assert.deepEqual(
    [
      isAnswered(SINGLE, []),
      isAnswered(SINGLE, ["aht"]),
      isAnswered(SHORT, [" "]),
      isAnswered(SHORT, ["x"]),
      isAnswered(MATCHING, ["Where it was", ""]),
      isAnswered(MATCHING, ["Where it was", "x"]),
    ],
    [false, true, false, true, false, true],
  );
});

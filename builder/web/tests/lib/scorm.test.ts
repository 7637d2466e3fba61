// A quiz in SCORM's words.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer } from "../../lib/marking";
import type { Question, QuestionKind } from "../../lib/question-data";
import {
  interaction,
  MOST_KEPT,
  resumed,
  score,
  suspended,
  timeOfDay,
  timespan,
} from "../../lib/scorm";

const ask = (kind: QuestionKind, said: Partial<Question>): Question => ({
  id: `own.${kind}`,
  kind,
  rule: "author",
  asks: "Which?",
  ...said,
});
const OPTIONS = [{ id: "x" }, { id: "y", right: true }, { id: "z", right: true }].map((each) => ({
  ...each,
  text: each.id,
}));
const MATCHES: [string, string][] = [
  ["s1", "e1"],
  ["s2", "e2"],
];

function reported(question: Question, answer: Answer | undefined): unknown[] {
  const { type, patterns, response } = interaction(question, answer, false);
  return [type, patterns, response];
}

test("an answer names choices by a letter each", () => {
  const cases: [Question, Answer, unknown[]][] = [
    [ask("single", { options: OPTIONS.slice(0, 2) }), ["x"], ["choice", ["b"], "a"]],
    [ask("multiple", { options: OPTIONS }), ["x", "z"], ["choice", ["b,c"], "a,c"]],
    [ask("multiple", { options: OPTIONS }), ["z", "x"], ["choice", ["b,c"], "a,c"]],
    [
      ask("matching", { matches: MATCHES, other_ends: ["e3"] }),
      ["e3", "e1"],
      ["matching", ["a.a,b.b"], "a.c,b.a"],
    ],
    [
      ask("ordering", { steps: ["1", "2", "3"] }),
      ["3", "1", "2"],
      ["sequencing", ["a,b,c"], "c,a,b"],
    ],
    [
      ask("short", { answers: ["AHT", "x".repeat(300)] }),
      ["y".repeat(300)],
      ["fill-in", ["AHT", "x".repeat(255)], "y".repeat(255)],
    ],
  ];
  for (const [question, answer, expected] of cases) {
    assert.deepEqual(reported(question, answer), expected);
    assert.equal("response" in interaction(question, undefined, false), false);
  }
});

test("an interaction has the question's id, its result and its criteria", () => {
  const question = ask("single", { options: OPTIONS, criteria: ["1.1", "1.2"] });
  assert.deepEqual(interaction(question, ["y"], true), {
    id: "own.single",
    type: "choice",
    response: "b",
    patterns: ["b,c"],
    result: "correct",
    objectives: ["1.1", "1.2"],
  });
});

test("the score is the share of all questions, not of those answered", () => {
  const questions = ["a", "b", "c"].map((id) => ask("single", { id }));
  const results = new Map([
    ["a", true],
    ["b", false],
    ["gone", true],
  ]);
  assert.equal(score(results, questions), 33);
  assert.equal(score(new Map(), questions), 0);
  assert.equal(score(new Map(), []), 0);
});

test("results come back, whatever was added, reordered or taken away", () => {
  const ids = Array.from({ length: 200 }, (_, place) => `term.t${place}.name`);
  const results = new Map(ids.map((id, place) => [id, place % 3 === 0]));
  const kept = suspended(results);
  const questions = [...ids.slice(1), "own.new"].reverse().map((id) => ask("single", { id }));
  const expected = new Map([...results].slice(1).reverse());
  assert.deepEqual([...resumed(kept, questions)], [...expected]);
  for (const other of ["", "2abcde+", "nonsense"]) assert.equal(resumed(other, questions).size, 0);
});

test("what is kept fits into a CMIString4096, and whole", () => {
  const results = new Map(Array.from({ length: 1000 }, (_, place) => [`own.q${place}`, true]));
  const kept = suspended(results);
  assert.ok(kept.length <= MOST_KEPT);
  assert.match(kept, /^1([0-9a-z]{5}\+){682}$/);
});

test("times are said as SCORM has them", () => {
  const spans: [number, string][] = [
    [0, "0000:00:00.00"],
    [65_504, "0000:01:05.50"],
    [59_999, "0000:01:00.00"],
    [3_600_000 * 25 + 61_000, "0025:01:01.00"],
    [Infinity, "9999:00:00.00"],
  ];
  for (const [milliseconds, said] of spans) assert.equal(timespan(milliseconds), said);
  assert.equal(timeOfDay(new Date(2026, 10, 23, 9, 5, 0)), "09:05:00");
});

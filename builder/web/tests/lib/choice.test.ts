import assert from "node:assert/strict";
import { test } from "node:test";
import { nextDue, picked, standing } from "../../lib/choice";
import type { Mode, Situation, Wish } from "../../lib/choice";
import type { Question, QuestionData } from "../../lib/question-data";
import type { Recall } from "../../lib/recall";
import { isDue } from "../../lib/schedule";
import { stemOf } from "../../lib/turns";
import { DATA, recall, state } from "../sample-questions";
import { NOON } from "../sample-portfolio";

const TONIGHT = "2026-11-24T00:00:00.000Z";
const WHOLE: Wish = { mode: "mixed", scope: {} };
const situation = (recalls: Recall[] = [], change: Partial<Situation> = {}): Situation => ({
  data: DATA,
  recalls: new Map(recalls.map((each) => [each.question, each])),
  now: NOON,
  tonight: TONIGHT,
  fresh: 10,
  words: { outcome: "outcome", criterion: "criterion" },
  ...change,
});
const said = (of: Situation, wish: Partial<Wish> = {}): string[] =>
  picked(of, { ...WHOLE, ...wish }).map(({ question, reason }) => `${question.id}: ${reason}`);
const ids = (of: Situation, wish: Partial<Wish> = {}): string[] =>
  picked(of, { ...WHOLE, ...wish }).map(({ question }) => question.id);

/** Last asked so many days before noon, and due then. */
const asked = (question: string, days: number, stability: number, due = NOON): Recall => {
  const last = new Date(Date.parse(NOON) - days * 86_400_000).toISOString();
  return recall(question, { card: state({ last_review: last, stability, due }) });
};

test("new questions come in turn from each outcome and rule, siblings last", () => {
  assert.deepEqual(said(situation()), [
    "term.aht.name: New: nothing of outcome 1 practised before this sitting.",
    "framework.sbi.parts: New: nothing of outcome 2 practised before this sitting.",
    "author.parts: New: nothing of outcome 1 practised before this sitting.",
    "framework.plan.order: New: nothing of outcome 2 practised before this sitting.",
    "author.target: New: nothing of outcome 1 practised before this sitting.",
    "term.aht.meaning: New: nothing of outcome 1 practised before this sitting.",
  ]);
  assert.deepEqual(ids(situation([], { fresh: 2 })), ["term.aht.name", "framework.sbi.parts"]);
});

test("what is due comes first by its weakest criterion, with new ones among it", () => {
  const recalls = [
    asked("author.target", 2, 30),
    asked("framework.sbi.parts", 9, 2, "2026-11-20T12:00:00.000Z"),
    asked("author.parts", 5, 30, "2026-12-01T12:00:00.000Z"),
  ];
  assert.deepEqual(said(situation(recalls, { fresh: 1 })), [
    "framework.sbi.parts: Due since Friday. You recall about 75% of criterion 2.1.",
    "framework.plan.order: New: 1 of 2 questions of outcome 2 practised before this sitting.",
    "author.target: Due today. You recall about 100% of criterion 1.2.",
  ]);
});

test("a sibling of what was asked lately waits until nothing else is new", () => {
  const recalls = [recall("term.aht.name", { card: state({ last_review: NOON, due: TONIGHT }) })];
  assert.equal(ids(situation(recalls)).pop(), "term.aht.meaning");
});

test("what was failed today is weak today, and its outcome comes after none that is known better", () => {
  const last = new Date(Date.parse(NOON) - 120_000).toISOString();
  const failed = recall("framework.sbi.parts", { card: state({ state: 1, last_review: last }) });
  assert.deepEqual(said(situation([asked("author.target", 2, 30), failed], { fresh: 0 })), [
    "framework.sbi.parts: Due today. You recall about 0% of criterion 2.1.",
    "author.target: Due today. You recall about 100% of criterion 1.2.",
  ]);
});

test("new ones alone, or begun ones alone, are asked where only they are wanted", () => {
  const begun = [
    asked("author.parts", 2, 3),
    asked("author.target", 2, 30, "2026-12-01T12:00:00.000Z"),
  ];
  const of = situation(begun);
  const scope = { outcome: "1" };
  assert.deepEqual(ids(of, { scope, size: 5, only: "new" }), ["term.aht.name", "term.aht.meaning"]);
  assert.deepEqual(ids(of, { scope, size: 5, only: "begun" }), ["author.parts", "author.target"]);
});

test("what names two outcomes is asked in both, what names none as the unit as a whole", () => {
  const both = { ...DATA.questions[0]!, id: "both", criteria: ["1.1", "2.1"] };
  const none = { ...DATA.questions[0]!, id: "none", criteria: [] };
  const of = situation([], { data: { ...DATA, questions: [both, none] } });
  assert.deepEqual(
    ["1", "2", ""].map((outcome) => said(of, { scope: { outcome } })),
    [
      ["both: New: nothing of outcome 1 practised before this sitting."],
      ["both: New: nothing of outcome 2 practised before this sitting."],
      ["none: New: about the unit as a whole."],
    ],
  );
});

test("a number that is asked for is filled with what is least sure, and says when it is due", () => {
  const recalls = [
    asked("author.target", 2, 30, "2026-11-25T12:00:00.000Z"),
    asked("author.parts", 9, 12, "2026-11-24T12:00:00.000Z"),
  ];
  const left = situation(recalls, { fresh: 0 });
  assert.deepEqual(said(left, { size: 10 }), [
    "author.parts: Not due before tomorrow; you recall it now with a chance of about 90%.",
    "author.target: Not due before Wednesday; you recall it now with a chance of about 100%.",
  ]);
  assert.deepEqual(ids(left), []);
});

test("what was answered just now is not asked again before anything else", () => {
  const recalls = [
    asked("author.target", 0, 1, "2026-11-25T12:00:00.000Z"),
    asked("author.parts", 2, 30, "2026-11-26T12:00:00.000Z"),
  ];
  const left = situation(recalls, { fresh: 0 });
  assert.deepEqual(ids(left, { size: 10 }), ["author.parts", "author.target"]);
  assert.deepEqual(ids(left, { size: 1 }), ["author.parts"]);
});

test("the reason names a criterion that was asked for", () => {
  const data = {
    ...DATA,
    questions: DATA.questions.map((each) =>
      each.id === "author.parts" ? { ...each, criteria: ["1.1", "2.1"] } : each,
    ),
  };
  const recalls = [asked("framework.sbi.parts", 9, 2), asked("author.parts", 2, 30)];
  const reason = (scope: Wish["scope"]): string | undefined =>
    picked(situation(recalls, { data, fresh: 0 }), { ...WHOLE, scope }).find(
      ({ question }) => question.id === "author.parts",
    )?.reason;
  assert.equal(reason({}), "Due today. You recall about 90% of criterion 2.1.");
  assert.equal(reason({ outcome: "1" }), "Due today. You recall about 100% of criterion 1.1.");
  assert.equal(reason({ criterion: "1.1" }), "Due today. You recall about 100% of criterion 1.1.");
});

test("what comes back next is of what is asked for, and still to come", () => {
  const recalls = [
    asked("author.target", 2, 30),
    asked("author.parts", 2, 30, "2026-11-26T12:00:00.000Z"),
    asked("framework.sbi.parts", 2, 30, "2026-11-25T12:00:00.000Z"),
  ];
  const due = (scope: Wish["scope"]): string | undefined =>
    nextDue(situation(recalls), { ...WHOLE, scope });
  assert.equal(due({}), "2026-11-25T12:00:00.000Z");
  assert.equal(due({ outcome: "1" }), "2026-11-26T12:00:00.000Z");
  assert.equal(due({ criterion: "1.2" }), undefined);
});

test("a mode and a scope take their questions alone", () => {
  const of = (mode: Mode, scope: Wish["scope"]): string[] =>
    ids(situation(), { mode, scope }).sort();
  assert.deepEqual(of("cards", {}), ["term.aht.meaning"]);
  assert.deepEqual(of("quiz", { criterion: "1.1" }), ["author.parts", "term.aht.name"]);
  assert.deepEqual(of("mixed", { outcome: "2" }), ["framework.plan.order", "framework.sbi.parts"]);
  assert.deepEqual(of("mixed", { outcome: "9" }), []);
  assert.deepEqual(
    standing(situation([asked("author.parts", 2, 3)], { fresh: 3 }), { ...WHOLE, mode: "quiz" }),
    { due: 1, unseen: 4, fresh: 3, all: 5 },
  );
});

test("any situation: no question twice, none left out, due before ahead, siblings apart, and the same again", () => {
  const next = numbers(7);
  for (let run = 0; run < 150; run += 1) {
    const of = anySituation(next);
    const wish: Wish = { ...WHOLE, ...(next() % 2 ? { size: 1 + (next() % 30) } : {}) };
    const chosen = picked(of, wish);
    assert.deepEqual(picked(structuredClone(of), wish), chosen);
    const names = chosen.map(({ question }) => question.id);
    assert.equal(new Set(names).size, names.length);
    const due = of.data.questions.filter(({ id }) => {
      const card = of.recalls.get(id)?.card;
      return card && isDue(card, of.now, of.tonight);
    });
    const count = (standing: string): number =>
      chosen.filter((each) => each.standing === standing).length;
    assert.equal(count("due"), Math.min(due.length, wish.size ?? Infinity));
    assert.ok(count("new") <= of.fresh);
    if (wish.size !== undefined) assert.ok(chosen.length <= wish.size);
    else assert.equal(count("ahead"), 0);
    assert.ok(chosen.every(({ reason }) => /^(New|Due|Not due)\b.*\.$/.test(reason)));
  }
});

function anySituation(next: () => number): Situation {
  const questions = Array.from({ length: 1 + (next() % 40) }, (_, place): Question => {
    const criteria = [`${1 + (next() % 3)}.${1 + (next() % 2)}`].slice(next() % 5 === 0 ? 1 : 0);
    const stem = `term.t${next() % 15}`;
    return { id: `${stem}.${place}`, kind: "card", rule: `r${next() % 3}`, asks: "?", criteria };
  });
  const outcomes = ["1", "2", "3"].map((number) => ({
    number,
    statement: number,
    criteria: [`${number}.1`, `${number}.2`],
  }));
  const data: QuestionData = { ...DATA, outcomes, questions };
  const recalls = questions
    .filter(() => next() % 2)
    .map(({ id }) => {
      const due = new Date(Date.parse(NOON) + ((next() % 9) - 4) * 86_400_000).toISOString();
      return asked(id, next() % 20, 1 + (next() % 40), due);
    });
  return situation(recalls, { data, fresh: next() % 12 });
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

test("a stem is what siblings share", () => {
  assert.deepEqual(["term.aht.name", "term.aht.meaning", "author.x", "verb"].map(stemOf), [
    "term.aht",
    "term.aht",
    "author.x",
    "verb",
  ]);
});

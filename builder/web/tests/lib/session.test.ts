import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, begun, progress, stillThere, summary, takenBack } from "../../lib/session";
import type { Session } from "../../lib/session";
import type { Rating } from "../../lib/recall";
import { DATA, state } from "../sample-questions";
import { LATER, NOON } from "../sample-portfolio";

const START = begun(
  DATA.questions.map((question) => ({ question, standing: "new", reason: "New." })),
);

function rate(session: Session, rating: Rating, isSoon = false, due = LATER): Session {
  const id = `r${session.done.length}`;
  return answered(session, { id, rating, card: state({ due }), isSoon });
}

const queue = (session: Session): string[] => session.queue.map(({ question }) => question);

test("what is forgotten comes back after three others, what is being learnt at the end", () => {
  const [first = "", second = ""] = queue(START);
  const forgotten = rate(START, 1, true);
  assert.equal(queue(forgotten)[3], first);
  assert.deepEqual(progress(forgotten), { answered: 1, all: 6, back: 1 });
  const learning = rate(forgotten, 3, true);
  assert.equal(queue(learning).pop(), second);
  const known = rate(learning, 3);
  assert.deepEqual([queue(known).length, progress(known)], [5, { answered: 3, all: 6, back: 2 }]);
});

test("every question has its turn, also where all are forgotten again and again", () => {
  let session = START;
  const met = new Set<string>();
  for (let turn = 0; turn < 12; turn += 1) {
    met.add(queue(session)[0] ?? "");
    session = rate(session, 1, true);
  }
  assert.equal(met.size, DATA.questions.length);
});

test("taking back undoes each answer, also of a question that came back", () => {
  const states = [START];
  for (const [rating, isSoon] of [
    [1, true],
    [3, false],
    [3, true],
    [4, false],
  ] as const) {
    states.push(rate(states[states.length - 1]!, rating, isSoon));
  }
  let session = states.pop()!;
  while (states.length > 0) {
    session = takenBack(session);
    const before = states.pop()!;
    assert.deepEqual(session.done, before.done);
    assert.deepEqual(
      [queue(session)[0], queue(session).sort()],
      [queue(before)[0], queue(before).sort()],
    );
  }
  assert.deepEqual(takenBack(START), START);
});

test("questions that are gone drop out; an empty sitting stays empty", () => {
  const session = rate(START, 3);
  const left = stillThere(session, new Set(["author.target"]));
  assert.deepEqual(left, {
    queue: [{ question: "author.target", reason: "New." }],
    done: [],
  });
  assert.deepEqual(rate({ queue: [], done: [] }, 3), { queue: [], done: [] });
});

test("a summary has what is about the unit as a whole", () => {
  const { criteria: _criteria, ...whole } = DATA.questions[0]!;
  const data = { ...DATA, questions: [whole] };
  const session = rate({ queue: START.queue.slice(0, 1), done: [] }, 3, false, NOON);
  const { outcomes } = summary(session, {
    ...data,
    questions: [{ ...whole, id: START.queue[0]?.question ?? "" }],
  });
  assert.deepEqual(outcomes, [
    { number: "", statement: "The unit as a whole", questions: 1, slipped: 0 },
  ]);
});

test("a summary counts questions, not answers, and says when they come back", () => {
  let session = rate(START, 1, true, NOON);
  for (let turn = 0; turn < 6; turn += 1) session = rate(session, 3, false, turn ? LATER : NOON);
  assert.deepEqual(queue(session), []);
  assert.deepEqual(summary(session, DATA), {
    questions: 6,
    slipped: 1,
    outcomes: [
      { number: "1", statement: "Know the measures", questions: 4, slipped: 1 },
      { number: "2", statement: "Give feedback", questions: 2, slipped: 0 },
    ],
    back: [NOON, LATER, LATER, LATER, LATER, LATER],
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Writer } from "../../lib/writer";

interface Fields {
  evidence: string;
  covered: boolean;
}

/** A store that answers only when it is told to. */
function slowStore() {
  const written: [string, Partial<Fields>][][] = [];
  const failures: unknown[] = [];
  let answer = { resolve: () => {}, reject: (_: unknown) => {} };
  const writer = new Writer<Fields>(
    (changes) => {
      written.push([...changes]);
      return new Promise<void>((resolve, reject) => {
        answer = { resolve, reject };
      });
    },
    (error) => failures.push(error),
  );
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    written,
    failures,
    writer,
    succeed: () => (answer.resolve(), settle()),
    fail: (error: unknown) => (answer.reject(error), settle()),
  };
}

test("the first change is written at once, later ones together when that is done", async () => {
  const { writer, written, succeed } = slowStore();
  void writer.add("1.1", { evidence: "p" });
  void writer.add("1.1", { evidence: "pa" });
  void writer.add("1.1", { evidence: "pag", covered: true });
  void writer.add("1.2", { covered: true });
  assert.deepEqual(written, [[["1.1", { evidence: "p" }]]]);
  await succeed();
  await succeed();
  assert.deepEqual(written, [
    [["1.1", { evidence: "p" }]],
    [
      ["1.1", { evidence: "pag", covered: true }],
      ["1.2", { covered: true }],
    ],
  ]);
  assert.deepEqual([...writer.unwritten], []);
});

test("it knows what is not written yet", async () => {
  const { writer, succeed } = slowStore();
  const held = (): boolean[] => [
    writer.holds("1.1", "evidence"),
    writer.holds("1.1", "covered"),
    writer.holds("1.2", "evidence"),
  ];
  void writer.add("1.1", { evidence: "p" });
  assert.deepEqual(held(), [true, false, false]);
  void writer.add("1.1", { covered: true });
  assert.deepEqual(held(), [true, true, false]);
  assert.deepEqual([...writer.unwritten], [["1.1", { evidence: "p", covered: true }]]);
  await succeed();
  assert.deepEqual(held(), [false, true, false]);
  await succeed();
  assert.deepEqual(held(), [false, false, false]);
  assert.deepEqual([...writer.unwritten], []);
});

test("a change that fails waits, and a newer value of the same field wins", async () => {
  const { writer, written, failures, succeed, fail } = slowStore();
  const full = new Error("full");
  void writer.add("1.1", { evidence: "old", covered: true });
  void writer.add("1.1", { evidence: "new" });
  await fail(full);
  assert.deepEqual(failures, [full]);
  assert.equal(written.length, 1);
  assert.deepEqual([...writer.unwritten], [["1.1", { evidence: "new", covered: true }]]);
  void writer.flush();
  await succeed();
  assert.deepEqual(written[1], [["1.1", { evidence: "new", covered: true }]]);
  assert.deepEqual([...writer.unwritten], []);
});

test("what is cleared is never written", async () => {
  const { writer, written, succeed } = slowStore();
  void writer.add("1.1", { evidence: "a" });
  void writer.add("1.1", { evidence: "ab" });
  writer.clear();
  await succeed();
  assert.deepEqual(written, [[["1.1", { evidence: "a" }]]]);
  assert.deepEqual([...writer.unwritten], []);
});

test("changes that go together are combined as it is told", async () => {
  const written: [string, Partial<Fields>][][] = [];
  const keepFirst = (first: Partial<Fields>, next: Partial<Fields>) => ({ ...next, ...first });
  const writer = new Writer<Fields>(
    (changes) => Promise.resolve(void written.push([...changes])),
    () => {},
    keepFirst,
  );
  void writer.add("1.1", { evidence: "p" });
  void writer.add("1.1", { evidence: "first" });
  await writer.add("1.1", { evidence: "next", covered: true });
  assert.deepEqual(written[1], [["1.1", { evidence: "first", covered: true }]]);
});

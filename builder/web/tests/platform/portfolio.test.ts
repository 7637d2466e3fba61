import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { checking, serving } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { noContents } from "../../lib/portfolio-file";
import type { Contents } from "../../lib/portfolio-file";
import type { Version } from "../../lib/portfolio-merge";
import { openMappings } from "../../platform/mappings";
import { openPortfolio } from "../../platform/portfolio";
import type { Portfolio, Written } from "../../platform/portfolio";
import { StoreError } from "../../platform/store-error";
import { LATER, mapping, NOON, piece, served } from "../sample-portfolio";

const NO_CHANGE = new Map<string, PieceChange>();
const MERGE = { how: "merge", versions: new Map<string, Version>() } as const;
const REPLACE = { how: "replace", versions: new Map<string, Version>() } as const;
const DONE: Written = { wiped: false, gone: [] };

const tab = (): Portfolio => openPortfolio(() => LATER);
const to = (id: string, change: PieceChange): Map<string, PieceChange> => new Map([[id, change]]);
const only = (contents: Partial<Contents>): Contents => ({
  ...noContents(),
  ...contents,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("two tabs that change different things of a piece at the same time keep both", async () => {
  const [one, other] = [tab(), tab()];
  await one.write("demo", [piece("1")], NO_CHANGE, 0);
  await Promise.all([
    one.write("demo", [], to("1", { title: "Coaching" }), 0),
    other.write("demo", [], to("1", checking("valid", true)), 0),
    one.write("demo", [], to("1", serving(served("a", "1.1"), true)), 0),
    other.write("demo", [], to("1", serving(served("a", "1.2"), true)), 0),
  ]);
  const kept = piece("1", {
    title: "Coaching",
    checked: ["valid"],
    serves: [served("a", "1.1"), served("a", "1.2")],
    updated: LATER,
  });
  assert.deepEqual(await other.all("demo"), { wipes: 0, pieces: [kept], mappings: [] });
  assert.deepEqual(await other.pieces("another"), []);
});

test("a piece that was deleted does not come back with the next key", async () => {
  const [one, other] = [tab(), tab()];
  await one.write("demo", [piece("1"), piece("2")], NO_CHANGE, 0);
  await other.remove("demo", "1");
  const both = new Map([...to("1", { title: "x" }), ...to("2", { title: "y" })]);
  assert.deepEqual(await one.write("demo", [], both, 0), { wiped: false, gone: ["1"] });
  assert.deepEqual(await one.pieces("demo"), [piece("2", { title: "y", updated: LATER })]);
});

test("what was typed before a wipe of the site is not kept after it", async () => {
  const [one, other] = [tab(), tab()];
  await one.write("demo", [piece("1")], NO_CHANGE, 0);
  await one.write("demo2", [{ ...piece("1"), site: "demo2" }], NO_CHANGE, 0);
  await other.load("demo", only({ mappings: [mapping("a", "1.1")] }), MERGE);
  await openMappings(() => NOON).wipeSite("demo");
  assert.deepEqual(await one.all("demo"), { wipes: 1, pieces: [], mappings: [] });
  assert.deepEqual(await one.write("demo", [piece("2")], to("1", { title: "x" }), 0), {
    wiped: true,
  });
  assert.deepEqual(await one.contents("demo"), only({}));
  assert.equal((await one.pieces("demo2")).length, 1);
  assert.deepEqual(await one.write("demo", [piece("2")], NO_CHANGE, 1), DONE);
});

test("wiping a unit's checklist leaves the pieces", async () => {
  const one = tab();
  await one.write("demo", [piece("1", { serves: [served("a", "1.1")] })], NO_CHANGE, 0);
  await openMappings(() => NOON).wipeUnit("demo", "a");
  assert.equal((await one.all("demo")).pieces.length, 1);
  assert.deepEqual(await one.write("demo", [], to("1", { title: "x" }), 0), DONE);
});

test("a file is merged or put in place of all, in one go", async () => {
  const one = tab();
  const mine = piece("1", { title: "mine", updated: LATER });
  await one.write("demo", [mine, piece("2")], NO_CHANGE, 0);
  const file = only({
    pieces: [piece("1", { title: "theirs" }), piece("3")],
    mappings: [mapping("a", "1.1", { covered: true })],
  });
  await one.load("demo", file, MERGE);
  assert.deepEqual(await one.all("demo"), {
    wipes: 0,
    pieces: [mine, piece("2"), piece("3")],
    mappings: file.mappings,
  });
  await one.load("demo", file, REPLACE);
  assert.deepEqual(await one.all("demo"), { wipes: 1, ...pick(file) });
});

function pick({ pieces, mappings }: Contents): Pick<Contents, "pieces" | "mappings"> {
  return { pieces, mappings };
}

test("a full store takes nothing of a file and keeps what it had", async (context) => {
  const one = tab();
  await one.write("demo", [piece("1")], NO_CHANGE, 0);
  const put = context.mock.method(IDBObjectStore.prototype, "put");
  put.mock.mockImplementationOnce(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  }, 1);
  const file = only({ pieces: [piece("2"), piece("3"), piece("4")] });
  await assert.rejects(one.load("demo", file, REPLACE), full);
  context.mock.restoreAll();
  assert.deepEqual(await one.contents("demo"), only({ pieces: [piece("1")] }));
  assert.equal((await one.all("demo")).wipes, 0);
});

function full(error: unknown): boolean {
  return error instanceof StoreError && error.reason === "full";
}

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import type { DraftChange } from "../../lib/draft";
import { openDrafts } from "../../platform/drafts";
import type { Drafts } from "../../platform/drafts";
import { openMappings } from "../../platform/mappings";

const NOON = "2026-11-23T12:00:00.000Z";
const tab = (): Drafts => openDrafts(() => NOON);
const begin = (id: string, values: DraftChange["values"], site = "demo"): DraftChange => ({
  site,
  id,
  facts: { form: "star-account", method: "star-account" },
  values,
});
const type = (id: string, values: DraftChange["values"]): DraftChange => ({
  site: "demo",
  id,
  facts: {},
  values,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("two tabs that write different fields at the same time keep both", async () => {
  const [one, other] = [tab(), tab()];
  await one.change("demo", [begin("d1", { situation: "a" })]);
  await Promise.all([
    one.change("demo", [type("d1", { task: "b" })]),
    other.change("demo", [type("d1", { result: "c" })]),
  ]);
  assert.deepEqual((await one.one("demo", "d1"))?.values, {
    situation: "a",
    task: "b",
    result: "c",
  });
});

test("a draft that was deleted does not come back with the next key", async () => {
  const drafts = tab();
  await drafts.change("demo", [begin("d1", { situation: "a" })]);
  await drafts.remove("demo", "d1");
  assert.deepEqual(await drafts.change("demo", [type("d1", { task: "b" })]), [undefined]);
  assert.deepEqual((await drafts.ofSite("demo")).drafts, []);
});

test("a wipe is counted, spares other sites, and what was typed before it stays away", async () => {
  const drafts = tab();
  await drafts.change("demo", [begin("d1", { situation: "a" })]);
  await drafts.change("other", [begin("d2", { situation: "b" }, "other")]);
  const { wipes } = await drafts.ofSite("demo");
  await openMappings(() => NOON).wipeSite("demo");
  assert.equal(await drafts.change("demo", [begin("d1", { situation: "a" })], wipes), undefined);
  assert.deepEqual(await drafts.ofSite("demo"), { wipes: wipes + 1, drafts: [] });
  assert.equal((await drafts.ofSite("other")).drafts.length, 1);
});

test("a draft is put as it is", async () => {
  const drafts = tab();
  await drafts.change("demo", [begin("d1", { situation: "a" })]);
  const draft = await drafts.one("demo", "d1");
  assert.ok(draft);
  await drafts.put({ ...draft, values: { situation: "z" }, updated: "T" });
  assert.deepEqual(await drafts.one("demo", "d1"), {
    ...draft,
    values: { situation: "z" },
    updated: "T",
  });
});

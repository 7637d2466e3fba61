import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { BLANK } from "../../lib/mapping";
import { openMappings } from "../../platform/mappings";
import type { Entry, Mapping, Place, Wording } from "../../lib/mapping";
import type { Change, Mappings } from "../../platform/mappings";
import { StoreError } from "../../platform/store-error";

const NOON = "2026-11-23T12:00:00.000Z";
const AT = { site: "demo", unit: "lead-a-team", criterion: "1.1" };
const WORDING = { wording: "Explain how targets are set", fingerprint: "0123456789ab" };

const change = (place: Place, wording: Wording, fields: Partial<Entry>): Change => ({
  place,
  wording,
  fields,
});
const tab = (): Mappings => openMappings(() => NOON);
const kept = (change: Partial<Mapping>): Mapping => ({
  format: 1,
  ...AT,
  ...WORDING,
  ...BLANK,
  updated: NOON,
  ...change,
});

const ofUnit = async (mappings: Mappings): Promise<Mapping[]> =>
  (await mappings.ofUnit("demo", "lead-a-team")).mappings;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("two tabs that write different fields at the same time keep both", async () => {
  const [one, other] = [tab(), tab()];
  await Promise.all([
    one.change([change(AT, WORDING, { evidence: "Folder 2" })]),
    other.change([change(AT, WORDING, { covered: true })]),
    one.change([change(AT, WORDING, { initials: "JB" })]),
    other.change([change(AT, WORDING, { evidence: "Folder 2, page 4" })]),
  ]);
  const expected = kept({ covered: true, evidence: "Folder 2, page 4", initials: "JB" });
  assert.deepEqual(await one.one(AT), expected);
  assert.deepEqual(await ofUnit(other), [expected]);
});

test("several criteria are changed in one go, or none is", async (context) => {
  const mappings = tab();
  const other = { ...AT, criterion: "1.2" };
  const changes = [
    change(AT, WORDING, { evidence: "Folder 2" }),
    change(other, WORDING, { covered: true }),
  ];
  const put = context.mock.method(IDBObjectStore.prototype, "put");
  put.mock.mockImplementationOnce(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  }, 1);
  await assert.rejects(mappings.change(changes), reason("full"));
  assert.deepEqual(await ofUnit(mappings), []);
  await mappings.change(changes);
  assert.deepEqual(await ofUnit(mappings), [
    kept({ evidence: "Folder 2" }),
    kept({ ...other, covered: true }),
  ]);
});

test("a criterion that is blank again is not kept", async () => {
  const mappings = tab();
  await mappings.change([change(AT, WORDING, { evidence: "x" })]);
  await mappings.change([change(AT, WORDING, { evidence: "" })]);
  assert.deepEqual(await ofUnit(mappings), []);
});

test("confirming takes on the new wording, and makes nothing of nothing", async () => {
  const mappings = tab();
  const reworded = { wording: "Explain why targets are set", fingerprint: "ba9876543210" };
  await mappings.confirm(AT, reworded);
  assert.equal(await mappings.one(AT), undefined);
  await mappings.change([change(AT, WORDING, { evidence: "x" })]);
  await mappings.change([change(AT, reworded, { evidence: "xy" })]);
  assert.deepEqual(await mappings.one(AT), kept({ evidence: "xy" }));
  await mappings.confirm(AT, reworded);
  assert.deepEqual(await mappings.one(AT), kept({ evidence: "xy", ...reworded }));
});

test("wiping takes a unit or a site, and nothing of its neighbours", async () => {
  const mappings = tab();
  const places = [
    AT,
    { ...AT, criterion: "1.10" },
    { ...AT, unit: "lead-a-team-2" },
    { ...AT, unit: "" },
    { ...AT, site: "demo2" },
    { ...AT, site: "" },
  ];
  const left = async (): Promise<string[]> => {
    const found = await Promise.all(places.map((place) => mappings.one(place)));
    return found.flatMap((one) => (one ? [`${one.site}/${one.unit}/${one.criterion}`] : []));
  };
  for (const place of places) await mappings.change([change(place, WORDING, { covered: true })]);
  await mappings.remove({ ...AT, criterion: "1.10" });
  assert.deepEqual(await left(), [
    "demo/lead-a-team/1.1",
    "demo/lead-a-team-2/1.1",
    "demo//1.1",
    "demo2/lead-a-team/1.1",
    "/lead-a-team/1.1",
  ]);
  await mappings.wipeUnit("demo", "lead-a-team");
  assert.deepEqual(await left(), [
    "demo/lead-a-team-2/1.1",
    "demo//1.1",
    "demo2/lead-a-team/1.1",
    "/lead-a-team/1.1",
  ]);
  await mappings.wipeSite("demo");
  assert.deepEqual(await left(), ["demo2/lead-a-team/1.1", "/lead-a-team/1.1"]);
});

for (const [what, wipe] of [
  ["its unit", (mappings: Mappings) => mappings.wipeUnit("demo", "lead-a-team")],
  ["its site", (mappings: Mappings) => mappings.wipeSite("demo")],
] as const) {
  test(`what was typed before a wipe of ${what} is not kept after it`, async () => {
    const [one, other] = [tab(), tab()];
    const typed = [change(AT, WORDING, { evidence: "before" })];
    const elsewhere = [change({ ...AT, site: "demo2" }, WORDING, { covered: true })];
    assert.equal(await one.change(typed, 0), true);
    await wipe(other);
    assert.equal(await one.change(typed, 0), false);
    assert.deepEqual(await one.ofUnit("demo", "lead-a-team"), { wipes: 1, mappings: [] });
    assert.equal(await one.change(elsewhere, 0), true);
    const again = [change(AT, WORDING, { evidence: "after" })];
    assert.equal(await one.change(again, 1), true);
    assert.deepEqual(await ofUnit(other), [kept({ evidence: "after" })]);
  });
}

test("a full store says so and leaves what was kept", async (context) => {
  const mappings = tab();
  await mappings.change([change(AT, WORDING, { evidence: "kept" })]);
  context.mock.method(IDBObjectStore.prototype, "put", () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
  await assert.rejects(
    mappings.change([change(AT, WORDING, { evidence: "lost" })]),
    reason("full"),
  );
  context.mock.restoreAll();
  assert.deepEqual(await mappings.one(AT), kept({ evidence: "kept" }));
  await mappings.change([change(AT, WORDING, { evidence: "kept again" })]);
  assert.deepEqual(await mappings.one(AT), kept({ evidence: "kept again" }));
});

test("a browser without a store, or that refuses it, says so every time", async (context) => {
  const mappings = tab();
  context.mock.method(globalThis.indexedDB, "open", () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  await assert.rejects(mappings.one(AT), reason("blocked"));
  await assert.rejects(
    mappings.change([change(AT, WORDING, { covered: true })]),
    reason("blocked"),
  );
  Reflect.deleteProperty(globalThis, "indexedDB");
  await assert.rejects(mappings.ofUnit("demo", "lead-a-team"), reason("blocked"));
});

test("it works again once the browser lets it", async (context) => {
  const mappings = tab();
  context.mock.method(globalThis.indexedDB, "open", () => {
    throw new DOMException("Not now.", "UnknownError");
  });
  await assert.rejects(mappings.one(AT), reason("blocked"));
  context.mock.restoreAll();
  await mappings.change([change(AT, WORDING, { covered: true })]);
  assert.deepEqual(await mappings.one(AT), kept({ covered: true }));
});

function reason(expected: string): (error: unknown) => boolean {
  return (error) => error instanceof StoreError && error.reason === expected;
}

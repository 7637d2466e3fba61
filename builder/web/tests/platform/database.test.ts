import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { BLANK } from "../../lib/mapping";
import { DATABASE, openDatabase, UPGRADES } from "../../platform/database";
import { openMappings } from "../../platform/mappings";
import { StoreError } from "../../platform/store-error";

const NOON = "2026-11-23T12:00:00.000Z";
const AT = { site: "demo", unit: "lead-a-team", criterion: "1.1" };
const WORDING = { wording: "Explain how targets are set", fingerprint: "0123456789ab" };
const COVERED = { place: AT, wording: WORDING, fields: { covered: true } };
const KEPT = { format: 1, ...AT, ...WORDING, ...BLANK, covered: true, updated: NOON };

/** What a later version might add. */
const NEXT = [
  ...UPGRADES,
  (database: { createObjectStore: Function }) =>
    database.createObjectStore("later", { keyPath: "id" }),
];

const ignore = (): void => {};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("a new database has what the steps make", async () => {
  const database = await openDatabase(ignore);
  assert.deepEqual(
    [database.name, database.version, [...database.objectStoreNames]],
    [
      "unitfolio",
      UPGRADES.length,
      ["courses", "drafts", "mappings", "pieces", "recalls", "reviews", "wipes"],
    ],
  );
  database.close();
});

test("an upgrade runs only the new steps and keeps what is kept", async () => {
  const mappings = openMappings(() => NOON);
  await mappings.change([COVERED]);
  const database = await openDatabase(ignore, NEXT);
  assert.deepEqual(
    [database.version, [...database.objectStoreNames]],
    [
      UPGRADES.length + 1,
      ["courses", "drafts", "later", "mappings", "pieces", "recalls", "reviews", "wipes"],
    ],
  );
  assert.deepEqual(await database.getAll("mappings"), [KEPT]);
  database.close();
});

test("an open tab makes way for an upgrade, and goes on in the newer database", async () => {
  const older = openMappings(() => NOON);
  await older.change([COVERED]);
  const newer = await openDatabase(ignore, NEXT);
  await older.change([{ ...COVERED, fields: { evidence: "Folder 2" } }]);
  assert.deepEqual(await newer.getAll("mappings"), [{ ...KEPT, evidence: "Folder 2" }]);
  newer.close();
});

test("an older site of the same host works on what a newer one has upgraded", async () => {
  (await openDatabase(ignore, NEXT)).close();
  const older = openMappings(() => NOON);
  await older.change([COVERED]);
  assert.deepEqual(await older.ofUnit("demo", "lead-a-team"), { wipes: 0, mappings: [KEPT] });
});

test("a newer database without our store is left alone", async () => {
  (await bareDatabase(UPGRADES.length + 1)).close();
  await assert.rejects(openDatabase(ignore), reason("newer"));
});

test("a tab that does not make way is named as the reason", async () => {
  const stubborn = await bareDatabase(UPGRADES.length);
  await assert.rejects(openDatabase(ignore, NEXT), reason("held"));
  stubborn.close();
});

test("a lost connection is told, so that the next need opens it anew", async () => {
  let told = 0;
  const database = await openDatabase(() => (told += 1));
  const newer = await openDatabase(ignore, NEXT);
  assert.equal(told, 1);
  assert.throws(() => database.transaction("mappings"), { name: "InvalidStateError" });
  newer.close();
});

/** A database without stores, open on a connection that ignores all requests to make way. */
function bareDatabase(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function reason(expected: string): (error: unknown) => boolean {
  return (error) => error instanceof StoreError && error.reason === expected;
}

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { openDrafts } from "../../platform/drafts";
import {
  allLeft,
  DRAFTS,
  forgetLastWords,
  openJournal,
  PIECES,
  PRACTICE,
} from "../../platform/journal";
import { storeLastWords } from "../../platform/last-words";
import { openMappings } from "../../platform/mappings";
import type { Change } from "../../platform/mappings";
import { openPortfolio } from "../../platform/portfolio";
import { openPractice } from "../../platform/practice";
import { NOON, piece } from "../sample-portfolio";

/** What a page has: its keys are the object's own, and nothing else is. */
class Shelf {
  getItem(key: string): string | null {
    return (this as unknown as Record<string, string>)[key] ?? null;
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

let told: object[] = [];

beforeEach(() => {
  told = [];
  globalThis.indexedDB = new IDBFactory();
  Object.assign(globalThis, {
    localStorage: new Shelf(),
    BroadcastChannel: class {
      postMessage(news: object): void {
        told.push(news);
      }
    },
  });
});

const ALL = ["checklists", "drafts", "pieces", "practice"] as const;
const WORDING = { wording: "Explain how targets are set", fingerprint: "0123456789ab" };
const PLACE = { site: "demo", unit: "lead-a-team", criterion: "1.1" };
const GAP: Change = { place: PLACE, wording: WORDING, fields: { gap: "No calls" } };

function leave(words: [string, Change][], wipes?: number): void {
  openJournal<Change>("demo", "lead-a-team").leave(words, wipes);
}

test("a checklist's last words are stored with the wording they were typed for", async () => {
  leave([["1.1", GAP]], 0);
  await storeLastWords("demo", ...ALL);
  const { mappings } = await openMappings(() => NOON).ofUnit("demo", "lead-a-team");
  assert.deepEqual(
    mappings.map(({ criterion, gap, wording }) => ({ criterion, gap, wording })),
    [{ criterion: "1.1", gap: "No calls", wording: WORDING.wording }],
  );
  assert.deepEqual(told, [PLACE]);
  assert.deepEqual(allLeft("demo"), []);
});

test("those of a draft, of pieces and of practice are stored, and only those asked for", async () => {
  openJournal<object>("demo", DRAFTS).leave([["d", { "@form": "star", situation: "Busy" }]], 0);
  openJournal<object>("demo", PIECES).leave(
    [
      ["1", { title: "Kept" }],
      ["2", { title: "Begun", reference: "E2", added: true }],
    ],
    0,
  );
  const given = { site: "demo", unit: "u", question: "q", rating: 3, when: NOON };
  const answers = ["a", "b"].map((id): [string, object] => [id, { ...given, id }]);
  openJournal<object>("demo", `${PRACTICE}u`).leave(answers, 0);
  leave([["1.1", GAP]], 0);
  const portfolio = openPortfolio(() => NOON);
  await portfolio.write("demo", [piece("1")], new Map());

  await storeLastWords("demo", "drafts", "pieces", "practice");
  const { drafts } = await openDrafts(() => NOON).ofSite("demo");
  assert.deepEqual(
    drafts.map(({ id, form, values }) => ({ id, form, values })),
    [{ id: "d", form: "star", values: { situation: "Busy" } }],
  );
  const pieces = await portfolio.pieces("demo");
  assert.deepEqual(
    pieces.map(({ id, reference, title }) => [id, reference, title]),
    [
      ["1", "E1", "Kept"],
      ["2", "E2", "Begun"],
    ],
  );
  const { reviews } = await openPractice().ofUnit("demo", "u");
  assert.deepEqual(
    reviews.map(({ id }) => id),
    ["a", "b"],
  );
  assert.deepEqual(
    allLeft("demo").map(({ unit }) => unit),
    ["lead-a-team"],
  );
});

test("a piece that was begun and stored after all is not begun again", async () => {
  const portfolio = openPortfolio(() => NOON);
  await portfolio.write("demo", [piece("1", { where: "Folder 2" })], new Map());
  openJournal<object>("demo", PIECES).leave([["1", { title: "Typed", added: true }]], 0);
  await storeLastWords("demo", "pieces");
  const [kept] = await portfolio.pieces("demo");
  assert.deepEqual([kept?.title, kept?.where], ["Typed", "Folder 2"]);
});

test("what was typed before a wipe does not come back", async () => {
  const mappings = openMappings(() => NOON);
  leave([["1.1", GAP]], 0);
  await mappings.wipeUnit("demo", "lead-a-team");
  await storeLastWords("demo", ...ALL);
  assert.deepEqual((await mappings.ofUnit("demo", "lead-a-team")).mappings, []);
  leave([["1.1", GAP]], 1);
  forgetLastWords("demo", "lead-a-team");
  assert.deepEqual(allLeft("demo"), []);
});

test("where the store is full they stay where they lie", async () => {
  leave([["1.1", GAP]], 0);
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  try {
    await assert.rejects(storeLastWords("demo", ...ALL), { reason: "full" });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.deepEqual(
    allLeft("demo").map(({ words }) => words),
    [[["1.1", GAP]]],
  );
});

test("a word that cannot be read, and another site's, are left alone", async () => {
  localStorage.setItem("unitfolio-last-words/demo/lead-a-team/1", "{half a wo");
  openJournal<Change>("demo-2", "lead-a-team").leave([["1.1", GAP]], 0);
  await storeLastWords("demo", ...ALL);
  assert.equal(Object.keys(localStorage).length, 2);
});

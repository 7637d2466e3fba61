// The only module that opens the database `unitfolio`. What is kept, and how it came to be kept so.
import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { Draft } from "../lib/draft";
import type { Mapping } from "../lib/mapping";
import type { Piece } from "../lib/piece";
import type { Course, Recall, Review } from "../lib/recall";
import { asStoreError, nameOf, StoreError } from "./store-error";
import type { Reason } from "./store-error";

export const DATABASE = "unitfolio";

export interface Schema extends DBSchema {
  /** What learners map to criteria. */
  mappings: {
    key: [site: string, unit: string, criterion: string];
    value: Mapping;
  };
  /** How often a unit was wiped, or with no unit the whole site. */
  wipes: {
    key: [site: string, unit: string];
    value: Wipes;
  };
  /** Pieces of evidence. */
  pieces: {
    key: [site: string, id: string];
    value: Piece;
  };
  /** Forms that are being filled in. */
  drafts: {
    key: [site: string, id: string];
    value: Draft;
  };
  /** How well each question is remembered. */
  recalls: {
    key: [site: string, unit: string, question: string];
    value: Recall;
  };
  /** Every answer's rating. */
  reviews: {
    key: [site: string, id: string];
    value: Review;
    /** By unit and time. */
    indexes: { unit: [site: string, unit: string, when: string] };
  };
  /** Units that are revised, and what is planned for them. */
  courses: {
    key: [site: string, unit: string];
    value: Course;
  };
}

/** The stores that hold what a reader has typed and answered; `wipes`: how often that was wiped. */
export const KEEPING = ["mappings", "pieces", "drafts", "recalls", "reviews", "courses"] as const;
export const STORES = [...KEEPING, "wipes"] as const;

/** All that outlasts a wipe: a number, by which other tabs know that what they show is gone. */
export interface Wipes {
  site: string;
  /** Empty for the whole site; no unit's id is. */
  unit: string;
  times: number;
}

export type Database = IDBPDatabase<Schema>;

/** A transaction over all that is kept. */
export type WholeTransaction<Mode extends "readonly" | "readwrite" = "readonly" | "readwrite"> =
  IDBPTransaction<Schema, typeof STORES, Mode>;

type Upgrade = (
  database: Database,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
) => void;

/**
 * One step for each version, in order; a browser runs those that it has not run yet.
 *
 * Steps only add: several sites of one host share this database, and one built by an older
 * version has to go on reading and writing what it knows. A store whose shape has to change is
 * left as it is, and a new one is filled from it.
 */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore("mappings", { keyPath: ["site", "unit", "criterion"] });
  },
  (database) => {
    database.createObjectStore("wipes", { keyPath: ["site", "unit"] });
  },
  (database) => {
    database.createObjectStore("pieces", { keyPath: ["site", "id"] });
    database.createObjectStore("drafts", { keyPath: ["site", "id"] });
  },
  (database) => {
    database.createObjectStore("recalls", { keyPath: ["site", "unit", "question"] });
    const reviews = database.createObjectStore("reviews", { keyPath: ["site", "id"] });
    reviews.createIndex("unit", ["site", "unit", "when"]);
    database.createObjectStore("courses", { keyPath: ["site", "unit"] });
  },
];

/** How long a browser may take to open it. Some never answer in a private window. */
const PATIENCE_MS = 8000;

/** Open it at the newest version; rejects with a `StoreError`. `lost` is told when it is closed. */
export async function openDatabase(
  lost: () => void,
  upgrades: readonly Upgrade[] = UPGRADES,
): Promise<Database> {
  try {
    if (typeof indexedDB === "undefined") throw new StoreError("blocked");
    return await answered((held) => connect(upgrades, held, lost));
  } catch (error) {
    throw asStoreError(error, "blocked");
  }
}

async function connect(
  upgrades: readonly Upgrade[],
  held: () => void,
  lost: () => void,
): Promise<Database> {
  try {
    return await openAt(upgrades.length, upgrades, held, lost);
  } catch (error) {
    // A newer site of this host has upgraded it: take it as it is.
    if (nameOf(error) === "VersionError") return usable(await openAt(undefined, [], held, lost));
    throw error;
  }
}

async function openAt(
  version: number | undefined,
  upgrades: readonly Upgrade[],
  held: () => void,
  lost: () => void,
): Promise<Database> {
  const database: Database = await openDB<Schema>(DATABASE, version, {
    upgrade: (opened, from, _to, transaction) =>
      upgrades.slice(from).forEach((step) => step(opened, transaction)),
    blocked: held,
    // A newer version in another tab must not wait for this one.
    blocking: () => {
      database.close();
      lost();
    },
    terminated: lost,
  });
  return database;
}

function usable(database: Database): Database {
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new StoreError("newer");
}

/** What `opening` gives, or an error where another tab holds it up or no answer comes. */
function answered(opening: (held: () => void) => Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    let refused = false;
    const refuse = (reason: Reason): void => {
      refused = true;
      reject(new StoreError(reason));
    };
    const waiting = setTimeout(() => refuse("blocked"), PATIENCE_MS);
    opening(() => refuse("held"))
      // An answer that comes too late must not hold up other tabs.
      .then((database) => (refused ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(waiting));
  });
}

// What learners map to criteria, kept in this browser.
import { merge } from "../lib/mapping";
import type { Entry, Mapping, Place, Wording } from "../lib/mapping";
import { openDatabase } from "./database";
import type { Database } from "./database";
import { asStoreError, nameOf } from "./store-error";

/** A change of some fields of one criterion's entry. */
export interface Change {
  place: Place;
  wording: Wording;
  fields: Partial<Entry>;
}

/** Every promise rejects with a `StoreError` where the browser does not let it work. */
export interface Mappings {
  /** All of a unit, by criterion; what a former unit of this id left is among it. */
  ofUnit(site: string, unit: string): Promise<Mapping[]>;
  one(place: Place): Promise<Mapping | undefined>;
  /** Change these fields alone, all or none; what other tabs write to other fields stays. */
  change(changes: readonly Change[]): Promise<void>;
  /** Say that the entry fits the criterion's present wording. */
  confirm(place: Place, wording: Wording): Promise<void>;
  remove(place: Place): Promise<void>;
  wipeUnit(site: string, unit: string): Promise<void>;
  wipeSite(site: string): Promise<void>;
}

/** `now` gives the time that a change is stamped with: ISO 8601, UTC. */
export function openMappings(now: () => string): Mappings {
  const withDatabase = keptOpen();
  const wipe = (range: IDBKeyRange) =>
    withDatabase((database) => database.delete("mappings", range));

  return {
    ofUnit: (site, unit) =>
      withDatabase((database) => database.getAll("mappings", within([site, unit]))),
    one: (place) => withDatabase((database) => database.get("mappings", keyOf(place))),
    change: (changes) =>
      withDatabase((database) =>
        rewriteAll(database, changes, (kept, { place, wording, fields }) =>
          merge(kept, place, wording, fields, now()),
        ),
      ),
    confirm: (place, wording) =>
      withDatabase((database) =>
        rewriteAll(database, [{ place }], (kept) => kept && { ...kept, ...wording }),
      ),
    remove: (place) => withDatabase((database) => database.delete("mappings", keyOf(place))),
    wipeUnit: (site, unit) => wipe(within([site, unit])),
    wipeSite: (site) => wipe(within([site])),
  };
}

/** Put what `rewritten` makes of each mapping in its place, in one transaction. */
async function rewriteAll<Each extends { place: Place }>(
  database: Database,
  all: readonly Each[],
  rewritten: (kept: Mapping | undefined, each: Each) => Mapping | undefined,
): Promise<void> {
  const transaction = database.transaction("mappings", "readwrite");
  const { store, done } = transaction;
  const rewrite = async (each: Each): Promise<void> => {
    const mapping = rewritten(await store.get(keyOf(each.place)), each);
    await (mapping ? store.put(mapping) : store.delete(keyOf(each.place)));
  };
  try {
    await Promise.all([...all.map(rewrite), done]);
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

function undo(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has undone it already.
  }
}

function keyOf({ site, unit, criterion }: Place): [string, string, string] {
  return [site, unit, criterion];
}

/** All keys that begin with `start`: an array sorts after every text (IndexedDB 3.0, 2.4). */
function within(start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

/** Runs work on the database, which is opened at the first need and again when it was closed. */
function keptOpen(): <T>(work: (database: Database) => Promise<T>) => Promise<T> {
  let opened: Promise<Database> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const attempt = <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    opened ??= openDatabase(forget);
    opened.catch(forget);
    return opened.then(work);
  };

  return (work) =>
    attempt(work)
      .catch((error: unknown) => {
        // The connection was closing: open it once more.
        if (nameOf(error) !== "InvalidStateError") throw error;
        forget();
        return attempt(work);
      })
      .catch((error: unknown) => {
        throw asStoreError(error, "failed");
      });
}

// What learners map to criteria, kept in this browser.
import { merge } from "../lib/mapping";
import type { Entry, Mapping, Place, Wording } from "../lib/mapping";
import { openDatabase } from "./database";
import type { Database } from "./database";
import { asStoreError, nameOf } from "./store-error";

/** Every method rejects with a `StoreError` where the browser does not let it work. */
export interface Mappings {
  /** All of a unit, by criterion; what a former unit of this id left is among it. */
  ofUnit(site: string, unit: string): Promise<Mapping[]>;
  one(place: Place): Promise<Mapping | undefined>;
  /** Change these fields alone; what other tabs write to other fields stays. */
  change(place: Place, wording: Wording, change: Partial<Entry>): Promise<void>;
  /** Say that the entry fits the criterion's present wording. */
  confirm(place: Place, wording: Wording): Promise<void>;
  remove(place: Place): Promise<void>;
  wipeUnit(site: string, unit: string): Promise<void>;
  wipeSite(site: string): Promise<void>;
}

/** `now` gives the time that a change is stamped with: ISO 8601, UTC. */
export function openMappings(now: () => string): Mappings {
  const withDatabase = keptOpen();

  const rewrite = (place: Place, rewritten: (kept?: Mapping) => Mapping | undefined) =>
    withDatabase(async (database) => {
      const { store, done } = database.transaction("mappings", "readwrite");
      const rewriting = async (): Promise<void> => {
        const mapping = rewritten(await store.get(keyOf(place)));
        await (mapping ? store.put(mapping) : store.delete(keyOf(place)));
      };
      await Promise.all([rewriting(), done]);
    });
  const wipe = (range: IDBKeyRange) =>
    withDatabase((database) => database.delete("mappings", range));

  return {
    ofUnit: (site, unit) =>
      withDatabase((database) => database.getAll("mappings", within([site, unit]))),
    one: (place) => withDatabase((database) => database.get("mappings", keyOf(place))),
    change: (place, wording, change) =>
      rewrite(place, (kept) => merge(kept, place, wording, change, now())),
    confirm: (place, wording) => rewrite(place, (kept) => kept && { ...kept, ...wording }),
    remove: (place) => withDatabase((database) => database.delete("mappings", keyOf(place))),
    wipeUnit: (site, unit) => wipe(within([site, unit])),
    wipeSite: (site) => wipe(within([site])),
  };
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

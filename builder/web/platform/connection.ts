// What all stores share: a database that is opened at the first need, ranges of keys, and wipes.
import { openDatabase } from "./database";
import type { Database, Wipes } from "./database";
import { asStoreError, nameOf } from "./store-error";

export type WithDatabase = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

/** Runs work on the database, which is opened at the first need and again when it was closed. */
export function keptOpen(): WithDatabase {
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

/** All keys that begin with `start`: an array sorts after every text (IndexedDB 3.0, 2.4). */
export function within(start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

export function undo(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has undone it already.
  }
}

/** What `work` gives once the transaction is done; where either fails, nothing of it is kept. */
export async function whole<T>(
  transaction: { done: Promise<void>; abort(): void },
  work: Promise<T>,
): Promise<T> {
  try {
    const [result] = await Promise.all([work, transaction.done]);
    return result;
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

interface WipesRead {
  get(key: [site: string, unit: string]): Promise<Wipes | undefined>;
}

interface WipesWritten extends WipesRead {
  put(wipes: Wipes): Promise<unknown>;
}

/** How often a unit was wiped, by itself or with its site; with no unit, how often the site was. */
export async function wipesOf(store: WipesRead, site: string, unit = ""): Promise<number> {
  const keys = unit === "" ? [""] : [unit, ""];
  const found = await Promise.all(keys.map((key) => store.get([site, key])));
  return found.reduce((sum, wipes) => sum + (wipes?.times ?? 0), 0);
}

export async function countWipe(store: WipesWritten, site: string, unit: string): Promise<void> {
  const before = await store.get([site, unit]);
  await store.put({ site, unit, times: (before?.times ?? 0) + 1 });
}

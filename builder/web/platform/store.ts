// What all that is kept in the database has in common: how it is opened, and how wipes are counted.
import { openDatabase } from "./database";
import type { Database, Wipes } from "./database";
import { asStoreError, nameOf } from "./store-error";

/** A transaction that takes in the wipes, whatever else it does. */
interface WithWipes {
  objectStore(name: "wipes"): { get(key: [string, string]): Promise<Wipes | undefined> };
}

/** How often a unit was wiped, by itself or with its site. */
export async function wipesOf(transaction: WithWipes, site: string, unit: string): Promise<number> {
  const store = transaction.objectStore("wipes");
  const found = await Promise.all([store.get([site, unit]), store.get([site, ""])]);
  return found.reduce((sum, wipes) => sum + (wipes?.times ?? 0), 0);
}

export function undo(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has undone it already.
  }
}

/** All keys that begin with `start`: an array sorts after every text (IndexedDB 3.0, 2.4). */
export function within(start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

/** Runs work on the database, which is opened at the first need and again when it was closed. */
export function keptOpen(): <T>(work: (database: Database) => Promise<T>) => Promise<T> {
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

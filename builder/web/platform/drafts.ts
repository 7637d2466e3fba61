// Forms that are being filled in, kept in this browser.
import { changed } from "../lib/draft";
import type { Draft, DraftChange } from "../lib/draft";
import { keptOpen, undo, wipesOf, within } from "./connection";
import type { Database } from "./database";

/** All drafts of a site, and how often the site had been wiped by then. */
export interface KeptDrafts {
  wipes: number;
  drafts: Draft[];
}

/** What became of a change: the draft as it is now, or nothing where it was deleted before. */
export type Written = Draft | undefined;

/** Every promise rejects with a `StoreError` where the browser does not let it work. */
export interface Drafts {
  ofSite(site: string): Promise<KeptDrafts>;
  one(site: string, id: string): Promise<Draft | undefined>;
  /** Keep a draft as it is, in place of the one of its id. */
  put(draft: Draft): Promise<void>;
  /**
   * Change these facts and values alone, all or none; what other tabs write to other fields
   * stays. Where the site was wiped more often than `wipes` nothing is changed and nothing given
   * back: what was typed before a wipe must not come back after it.
   */
  change(
    site: string,
    changes: readonly DraftChange[],
    wipes?: number,
  ): Promise<Written[] | undefined>;
  remove(site: string, id: string): Promise<void>;
}

/** `now` gives the time that a change is stamped with: ISO 8601, UTC. */
export function openDrafts(now: () => string): Drafts {
  const withDatabase = keptOpen();
  return {
    ofSite: (site) => withDatabase((database) => all(database, site)),
    one: (site, id) => withDatabase((database) => database.get("drafts", [site, id])),
    put: (draft) =>
      withDatabase(async (database) => {
        await database.put("drafts", draft);
      }),
    change: (site, changes, wipes) =>
      withDatabase((database) => rewrite(database, site, changes, now(), wipes)),
    remove: (site, id) => withDatabase((database) => database.delete("drafts", [site, id])),
  };
}

async function all(database: Database, site: string): Promise<KeptDrafts> {
  const transaction = database.transaction(["drafts", "wipes"]);
  const [wipes, drafts] = await Promise.all([
    wipesOf(transaction.objectStore("wipes"), site),
    transaction.objectStore("drafts").getAll(within([site])),
  ]);
  return { wipes, drafts };
}

async function rewrite(
  database: Database,
  site: string,
  changes: readonly DraftChange[],
  time: string,
  wipes?: number,
): Promise<Written[] | undefined> {
  const transaction = database.transaction(["drafts", "wipes"], "readwrite");
  const store = transaction.objectStore("drafts");
  const write = async (change: DraftChange): Promise<Written> => {
    const written = changed(await store.get([site, change.id]), change, time);
    if (written) await store.put(written);
    return written;
  };
  try {
    const times = await wipesOf(transaction.objectStore("wipes"), site);
    if (wipes !== undefined && times !== wipes) return undefined;
    const [done] = await Promise.all([Promise.all(changes.map(write)), transaction.done]);
    return done;
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

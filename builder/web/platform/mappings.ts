// What learners map to criteria, kept in this browser.
import { merge } from "../lib/mapping";
import type { Entry, Mapping, Place, Wording } from "../lib/mapping";
import { countWipe, keptOpen, undo, wipesOf, within } from "./connection";
import { KEEPING, STORES } from "./database";
import type { Database } from "./database";

/** A change of some fields of one criterion's entry. */
export interface Change {
  place: Place;
  wording: Wording;
  fields: Partial<Entry>;
}

/** What is kept of a unit, and how often it had been wiped by then. */
export interface Kept {
  wipes: number;
  mappings: Mapping[];
}

/** Every promise rejects with a `StoreError` where the browser does not let it work. */
export interface Mappings {
  /** All of a unit, by criterion; what a former unit of this id left is among it. */
  ofUnit(site: string, unit: string): Promise<Kept>;
  one(place: Place): Promise<Mapping | undefined>;
  /**
   * Change these fields alone, all or none; what other tabs write to other fields stays. Where
   * the unit was wiped more often than `wipes` nothing is changed, and the answer is false: what
   * was typed before a wipe must not come back after it.
   */
  change(changes: readonly Change[], wipes?: number): Promise<boolean>;
  /** Say that the entry fits the criterion's present wording. */
  confirm(place: Place, wording: Wording): Promise<void>;
  remove(place: Place): Promise<void>;
  wipeUnit(site: string, unit: string): Promise<void>;
  /** Everything of a site: pieces of evidence and drafts of forms, too. */
  wipeSite(site: string): Promise<void>;
}

/** `now` gives the time that a change is stamped with: ISO 8601, UTC. */
export function openMappings(now: () => string): Mappings {
  const withDatabase = keptOpen();

  return {
    ofUnit: (site, unit) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(["mappings", "wipes"]);
        const [wipes, mappings] = await Promise.all([
          wipesOf(transaction.objectStore("wipes"), site, unit),
          transaction.objectStore("mappings").getAll(within([site, unit])),
        ]);
        return { wipes, mappings };
      }),
    one: (place) => withDatabase((database) => database.get("mappings", keyOf(place))),
    change: (changes, wipes) =>
      withDatabase((database) =>
        rewriteAll(
          database,
          changes,
          (kept, { place, wording, fields }) => merge(kept, place, wording, fields, now()),
          wipes,
        ),
      ),
    confirm: (place, wording) =>
      withDatabase(async (database) => {
        await rewriteAll(database, [{ place }], (kept) => kept && { ...kept, ...wording });
      }),
    remove: (place) => withDatabase((database) => database.delete("mappings", keyOf(place))),
    wipeUnit: (site, unit) => withDatabase((database) => wipeOne(database, site, unit)),
    wipeSite: (site) => withDatabase((database) => wipeAll(database, site)),
  };
}

/** Put what `rewritten` makes of each mapping in its place, in one transaction; see `change`. */
async function rewriteAll<Each extends { place: Place }>(
  database: Database,
  all: readonly Each[],
  rewritten: (kept: Mapping | undefined, each: Each) => Mapping | undefined,
  wipes?: number,
): Promise<boolean> {
  const transaction = database.transaction(["mappings", "wipes"], "readwrite");
  const store = transaction.objectStore("mappings");
  const rewrite = async (each: Each): Promise<boolean> => {
    const { site, unit } = each.place;
    if (
      wipes !== undefined &&
      (await wipesOf(transaction.objectStore("wipes"), site, unit)) !== wipes
    )
      return false;
    const mapping = rewritten(await store.get(keyOf(each.place)), each);
    await (mapping ? store.put(mapping) : store.delete(keyOf(each.place)));
    return true;
  };
  try {
    const [done] = await Promise.all([Promise.all(all.map(rewrite)), transaction.done]);
    return done.every(Boolean);
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

/** Delete, and count it, in one transaction: no write of another tab falls between. */
async function wipeOne(database: Database, site: string, unit: string): Promise<void> {
  const transaction = database.transaction(["mappings", "wipes"], "readwrite");
  await Promise.all([
    transaction.objectStore("mappings").delete(within([site, unit])),
    countWipe(transaction.objectStore("wipes"), site, unit),
    transaction.done,
  ]);
}

async function wipeAll(database: Database, site: string): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite");
  await Promise.all([
    ...KEEPING.map((store) => transaction.objectStore(store).delete(within([site]))),
    countWipe(transaction.objectStore("wipes"), site, ""),
    transaction.done,
  ]);
}

function keyOf({ site, unit, criterion }: Place): [string, string, string] {
  return [site, unit, criterion];
}

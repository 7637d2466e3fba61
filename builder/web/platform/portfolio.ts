// Pieces of evidence, and all else that a portfolio's file holds, kept in this browser.
import type { Mapping } from "../lib/mapping";
import type { Piece } from "../lib/piece";
import { changed } from "../lib/pieces";
import type { PieceChange } from "../lib/pieces";
import type { Contents } from "../lib/portfolio-file";
import { compared, isTaken } from "../lib/portfolio-merge";
import type { Choice, Step } from "../lib/portfolio-merge";
import { countWipe, keptOpen, whole, wipesOf, within } from "./connection";
import { KEEPING, STORES } from "./database";
import type { Database, WholeTransaction } from "./database";

/** What is kept of a site, and how often it had been wiped by then. */
export interface KeptPortfolio {
  wipes: number;
  pieces: Piece[];
  mappings: Mapping[];
}

/** `gone` are ids of pieces that are no longer there, and so were not changed. */
export type Written = { wiped: true } | { wiped: false; gone: string[] };

/** Every promise rejects with a `StoreError` where the browser does not let it work. */
export interface Portfolio {
  all(site: string): Promise<KeptPortfolio>;
  one(site: string, id: string): Promise<Piece | undefined>;
  /** The pieces alone. */
  pieces(site: string): Promise<Piece[]>;
  /** Everything of a site, for a file. */
  contents(site: string): Promise<Contents>;
  /**
   * Keep new pieces that are not kept yet, then change single fields of pieces, all or none; what other tabs write to
   * other fields stays. Where the site was wiped more often than `wipes` nothing is done, and a
   * piece that was deleted elsewhere does not come back.
   */
  write(
    site: string,
    added: readonly Piece[],
    changes: ReadonlyMap<string, PieceChange>,
    wipes?: number,
  ): Promise<Written>;
  remove(site: string, id: string): Promise<void>;
  /** Take a file's contents in, all or nothing, and give back what was done; see `compared`. */
  load(site: string, contents: Contents, choice: Choice): Promise<Step[]>;
}

type Writing = WholeTransaction<"readwrite">;

/** `now` gives the time that a change is stamped with: ISO 8601, UTC. */
export function openPortfolio(now: () => string): Portfolio {
  const withDatabase = keptOpen();
  return {
    all: (site) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(["pieces", "mappings", "wipes"]);
        const [wipes, pieces, mappings] = await Promise.all([
          wipesOf(transaction.objectStore("wipes"), site),
          transaction.objectStore("pieces").getAll(within([site])),
          transaction.objectStore("mappings").getAll(within([site])),
        ]);
        return { wipes, pieces, mappings };
      }),
    one: (site, id) => withDatabase((database) => database.get("pieces", [site, id])),
    pieces: (site) => withDatabase((database) => database.getAll("pieces", within([site]))),
    contents: (site) => withDatabase((database) => contentsIn(database.transaction(STORES), site)),
    write: (site, added, changes, wipes) =>
      withDatabase((database) => write(database, site, added, changes, wipes, now)),
    remove: (site, id) => withDatabase((database) => database.delete("pieces", [site, id])),
    load: (site, contents, choice) =>
      withDatabase((database) => load(database, site, contents, choice)),
  };
}

async function write(
  database: Database,
  site: string,
  added: readonly Piece[],
  changes: ReadonlyMap<string, PieceChange>,
  wipes: number | undefined,
  now: () => string,
): Promise<Written> {
  const transaction = database.transaction(["pieces", "wipes"], "readwrite");
  const store = transaction.objectStore("pieces");
  const work = async (): Promise<Written> => {
    const times = await wipesOf(transaction.objectStore("wipes"), site);
    if (wipes !== undefined && wipes !== times) return { wiped: true };
    await Promise.all(
      added.map(async (piece) => (await store.get(keyOf(piece))) ?? store.put(piece)),
    );
    const gone = await Promise.all(
      [...changes].map(async ([id, change]) => {
        const piece = await store.get([site, id]);
        if (!piece) return [id];
        await store.put(changed(piece, change, now()));
        return [];
      }),
    );
    return { wiped: false, gone: gone.flat() };
  };
  return whole(transaction, work());
}

function keyOf({ site, id }: Piece): [string, string] {
  return [site, id];
}

/** Compared anew in the same transaction: another tab may have written since the preview. */
async function load(
  database: Database,
  site: string,
  contents: Contents,
  choice: Choice,
): Promise<Step[]> {
  const transaction = database.transaction(STORES, "readwrite");
  const work = async (): Promise<Step[]> => {
    const steps = compared(await contentsIn(transaction, site), contents);
    if (choice.how === "replace") await emptied(transaction, site);
    await Promise.all(
      steps.filter((step) => isTaken(step, choice)).map((step) => putStep(transaction, step)),
    );
    return steps;
  };
  return whole(transaction, work());
}

/** Counted as a wipe, so that what other tabs still show does not come back. */
async function emptied(transaction: Writing, site: string): Promise<void> {
  await Promise.all(KEEPING.map((store) => transaction.objectStore(store).delete(within([site]))));
  await countWipe(transaction.objectStore("wipes"), site, "");
}

function putStep(transaction: Writing, { store, loaded }: Step): Promise<unknown> {
  // The step's store is where its value came from; the types cannot say so.
  return transaction.objectStore(store).put(loaded as never);
}

async function contentsIn(transaction: WholeTransaction, site: string): Promise<Contents> {
  const all = within([site]);
  const [pieces, drafts, mappings, recalls, reviews, courses] = await Promise.all([
    transaction.objectStore("pieces").getAll(all),
    transaction.objectStore("drafts").getAll(all),
    transaction.objectStore("mappings").getAll(all),
    transaction.objectStore("recalls").getAll(all),
    transaction.objectStore("reviews").getAll(all),
    transaction.objectStore("courses").getAll(all),
  ]);
  return { pieces, drafts, mappings, recalls, reviews, courses };
}

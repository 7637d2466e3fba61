// What was typed in the very moment in which a page was left. A browser ends a page without waiting
// for the database, but it does wait for its local storage: so the last words lie there until the
// page is next opened, or another tab of it takes them into the database.
import type { Entry } from "../lib/mapping";

/** Changed fields, by what they belong to: a criterion, a draft of a form, a piece of evidence. */
export type LastWords<Fields = Partial<Entry>> = [key: string, fields: Fields][];

export interface Journal<Fields = Partial<Entry>> {
  /** The page may be gone in a moment; as far as it knows the unit was wiped so often. */
  leave(words: LastWords<Fields>, wipes: number | undefined): void;
  /** The page was not left after all, and everything is in the database now. */
  settle(): void;
  /**
   * What pages that were left have put here; it is not here any more then. What one has put here
   * that did not know of a wipe is dropped.
   */
  take(wipes: number): LastWords<Fields>;
  /** Be told when another tab has been left. */
  listen(heard: () => void): void;
}

interface Left<Fields> {
  words: LastWords<Fields>;
  wipes?: number;
}

const PREFIX = "unitfolio-last-words";

/** In the place of a unit's id, which never begins with a hyphen: where those of other things lie. */
export const DRAFTS = "-drafts";
export const PIECES = "-pieces";
/** Before a unit's id: answers to its questions. */
export const PRACTICE = "-practice-";

export function openJournal<Fields = Partial<Entry>>(site: string, unit: string): Journal<Fields> {
  const ours = `${prefix(site, unit)}${Date.now()}-${Math.random()}`;
  return {
    leave: (words, wipes) =>
      quietly(() => localStorage.setItem(ours, JSON.stringify({ words, wipes }))),
    settle: () => quietly(() => localStorage.removeItem(ours)),
    take: (wipes) => keysOf(prefix(site, unit)).flatMap((key) => takeOne<Fields>(key, wipes)),
    listen: (heard) =>
      addEventListener("storage", ({ key, newValue }) => {
        if (newValue !== null && key?.startsWith(prefix(site, unit))) heard();
      }),
  };
}

/** Forget the last words of a unit, or of all units of a site. */
export function forgetLastWords(site: string, unit?: string): void {
  for (const key of keysOf(prefix(site, unit))) quietly(() => localStorage.removeItem(key));
}

/** Ids hold no slash, so that no unit's keys begin with another's. */
function prefix(site: string, unit?: string): string {
  return unit === undefined ? `${PREFIX}/${site}/` : `${PREFIX}/${site}/${unit}/`;
}

function keysOf(start: string): string[] {
  return quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? [];
}

function takeOne<Fields>(key: string, wipes: number): LastWords<Fields> {
  const left = quietly(() => {
    const written = localStorage.getItem(key);
    localStorage.removeItem(key);
    return JSON.parse(written ?? "null") as Left<Fields> | null;
  });
  return left && (left.wipes ?? wipes) === wipes ? left.words : [];
}

/** Where the browser refuses its storage there are no last words; the checklist says so itself. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

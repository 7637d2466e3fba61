// What was typed in the very moment in which a page was left. A browser ends a page without waiting
// for the database, but it does wait for its local storage: so the last words lie there until the
// page is next opened, another tab of it takes them into the database, or a page that shows what
// this one keeps does (last-words.ts).

/** Changes, by what they belong to: a criterion, a draft of a form, a piece of evidence. */
export type LastWords<Change> = [key: string, change: Change][];

export interface Journal<Change> {
  /** The page may be gone in a moment; as far as it knows the unit was wiped so often. */
  leave(words: LastWords<Change>, wipes: number | undefined): void;
  /** The page was not left after all, and everything is in the database now. */
  settle(): void;
  /**
   * What pages that were left have put here; it is not here any more then. What one has put here
   * that did not know of a wipe is dropped.
   */
  take(wipes: number): LastWords<Change>;
  /** Be told when another tab has been left. */
  listen(heard: () => void): void;
}

/** What one page has left. */
export interface Left<Change = unknown> {
  words: LastWords<Change>;
  /** How often it had been wiped, as far as that page knew. */
  wipes?: number;
}

/** It, and whose it is: a unit's id, or one of the names below. */
export interface Lying extends Left {
  key: string;
  unit: string;
}

const PREFIX = "unitfolio-last-words";

/** In the place of a unit's id, which never begins with a hyphen: where those of other things lie. */
export const DRAFTS = "-drafts";
export const PIECES = "-pieces";
/** Before a unit's id: answers to its questions. */
export const PRACTICE = "-practice-";

export function openJournal<Change>(site: string, unit: string): Journal<Change> {
  const ours = `${prefix(site, unit)}${Date.now()}-${Math.random()}`;
  return {
    leave: (words, wipes) =>
      quietly(() => localStorage.setItem(ours, JSON.stringify({ words, wipes }))),
    settle: () => forget(ours),
    take: (wipes) => keysOf(prefix(site, unit)).flatMap((key) => takeOne<Change>(key, wipes)),
    listen: (heard) =>
      addEventListener("storage", ({ key, newValue }) => {
        if (newValue !== null && key?.startsWith(prefix(site, unit))) heard();
      }),
  };
}

/** All last words that lie here of a site, by key; they stay until they are forgotten. */
export function allLeft(site: string): Lying[] {
  return keysOf(prefix(site))
    .sort()
    .flatMap((key) => {
      const [unit = ""] = key.slice(prefix(site).length).split("/");
      const left = read<unknown>(key);
      return left ? [{ ...left, key, unit }] : [];
    });
}

export function forget(key: string): void {
  quietly(() => localStorage.removeItem(key));
}

/** Forget the last words of a unit, or of all units of a site. */
export function forgetLastWords(site: string, unit?: string): void {
  for (const key of keysOf(prefix(site, unit))) forget(key);
}

/** Ids hold no slash, so that no unit's keys begin with another's. */
function prefix(site: string, unit?: string): string {
  return unit === undefined ? `${PREFIX}/${site}/` : `${PREFIX}/${site}/${unit}/`;
}

function keysOf(start: string): string[] {
  return quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? [];
}

function takeOne<Change>(key: string, wipes: number): LastWords<Change> {
  const left = read<Change>(key);
  forget(key);
  return left && (left.wipes ?? wipes) === wipes ? left.words : [];
}

function read<Change>(key: string): Left<Change> | undefined {
  const written = quietly(() => localStorage.getItem(key));
  return quietly(() => JSON.parse(written ?? "null") as Left<Change> | null) ?? undefined;
}

/** Where the browser refuses its storage there are no last words; the checklist says so itself. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

// What pages that were left could not store is stored by whichever page next shows it: a checklist's
// last words by My portfolio, too, and not only by that checklist.
import { newPiece } from "../lib/pieces";
import type { PieceChange } from "../lib/pieces";
import { changeOf } from "../lib/typed-draft";
import type { Typed } from "../lib/typed-draft";
import { openDrafts } from "./drafts";
import { allLeft, DRAFTS, forget, PIECES, PRACTICE } from "./journal";
import type { Left, Lying } from "./journal";
import { openMappings } from "./mappings";
import type { Change } from "./mappings";
import { openDraftNews, openNews, openPieceNews, openPracticeNews } from "./news";
import { openPortfolio } from "./portfolio";
import { openPractice } from "./practice";
import type { Given } from "./practice";

export type Kind = "checklists" | "drafts" | "pieces" | "practice";

const now = (): string => new Date().toISOString();

/**
 * Store the last words of these kinds, and tell all tabs. Rejects with a `StoreError` where the
 * store does not take them; then they lie where they lay.
 */
export async function storeLastWords(site: string, ...kinds: readonly Kind[]): Promise<void> {
  for (const left of allLeft(site)) {
    const kind = kindOf(left);
    if (!kinds.includes(kind)) continue;
    await STORING[kind](site, left);
    forget(left.key);
  }
}

function kindOf({ unit }: Lying): Kind {
  if (unit === DRAFTS) return "drafts";
  if (unit === PIECES) return "pieces";
  return unit.startsWith(PRACTICE) ? "practice" : "checklists";
}

/** Each writes only what was typed since the last wipe, and twice the same does no harm. */
const STORING: Readonly<Record<Kind, (site: string, left: Left) => Promise<void>>> = {
  checklists: async (_site, left) => {
    const { words, wipes } = left as Left<Change>;
    const changes = words.map(([, change]) => change);
    await openMappings(now).change(changes, wipes);
    const news = openNews();
    for (const { place } of changes) news.tell(place);
  },
  drafts: async (site, left) => {
    const { words, wipes } = left as Left<Typed>;
    const changes = words.map(([id, typed]) => changeOf(site, id, typed));
    await openDrafts(now).change(site, changes, wipes);
    const news = openDraftNews();
    for (const { id } of changes) news.tell({ site, draft: id, deleted: false });
  },
  pieces: async (site, left) => {
    const { words, wipes } = left as Left<PieceChange>;
    const begun = words
      .filter(([, { added }]) => added === true)
      .map(([id]) => newPiece(site, id, "", now()));
    const changes = words.map(([id, { added: _, ...change }]) => [id, change] as const);
    await openPortfolio(now).write(site, begun, new Map(changes), wipes);
    openPieceNews().tell({ site });
  },
  practice: async (site, left) => {
    const { words, wipes } = left as Left<Given>;
    const practice = openPractice();
    for (const [, given] of words) await practice.rate(given, wipes);
    openPracticeNews().tell({ site });
  },
};

// The pieces of evidence of this browser, as far as forms have to do with them.
import type { Piece } from "../../lib/piece";
import { inOrder, newPiece, nextReference } from "../../lib/pieces";
import { changed } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { whenSeenAgain } from "../../platform/in-step";
import { storeLastWords } from "../../platform/last-words";
import { openNews, openPieceNews } from "../../platform/news";
import { openPortfolio } from "../../platform/portfolio";
import { randomId } from "../../platform/random-id";

const now = (): string => new Date().toISOString();

export class Pieces {
  private readonly store = openPortfolio(now);
  private readonly news = openPieceNews();
  private kept = new Map<string, Piece>();

  /** `told` is called when any of them has changed. */
  constructor(
    private readonly site: string,
    private readonly told: () => void,
  ) {
    this.news.listen((heard) => void (heard.site === site && this.load()));
    openNews().listen((heard) => {
      if (heard.site === site && heard.unit === undefined) void this.load();
    });
    whenSeenAgain(() => void this.load());
  }

  /** Where the store does not work there are none; the form itself says so. */
  async load(): Promise<void> {
    await storeLastWords(this.site, "pieces").catch(() => {});
    const pieces = await this.store.pieces(this.site).catch(() => []);
    this.kept = new Map(inOrder(pieces).map((piece) => [piece.id, piece]));
    this.told();
  }

  get all(): Iterable<Piece> {
    return this.kept.values();
  }

  one(id: string): Piece | undefined {
    return this.kept.get(id);
  }

  /** Keep a new piece of which this is known; rejects with a `StoreError`. */
  async begin(known: PieceChange): Promise<Piece> {
    const reference = nextReference(await this.store.pieces(this.site));
    const begun = changed(newPiece(this.site, randomId(), reference, now()), known, now());
    await this.store.write(this.site, [begun], new Map());
    await this.tell(begun.id);
    return begun;
  }

  /** Change a piece that is kept; rejects with a `StoreError`. */
  async change(id: string, change: PieceChange): Promise<void> {
    await this.store.write(this.site, [], new Map([[id, change]]));
    await this.tell(id);
  }

  private async tell(piece: string): Promise<void> {
    this.news.tell({ site: this.site, piece });
    await this.load();
  }
}

// Keeps the page in step with what this browser has stored and with other tabs.
import type { Mapping } from "../../lib/mapping";
import type { Piece } from "../../lib/piece";
import { changed, inOrder, newPiece, nextReference, TEXTS } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { noContents } from "../../lib/portfolio-file";
import type { Contents } from "../../lib/portfolio-file";
import type { Choice, Step } from "../../lib/portfolio-merge";
import { keyOf } from "../../lib/unit-data";
import { Writer } from "../../lib/writer";
import type { Changes } from "../../lib/writer";
import { openJournal, PIECES } from "../../platform/journal";
import type { Journal } from "../../platform/journal";
import { openDraftNews, openNews, openPieceNews, openPracticeNews } from "../../platform/news";
import type { News } from "../../platform/news";
import { storeLastWords } from "../../platform/last-words";
import { openPortfolio } from "../../platform/portfolio";
import { randomId } from "../../platform/random-id";
import { asStoreError } from "../../platform/store-error";
import type { Reason } from "../../platform/store-error";

export interface Told {
  /** This piece has changed, is new or is gone; without one, anything may have. */
  changed(id?: string): void;
  /** All of it is wiped: nothing of it may stay on the screen. */
  emptied(): void;
  /** Pieces that were typed in are gone, since another tab has deleted them. */
  lost(pieces: Piece[]): void;
  /** The store does not work for this reason, or works again. */
  warned(reason: Reason | undefined): void;
}

const now = (): string => new Date().toISOString();

export class Keeper {
  pieces = new Map<string, Piece>();
  /** What the checklists hold, by unit and criterion. */
  mappings = new Map<string, Mapping>();
  private readonly portfolio = openPortfolio(now);
  private readonly news = openNews();
  private readonly pieceNews = openPieceNews();
  private readonly draftNews = openDraftNews();
  private readonly practiceNews = openPracticeNews();
  private readonly writer: Writer<PieceChange>;
  private readonly journal: Journal<PieceChange>;
  /** Begun here and not stored yet, as they were begun. */
  private readonly added = new Map<string, Piece>();
  private isFailing = false;
  private wipes: number | undefined;

  constructor(
    private readonly site: string,
    private readonly told: Told,
  ) {
    this.writer = new Writer((changes) => this.write(changes), this.warn);
    this.journal = openJournal<PieceChange>(site, PIECES);
    this.journal.listen(() => this.takeLastWords());
    this.news.listen((heard) => void this.hear(heard));
    this.pieceNews.listen(({ site: of, piece }) => {
      if (of === site) void (piece === undefined ? this.load() : this.refresh(piece));
    });
  }

  /** Whether something typed could not be stored and would be lost with the page. */
  get isLosing(): boolean {
    return this.isFailing && this.writer.unwritten.size > 0;
  }

  /** Begin a piece; `change` is what is known of it. */
  add(change: PieceChange = {}): Piece {
    const reference = nextReference(this.pieces.values());
    const begun = newPiece(this.site, randomId(), reference, now());
    this.added.set(begun.id, begun);
    this.pieces.set(begun.id, begun);
    this.change(begun.id, { reference, ...change });
    return this.pieces.get(begun.id) ?? begun;
  }

  /** Whether all that was typed is kept; waits until that is known. */
  async isKept(): Promise<boolean> {
    await this.writer.flush();
    return this.writer.unwritten.size === 0;
  }

  change(id: string, change: PieceChange): void {
    const piece = this.pieces.get(id);
    if (!piece) return;
    this.pieces.set(id, changed(piece, change, now()));
    this.told.changed(id);
    void this.writer.add(id, change);
  }

  async remove(id: string): Promise<void> {
    await this.guarded(async () => {
      await this.writer.flush();
      await this.portfolio.remove(this.site, id);
      this.added.delete(id);
      this.pieces.delete(id);
      this.pieceNews.tell({ site: this.site, piece: id });
      this.told.changed(id);
    });
  }

  /** The page may be gone in a moment. */
  leave(): void {
    const { unwritten } = this.writer;
    if (unwritten.size === 0) return;
    const words = [...unwritten].map(([id, change]): [string, PieceChange] => [
      id,
      this.added.has(id) ? { ...change, added: true } : change,
    ]);
    this.journal.leave(words, this.wipes);
  }

  /** Show all that is stored. */
  async load(): Promise<void> {
    await this.guarded(() => this.takeOthersWords());
    await this.guarded(async () => {
      const { wipes, pieces, mappings } = await this.portfolio.all(this.site);
      // A tab that slept through the news of a wipe learns of it here.
      if (this.wipes !== undefined && this.wipes !== wipes) this.empty();
      this.wipes = wipes;
      // In order, since all that lists them sorts them, and sorts fast what is sorted.
      const sorted = inOrder([...pieces, ...this.added.values()]);
      this.pieces = new Map(sorted.map((each) => [each.id, each]));
      for (const [id, change] of this.writer.unwritten) this.putOn(id, change);
      this.mappings = new Map(mappings.map((each) => [keyOf(each.unit, each.criterion), each]));
      this.takeLastWords();
      this.told.changed();
    });
  }

  /** Everything to save, also what the store did not take. */
  async contents(): Promise<Contents> {
    await this.writer.flush();
    await this.guarded(() => this.takeOthersWords());
    try {
      const kept = await this.portfolio.contents(this.site);
      return this.isLosing ? { ...kept, pieces: [...this.pieces.values()] } : kept;
    } catch {
      const [pieces, mappings] = [[...this.pieces.values()], [...this.mappings.values()]];
      return { ...noContents(), pieces, mappings };
    }
  }

  /** What is kept, to compare a file with; rejects where the store does not work. */
  async kept(): Promise<Contents> {
    await this.writer.flush();
    await this.takeOthersWords();
    return this.portfolio.contents(this.site);
  }

  /** Take a file in; rejects with a `StoreError`, and then nothing has changed. */
  async takeIn(contents: Contents, choice: Choice): Promise<Step[]> {
    await this.writer.flush();
    const steps = await this.portfolio.load(this.site, contents, choice);
    this.pieceNews.tell({ site: this.site });
    this.practiceNews.tell({ site: this.site });
    if (choice.how === "replace") this.news.tell({ site: this.site });
    for (const { loaded } of choice.how === "replace" ? [] : steps) {
      if (loaded && "criterion" in loaded) {
        this.news.tell({ site: this.site, unit: loaded.unit, criterion: loaded.criterion });
      } else if (loaded && "form" in loaded) {
        this.draftNews.tell({ site: this.site, draft: loaded.id, deleted: false });
      }
    }
    await this.load();
    return steps;
  }

  private empty(): void {
    this.writer.clear();
    this.journal.settle();
    this.added.clear();
    this.pieces.clear();
    this.mappings.clear();
    this.told.emptied();
  }

  private putOn(id: string, change: PieceChange): void {
    const piece = this.pieces.get(id);
    if (piece) this.pieces.set(id, changed(piece, change, now()));
  }

  /** Of other pages, whose work is shown and saved here. */
  private takeOthersWords(): Promise<void> {
    return storeLastWords(this.site, "checklists", "drafts", "practice");
  }

  /** What a page that was left could not store is stored as if it were typed now. */
  private takeLastWords(): void {
    if (this.wipes === undefined) return;
    for (const [id, { added, ...change }] of this.journal.take(this.wipes)) {
      if (added === true && !this.pieces.has(id)) {
        const begun = newPiece(this.site, id, "", now());
        this.added.set(id, begun);
        this.pieces.set(id, begun);
      }
      this.change(id, change);
    }
  }

  private async write(unwritten: Changes<PieceChange>): Promise<void> {
    const ids = [...unwritten.keys()];
    const begun = ids.flatMap((id) => this.added.get(id) ?? []);
    const done = await this.portfolio.write(this.site, begun, unwritten, this.wipes);
    this.journal.settle();
    this.isFailing = false;
    this.told.warned(undefined);
    if (done.wiped) return this.load();
    for (const id of ids) {
      this.added.delete(id);
      this.pieceNews.tell({ site: this.site, piece: id });
    }
    if (done.gone.length > 0) this.lose(done.gone);
  }

  private lose(gone: readonly string[]): void {
    const lost = gone.flatMap((id) => this.pieces.get(id) ?? []);
    for (const id of gone) this.pieces.delete(id);
    this.told.lost(lost);
    this.told.changed();
  }

  private async hear({ site, unit }: News): Promise<void> {
    if (site !== this.site) return;
    if (unit === undefined) this.empty();
    await this.load();
  }

  private async refresh(id: string): Promise<void> {
    await this.guarded(async () => {
      const piece = await this.portfolio.one(this.site, id);
      if (piece) this.pieces.set(id, piece);
      else if (!this.added.has(id) && !this.writer.unwritten.has(id)) this.pieces.delete(id);
      this.putOn(id, this.writer.unwritten.get(id) ?? {});
      this.told.changed(id);
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.warn(error);
    }
  }

  private readonly warn = (error: unknown): void => {
    this.isFailing = true;
    this.told.warned(asStoreError(error, "failed").reason);
  };
}

/** Text fields in which nothing stands yet are no loss. */
export function isBlank(piece: Piece): boolean {
  const texts = TEXTS.filter((field) => field !== "reference").map((field) => piece[field]);
  return texts.every((text) => text === "") && piece.serves.length + piece.checked.length === 0;
}

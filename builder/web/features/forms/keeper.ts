// Keeps the drafts of a page's forms in step with what this browser has stored and with other tabs.
import { asideOf, changed } from "../../lib/draft";
import type { Draft, DraftChange } from "../../lib/draft";
import { changeOf, combined } from "../../lib/typed-draft";
import type { Typed } from "../../lib/typed-draft";
import { Writer } from "../../lib/writer";
import type { Changes } from "../../lib/writer";
import type { Drafts } from "../../platform/drafts";
import { DRAFTS, openJournal } from "../../platform/journal";
import type { Journal } from "../../platform/journal";
import type { DraftNews, News, Newsroom } from "../../platform/news";
import { asStoreError } from "../../platform/store-error";
import type { Reason } from "../../platform/store-error";

export interface Told {
  /** All drafts of the site, as they are now. */
  listed(drafts: ReadonlyMap<string, Draft>): void;
  /** All is wiped: nothing of it may stay on the screen. */
  emptied(): void;
  /** Another tab has deleted this draft. */
  deleted(id: string): void;
  /** Another tab wrote into the same field at the same time; its text is kept aside. */
  clashed(): void;
  /** The store does not work for this reason, or works again. */
  warned(reason: Reason | undefined): void;
}

export class Keeper {
  private readonly writer: Writer<Typed>;
  private readonly journal: Journal<Partial<Typed>>;
  private drafts = new Map<string, Draft>();
  private isFailing = false;
  /** How often the site had been wiped when it was last read. */
  private wipes: number | undefined;

  constructor(
    private readonly site: string,
    private readonly store: Drafts,
    private readonly news: Newsroom<DraftNews>,
    wipeNews: Newsroom,
    private readonly told: Told,
  ) {
    this.writer = new Writer((changes) => this.write(changes), this.warn, combined);
    this.journal = openJournal<Partial<Typed>>(site, DRAFTS);
    this.journal.listen(() => this.takeLastWords());
    news.listen((heard) => void this.hear(heard));
    wipeNews.listen((heard) => void this.hearWipe(heard));
  }

  /** Whether something typed could not be stored and would be lost with the page. */
  get isLosing(): boolean {
    return this.isFailing && this.writer.unwritten.size > 0;
  }

  holds(id: string, field: string): boolean {
    return this.writer.holds(id, field);
  }

  /** A draft with what is typed, also what is not written yet. */
  current(id: string): Draft | undefined {
    const kept = this.drafts.get(id);
    const typed = this.writer.unwritten.get(id);
    if (!typed) return kept;
    return changed(kept, changeOf(this.site, id, typed as Typed), kept?.updated ?? "");
  }

  /** All drafts of the site, also what is not written yet. */
  get all(): Draft[] {
    const ids = new Set([...this.drafts.keys(), ...this.writer.unwritten.keys()]);
    return [...ids].flatMap((id) => this.current(id) ?? []);
  }

  keep(id: string, typed: Typed): void {
    void this.writer.add(id, typed).then(() => this.list());
  }

  /** The page may be gone in a moment. */
  leave(): void {
    const { unwritten } = this.writer;
    if (unwritten.size > 0) this.journal.leave([...unwritten], this.wipes);
  }

  /** Read and show all that is stored. */
  async load(): Promise<void> {
    await this.guarded(async () => {
      const { wipes, drafts } = await this.store.ofSite(this.site);
      // A tab that slept through the news of a wipe learns of it here.
      if (this.wipes !== undefined && this.wipes !== wipes) this.empty();
      this.wipes = wipes;
      this.drafts = new Map(drafts.map((draft) => [draft.id, draft]));
      this.takeLastWords();
      this.list();
    });
  }

  /** Wait until all that was left over is written, or a write has failed. */
  settled(): Promise<void> {
    return this.writer.flush();
  }

  async remove(id: string): Promise<boolean> {
    return this.guarded(async () => {
      await this.store.remove(this.site, id);
      this.drafts.delete(id);
      this.news.tell({ site: this.site, draft: id, deleted: true });
      this.list();
    });
  }

  private list(): void {
    this.told.listed(this.drafts);
  }

  private empty(): void {
    this.writer.clear();
    this.journal.settle();
    this.drafts.clear();
    this.told.emptied();
  }

  /** What a page that was left could not store is stored as if it were typed now. */
  private takeLastWords(): void {
    if (this.wipes === undefined) return;
    for (const [id, typed] of this.journal.take(this.wipes)) this.keep(id, typed as Typed);
  }

  private async write(unwritten: Changes<Typed>): Promise<void> {
    const changes = [...unwritten].map(([id, typed]) => changeOf(this.site, id, typed as Typed));
    const written = await this.store.change(this.site, changes, this.wipes);
    this.journal.settle();
    this.isFailing = false;
    this.told.warned(undefined);
    if (!written) return this.load();
    changes.forEach((change, place) => this.wrote(change, written[place]));
  }

  private wrote({ id, seen = {} }: DraftChange, draft: Draft | undefined): void {
    if (!draft) return this.lost(id);
    const before = this.drafts.get(id)?.values ?? {};
    const asides = Object.keys(seen).map(asideOf);
    const isNew = (tag: string): boolean =>
      tag in draft.values && draft.values[tag] !== before[tag];
    this.drafts.set(id, draft);
    if (asides.some(isNew)) this.told.clashed();
    this.news.tell({ site: this.site, draft: id, deleted: false });
  }

  private lost(id: string): void {
    this.drafts.delete(id);
    this.told.deleted(id);
  }

  private async hear({ site, draft, deleted }: DraftNews): Promise<void> {
    if (site !== this.site) return;
    if (deleted) this.lost(draft);
    else {
      await this.guarded(async () => {
        const kept = await this.store.one(site, draft);
        if (kept) this.drafts.set(draft, kept);
      });
    }
    this.list();
  }

  private async hearWipe({ site, unit }: News): Promise<void> {
    if (site !== this.site || unit !== undefined) return;
    this.empty();
    await this.load();
  }

  private async guarded(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.warn(error);
      return false;
    }
  }

  private readonly warn = (error: unknown): void => {
    this.isFailing = true;
    this.told.warned(asStoreError(error, "failed").reason);
  };
}

// Keeps the checklist in step with what this browser has stored and with other tabs.
import { BLANK, entryOf } from "../../lib/mapping";
import type { Entry, Field, Mapping, Place } from "../../lib/mapping";
import { Writer } from "../../lib/writer";
import type { Changes } from "../../lib/writer";
import { openJournal } from "../../platform/journal";
import type { Journal } from "../../platform/journal";
import type { Change, Mappings } from "../../platform/mappings";
import type { News, Newsroom } from "../../platform/news";
import { asStoreError } from "../../platform/store-error";
import type { Reason } from "../../platform/store-error";
import { noteRewording } from "./notes";
import { entryIn, showEntry } from "./row";
import type { Row } from "./row";

export interface Told {
  /** Something that is shown has changed. */
  changed(): void;
  /** What is kept for criteria that the page does not have. */
  unplaced(kept: Mapping[]): void;
  /** The store does not work for this reason, or works again. */
  warned(reason: Reason | undefined): void;
}

export class Keeper {
  private readonly writer: Writer<Entry>;
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly journal: Journal<Change>;
  private isFailing = false;
  /** How often the unit had been wiped when it was last read. */
  private wipes: number | undefined;

  constructor(
    private readonly site: string,
    private readonly unit: string,
    rows: readonly Row[],
    private readonly mappings: Mappings,
    private readonly news: Newsroom,
    private readonly told: Told,
  ) {
    this.rows = new Map(rows.map((row) => [row.criterion, row]));
    this.writer = new Writer((changes) => this.write(changes), this.warn);
    this.journal = openJournal<Change>(site, unit);
    this.journal.listen(() => this.takeLastWords());
    news.listen((heard) => void this.hear(heard));
  }

  /** Whether something typed could not be stored and would be lost with the page. */
  get isLosing(): boolean {
    return this.isFailing && this.writer.unwritten.size > 0;
  }

  keep(row: Row, change: Partial<Entry>): void {
    void this.writer.add(row.criterion, change);
  }

  /** The page may be gone in a moment. */
  leave(): void {
    const changes = this.changesOf(this.writer.unwritten);
    const words = changes.map((change): [string, Change] => [change.place.criterion, change]);
    if (words.length > 0) this.journal.leave(words, this.wipes);
  }

  /** Show all that is stored. */
  async load(): Promise<void> {
    await this.guarded(async () => {
      const { wipes, mappings } = await this.mappings.ofUnit(this.site, this.unit);
      // A tab that slept through the news of a wipe learns of it here.
      if (this.wipes !== undefined && this.wipes !== wipes) this.empty();
      this.wipes = wipes;
      this.takeLastWords();
      const byCriterion = new Map(mappings.map((mapping) => [mapping.criterion, mapping]));
      for (const row of this.rows.values()) this.show(row, byCriterion.get(row.criterion));
      this.told.unplaced(mappings.filter(({ criterion }) => !this.rows.has(criterion)));
    });
  }

  /**
   * All of it is wiped: nothing of it may stay on the screen or come back with the next key, on a
   * shared computer least of all; so the field with the cursor is emptied too.
   */
  private empty(): void {
    this.writer.clear();
    this.journal.settle();
    for (const row of this.rows.values()) {
      showEntry(row, BLANK, () => false);
      this.show(row, undefined);
    }
    this.told.unplaced([]);
  }

  /** Show what is stored for one row. */
  async refresh(row: Row): Promise<void> {
    await this.guarded(async () => {
      this.show(row, await this.mappings.one(this.place(row.criterion)));
    });
  }

  async remove(mapping: Mapping): Promise<void> {
    await this.guarded(async () => {
      await this.mappings.remove(this.place(mapping.criterion));
      this.tell(mapping.criterion);
      await this.load();
    });
  }

  /** What a page that was left could not store is stored as if it were typed now. */
  private takeLastWords(): void {
    if (this.wipes === undefined) return;
    for (const [criterion, change] of this.journal.take(this.wipes)) {
      const row = this.rows.get(criterion);
      if (!row) {
        void this.keepUnplaced(change);
        continue;
      }
      showEntry(row, { ...entryIn(row), ...change.fields }, () => false);
      this.keep(row, change.fields);
    }
  }

  /** The criterion was withdrawn since it was typed for. */
  private async keepUnplaced(change: Change): Promise<void> {
    await this.guarded(async () => {
      await this.mappings.change([change], this.wipes);
      await this.load();
    });
  }

  private async write(unwritten: Changes<Entry>): Promise<void> {
    const taken = await this.mappings.change(this.changesOf(unwritten), this.wipes);
    this.journal.settle();
    this.isFailing = false;
    this.told.warned(undefined);
    if (!taken) return this.load();
    for (const criterion of unwritten.keys()) this.tell(criterion);
  }

  private changesOf(unwritten: Changes<Entry>): Change[] {
    return [...unwritten].flatMap(([criterion, fields]) => {
      const row = this.rows.get(criterion);
      if (!row) return [];
      const { wording, fingerprint } = row;
      return [{ place: this.place(criterion), wording: { wording, fingerprint }, fields }];
    });
  }

  private async confirm(row: Row): Promise<void> {
    await this.guarded(async () => {
      const { wording, fingerprint } = row;
      await this.mappings.confirm(this.place(row.criterion), { wording, fingerprint });
      this.tell(row.criterion);
      await this.refresh(row);
      row.fields.get("evidence")?.focus();
    });
  }

  private async hear({ site, unit, criterion }: News): Promise<void> {
    if (site !== this.site || (unit !== undefined && unit !== this.unit)) return;
    const row = this.rows.get(criterion ?? "");
    if (row) return this.refresh(row);
    if (criterion === undefined) this.empty();
    await this.load();
  }

  private show(row: Row, kept: Mapping | undefined): void {
    const isBusy = (field: Field): boolean =>
      this.writer.holds(row.criterion, field) || isTypedIn(row, field);
    showEntry(row, entryOf(kept), isBusy);
    noteRewording(row, kept, () => void this.confirm(row));
    this.told.changed();
  }

  private tell(criterion: string): void {
    this.news.tell({ site: this.site, unit: this.unit, criterion });
  }

  private place(criterion: string): Place {
    return { site: this.site, unit: this.unit, criterion };
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

/** A tick is never half typed; text and dates are while they have the focus. */
function isTypedIn(row: Row, field: Field): boolean {
  const control = row.fields.get(field);
  return control?.type !== "checkbox" && control === document.activeElement && document.hasFocus();
}

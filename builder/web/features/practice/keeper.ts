// Keeps a unit's practice in step with what this browser has stored and with other tabs. An answer
// counts at once; the store follows, and where it cannot, practice works for the sitting.
import { FRESH } from "../../lib/choice";
import { startOfDay } from "../../lib/near-day";
import { draftId as idOf } from "../../lib/draft";
import { RECALL_FORMAT } from "../../lib/recall";
import type { CardState, Rating, Recall, Review } from "../../lib/recall";
import { rated } from "../../lib/schedule";
import { openJournal, PRACTICE } from "../../platform/journal";
import type { Journal } from "../../platform/journal";
import { openNews, openPracticeNews } from "../../platform/news";
import { openPractice } from "../../platform/practice";
import type { Given } from "../../platform/practice";
import { asStoreError } from "../../platform/store-error";
import type { Reason } from "../../platform/store-error";

export interface Told {
  /** What is remembered may be another. */
  changed(): void;
  /** All is wiped: nothing of it may stay on the screen. */
  emptied(): void;
  /** The store does not work for this reason, or works again. */
  warned(reason: Reason | undefined): void;
}

const now = (): string => new Date().toISOString();

export class Keeper {
  recalls = new Map<string, Recall>();
  private reviews: Review[] = [];
  /** How many new questions a learner wants to begin a day. */
  private fresh = FRESH;
  private readonly practice = openPractice();
  private readonly news = openPracticeNews();
  private readonly journal: Journal<Given>;
  /** Given and not stored yet, in order. */
  private pending: Given[] = [];
  private work: Promise<void> = Promise.resolve();
  private isFailing = false;
  private wipes: number | undefined;

  constructor(
    private readonly site: string,
    private readonly unit: string,
    private readonly told: Told,
  ) {
    this.journal = openJournal<Given>(site, `${PRACTICE}${unit}`);
    this.journal.listen(() => this.takeLastWords());
    this.news.listen((heard) => {
      if (heard.site === site && (heard.unit ?? unit) === unit) void this.load();
    });
    openNews().listen((heard) => {
      if (heard.site !== site || heard.unit !== undefined) return;
      this.empty();
      void this.load();
    });
  }

  /** Whether an answer could not be stored and would be lost with the page. */
  get isLosing(): boolean {
    return this.isFailing && this.pending.length > 0;
  }

  get freshADay(): number {
    return this.fresh;
  }

  /** How many new questions may still be begun today. */
  get freshLeft(): number {
    const today = startOfDay(new Date());
    const begun = this.reviews.filter(({ when, before }) => !before && when >= today).length;
    return Math.max(0, this.fresh - begun);
  }

  card(question: string): CardState | undefined {
    return this.recalls.get(question)?.card;
  }

  /** The answer counts from now on; its id is there to take it back by. */
  rate(question: string, rating: Rating, right?: boolean): { id: string; card: CardState } {
    const { site, unit } = this;
    const id = idOf(crypto.getRandomValues(new Uint8Array(16)));
    const about = right === undefined ? {} : { right };
    const given = { site, id, unit, question, rating, when: now(), ...about };
    const card = this.put(given);
    this.pending.push(given);
    void this.store();
    return { id, card };
  }

  /** False where it cannot be taken back, since another tab went on from it or wiped it. */
  undo(id: string): Promise<boolean> {
    return this.next(false, async () => {
      const isPending = this.pending.some((given) => given.id === id);
      if (!isPending && !(await this.practice.undo(this.site, id))) return false;
      this.pending = this.pending.filter((given) => given.id !== id);
      this.takeOff(id);
      this.tell();
      return true;
    });
  }

  /** The page may be gone in a moment. */
  leave(): void {
    if (this.pending.length === 0) return;
    const words = this.pending.map((given): [string, Given] => [given.id, given]);
    this.journal.leave(words, this.wipes);
  }

  /** Show all that is stored. */
  load(): Promise<void> {
    return this.next(undefined, async () => {
      const kept = await this.practice.ofUnit(this.site, this.unit);
      const courses = await this.practice.courses(this.site);
      // A tab that slept through the news of a wipe learns of it here.
      if (this.wipes !== undefined && this.wipes !== kept.wipes) this.empty();
      this.wipes = kept.wipes;
      this.fresh = courses.find(({ unit }) => unit === this.unit)?.fresh ?? FRESH;
      this.recalls = new Map(kept.recalls.map((recall) => [recall.question, recall]));
      this.reviews = kept.reviews;
      this.pending.forEach((given) => this.put(given));
      this.takeLastWords();
      this.told.changed();
    });
  }

  private put(given: Given): CardState {
    const { site, unit, question, rating, when } = given;
    const before = this.recalls.get(question)?.card;
    const card = rated(before, rating, when);
    this.recalls.set(question, {
      site,
      unit,
      question,
      format: RECALL_FORMAT,
      card,
      updated: when,
    });
    this.reviews.push({ ...given, format: RECALL_FORMAT, ...(before && { before }) });
    return card;
  }

  private takeOff(id: string): void {
    const review = this.reviews.find((each) => each.id === id);
    this.reviews = this.reviews.filter((each) => each.id !== id);
    const kept = review && this.recalls.get(review.question);
    if (!review || !kept) return;
    if (review.before) this.recalls.set(review.question, { ...kept, card: review.before });
    else this.recalls.delete(review.question);
  }

  /** What a page that was left could not store is stored now. */
  private takeLastWords(): void {
    if (this.wipes === undefined) return;
    const known = new Set(this.reviews.map(({ id }) => id));
    const left = this.journal.take(this.wipes).filter(([id]) => !known.has(id));
    for (const [, given] of left) {
      this.put(given);
      this.pending.push(given);
    }
    if (left.length > 0) void this.store();
  }

  private store(): Promise<void> {
    return this.next(undefined, async () => {
      for (let [first] = this.pending; first; [first] = this.pending) {
        const kept = await this.practice.rate(first, this.wipes);
        this.pending = this.pending.filter(({ id }) => id !== first?.id);
        if (!kept) return void this.load();
      }
      this.journal.settle();
      this.isFailing = false;
      this.told.warned(undefined);
      this.tell();
    });
  }

  private tell(): void {
    this.news.tell({ site: this.site, unit: this.unit });
  }

  private empty(): void {
    this.pending = [];
    this.journal.settle();
    this.recalls.clear();
    this.reviews = [];
    this.told.emptied();
  }

  /** One thing after the other, so that an answer is stored before it is taken back. */
  private next<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    const done = this.work.then(work).catch((error: unknown) => {
      this.isFailing = true;
      this.told.warned(asStoreError(error, "failed").reason);
      return otherwise;
    });
    this.work = done.then(() => {});
    return done;
  }
}

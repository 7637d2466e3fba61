// Keeps the page in step with what this browser has stored of practice and with other tabs.
import { FRESH } from "../../lib/choice";
import { RECALL_FORMAT } from "../../lib/recall";
import type { Course, Recall, Review } from "../../lib/recall";
import type { KeptOfUnit } from "../../lib/revision";
import { whenSeenAgain } from "../../platform/in-step";
import { storeLastWords } from "../../platform/last-words";
import { openNews, openPracticeNews } from "../../platform/news";
import { openPractice } from "../../platform/practice";
import { asStoreError } from "../../platform/store-error";
import type { Reason } from "../../platform/store-error";

export interface Told {
  changed(): void;
  /** The store does not work for this reason, or works again. */
  warned(reason: Reason | undefined): void;
}

/** Days on which most have time, until the learner says otherwise. */
const WORKING_DAYS = [1, 2, 3, 4, 5];

export class Keeper {
  readonly courses = new Map<string, Course>();
  recalls: readonly Recall[] = [];
  reviews: readonly Review[] = [];
  private readonly practice = openPractice();
  private readonly practiceNews = openPracticeNews();
  private saving: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly site: string,
    private readonly told: Told,
  ) {
    const again = (): void => void this.load();
    this.practiceNews.listen((heard) => {
      if (heard.site === site) again();
    });
    openNews().listen((heard) => {
      if (heard.site === site && heard.unit === undefined) again();
    });
    whenSeenAgain(again);
  }

  ofUnit(unit: string): KeptOfUnit {
    return {
      recalls: this.recalls.filter((recall) => recall.unit === unit),
      reviews: this.reviews.filter((review) => review.unit === unit),
    };
  }

  /** Show all that is stored. */
  async load(): Promise<void> {
    const { saving } = this;
    await this.guarded(async () => {
      await saving;
      await storeLastWords(this.site, "practice");
      const [kept, courses] = await Promise.all([
        this.practice.ofSite(this.site),
        this.practice.courses(this.site),
      ]);
      // Something was changed while it was read.
      if (saving !== this.saving) return this.load();
      ({ recalls: this.recalls, reviews: this.reviews } = kept);
      this.courses.clear();
      for (const course of courses) this.courses.set(course.unit, course);
    });
    this.told.changed();
  }

  add(unit: string): void {
    if (this.courses.has(unit)) return;
    const begun = { date: "", days: [...WORKING_DAYS], fresh: FRESH };
    this.put({ site: this.site, unit, format: RECALL_FORMAT, ...begun, updated: "" });
  }

  change(unit: string, change: Partial<Pick<Course, "date" | "days" | "fresh">>): void {
    const course = this.courses.get(unit);
    if (course) this.put({ ...course, ...change });
  }

  /** What was answered stays. */
  remove(unit: string): void {
    this.courses.delete(unit);
    this.save(unit, () => this.practice.removeCourse(this.site, unit));
  }

  private put(course: Course): void {
    const stamped = { ...course, updated: new Date().toISOString() };
    this.courses.set(course.unit, stamped);
    this.save(course.unit, () => this.practice.putCourse(stamped));
  }

  /** One after the other, so that the last change wins. */
  private save(unit: string, work: () => Promise<void>): void {
    this.saving = this.saving.then(() =>
      this.guarded(async () => {
        await work();
        this.practiceNews.tell({ site: this.site, unit });
      }),
    );
    this.told.changed();
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.told.warned(undefined);
    } catch (error) {
      this.told.warned(asStoreError(error, "failed").reason);
    }
  }
}

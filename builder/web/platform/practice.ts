// What is remembered of questions, every answer, and the units that are revised: kept in this
// browser.
import { RECALL_FORMAT } from "../lib/recall";
import type { Course, Rating, Recall, Review } from "../lib/recall";
import { rated } from "../lib/schedule";
import { keptOpen, whole, wipesOf, within } from "./connection";
import type { Database } from "./database";

/** What is kept of practice, and how often the site had been wiped by then. */
export interface KeptPractice {
  wipes: number;
  recalls: Recall[];
  /** In the order in which they were given, of each unit. */
  reviews: Review[];
}

/** An answer as it is given; what the store makes of it, it says itself. */
export interface Given {
  site: string;
  /** Made once, at random: an answer that is handed in twice counts once. */
  id: string;
  unit: string;
  question: string;
  rating: Rating;
  right?: boolean;
  /** ISO 8601, UTC. */
  when: string;
}

export interface Rated {
  recall: Recall;
  review: Review;
}

/** Every promise rejects with a `StoreError` where the browser does not let it work. */
export interface Practice {
  ofUnit(site: string, unit: string): Promise<KeptPractice>;
  ofSite(site: string): Promise<KeptPractice>;
  /**
   * Keep an answer and what it makes of the question, both or neither; from what is kept, which
   * another tab may have changed. Nothing is kept, or given back, where the site was wiped more
   * often than `wipes`: what was answered before a wipe must not come back after it.
   */
  rate(given: Given, wipes?: number): Promise<Rated | undefined>;
  /**
   * Take an answer back: the question is as it was before it. False, and nothing is changed, where
   * it is not kept any more, or another answer to the question came after it.
   */
  undo(site: string, id: string): Promise<boolean>;
  courses(site: string): Promise<Course[]>;
  putCourse(course: Course): Promise<void>;
  removeCourse(site: string, unit: string): Promise<void>;
}

export function openPractice(): Practice {
  const withDatabase = keptOpen();
  return {
    ofUnit: (site, unit) => withDatabase((database) => all(database, site, unit)),
    ofSite: (site) => withDatabase((database) => all(database, site)),
    rate: (given, wipes) => withDatabase((database) => rate(database, given, wipes)),
    undo: (site, id) => withDatabase((database) => takeBack(database, site, id)),
    courses: (site) => withDatabase((database) => database.getAll("courses", within([site]))),
    putCourse: (course) =>
      withDatabase(async (database) => {
        await database.put("courses", course);
      }),
    removeCourse: (site, unit) =>
      withDatabase((database) => database.delete("courses", [site, unit])),
  };
}

async function all(database: Database, site: string, unit?: string): Promise<KeptPractice> {
  const those = within(unit === undefined ? [site] : [site, unit]);
  const transaction = database.transaction(["recalls", "reviews", "wipes"]);
  const [wipes, recalls, reviews] = await Promise.all([
    wipesOf(transaction.objectStore("wipes"), site),
    transaction.objectStore("recalls").getAll(those),
    transaction.objectStore("reviews").index("unit").getAll(those),
  ]);
  return { wipes, recalls, reviews };
}

async function rate(database: Database, given: Given, wipes?: number): Promise<Rated | undefined> {
  const { site, unit, question, id, rating, when } = given;
  const transaction = database.transaction(["recalls", "reviews", "wipes"], "readwrite");
  const [recalls, reviews] = [
    transaction.objectStore("recalls"),
    transaction.objectStore("reviews"),
  ];
  const work = async (): Promise<Rated | undefined> => {
    const times = await wipesOf(transaction.objectStore("wipes"), site);
    if (wipes !== undefined && times !== wipes) return undefined;
    const kept = await recalls.get([site, unit, question]);
    const known = await reviews.get([site, id]);
    if (known && kept) return { recall: kept, review: known };
    const card = rated(kept?.card, rating, when);
    const recall = { site, unit, question, format: RECALL_FORMAT, card, updated: when };
    const review = { ...given, format: RECALL_FORMAT, ...(kept && { before: kept.card }) };
    await recalls.put(recall);
    await reviews.put(review);
    return { recall, review };
  };
  return whole(transaction, work());
}

async function takeBack(database: Database, site: string, id: string): Promise<boolean> {
  const transaction = database.transaction(["recalls", "reviews"], "readwrite");
  const [recalls, reviews] = [
    transaction.objectStore("recalls"),
    transaction.objectStore("reviews"),
  ];
  const work = async (): Promise<boolean> => {
    const review = await reviews.get([site, id]);
    if (!review) return false;
    const { unit, question, before } = review;
    const kept = await recalls.get([site, unit, question]);
    if (kept?.updated !== review.when) return false;
    // As it was, also in when it was changed: the day of the answer before.
    const updated = before?.last_review ?? review.when;
    if (before) await recalls.put({ ...kept, card: before, updated });
    else await recalls.delete([site, unit, question]);
    await reviews.delete([site, id]);
    return true;
  };
  return whole(transaction, work());
}

// What is wrong with the lists of a portfolio's file, and where, each said in a few plain words.
import {
  among,
  day,
  flawsBy,
  from,
  isRecord,
  listOf,
  name,
  perhaps,
  repeated,
  text,
  tick,
  time,
  whole,
} from "./flaws";
import type { Check, Shape } from "./flaws";
import { ASPECTS } from "./piece";
import type { StoreName } from "./portfolio-merge";

const SERVED: Shape = { unit: name, criterion: name, wording: text, fingerprint: text };

const serves: Check = (value) => {
  if (!Array.isArray(value)) return "is no list";
  const wrong = value.findIndex((each) => flawsBy(SERVED, each).length > 0);
  if (wrong >= 0) return `is damaged at entry ${wrong + 1}`;
  return repeated(value, ["unit", "criterion"]).length > 0 ? "names a criterion twice" : undefined;
};

const checked = listOf(among(ASPECTS, "is unknown"), "holds something other than VACSR");

const values: Check = (value) => {
  const fits =
    isRecord(value) &&
    Object.values(value).every((each) => typeof each === "string" || typeof each === "boolean");
  return fits ? undefined : "holds something other than text and ticks";
};

const TICKED: Shape = { wording: text, fingerprint: text };

/** Files of before the wordings of ticks were kept have none. */
const wordings: Check = (value) => {
  if (value === undefined) return undefined;
  const fits =
    isRecord(value) && Object.values(value).every((each) => flawsBy(TICKED, each).length === 0);
  return fits ? undefined : "holds something other than wordings";
};

/** By unit, and then as wordings are; files of before ticks were kept by unit have none. */
const elsewhere: Check = (value) => {
  if (value === undefined) return undefined;
  const fits = isRecord(value) && Object.values(value).every((each) => !wordings(each ?? null));
  return fits ? undefined : "holds something other than ticks by unit";
};

const PIECE: Shape = {
  site: text,
  id: name,
  format: whole,
  reference: text,
  title: text,
  method: text,
  date: day,
  where: text,
  note: text,
  serves,
  checked,
  updated: time,
};

const DRAFT: Shape = {
  site: text,
  id: name,
  format: whole,
  form: text,
  method: text,
  unit: text,
  piece: text,
  title: text,
  values,
  wordings,
  elsewhere,
  updated: time,
};

const MAPPING: Shape = {
  site: text,
  unit: name,
  criterion: name,
  format: whole,
  wording: text,
  fingerprint: text,
  covered: tick,
  evidence: text,
  gap: text,
  date: day,
  initials: text,
  sampled: tick,
  updated: time,
};

const CARD: Shape = {
  due: time,
  stability: from(0),
  difficulty: from(0),
  scheduled_days: from(0),
  learning_steps: from(0),
  reps: from(0),
  lapses: from(0),
  state: among([0, 1, 2, 3], "is none of 0 to 3"),
  last_review: perhaps(time),
};

const card: Check = (value) => (flawsBy(CARD, value).length > 0 ? "is damaged" : undefined);

const RECALL: Shape = {
  site: text,
  unit: name,
  question: name,
  format: whole,
  card,
  updated: time,
};

const REVIEW: Shape = {
  site: text,
  id: name,
  unit: name,
  question: name,
  format: whole,
  rating: among([1, 2, 3, 4], "is none of 1 to 4"),
  right: perhaps(tick),
  when: time,
  before: perhaps(card),
};

const COURSE: Shape = {
  site: text,
  unit: name,
  format: whole,
  date: day,
  days: listOf(among([1, 2, 3, 4, 5, 6, 7], "is none"), "holds something other than weekdays"),
  fresh: from(0),
  updated: time,
};

/** What each list's entries are called, look like, and are told apart by. */
const LISTS: Record<StoreName, { label: string; shape: Shape; key: readonly string[] }> = {
  pieces: { label: "Piece of evidence", shape: PIECE, key: ["id"] },
  drafts: { label: "Draft", shape: DRAFT, key: ["id"] },
  mappings: { label: "Checklist row", shape: MAPPING, key: ["unit", "criterion"] },
  recalls: { label: "Practised question", shape: RECALL, key: ["unit", "question"] },
  reviews: { label: "Answer", shape: REVIEW, key: ["id"] },
  courses: { label: "Plan of a unit", shape: COURSE, key: ["unit"] },
};

export function listFlaws(store: StoreName, list: unknown): string[] {
  if (!Array.isArray(list)) return [`The list “${store}” is missing from the file.`];
  const { label, shape, key } = LISTS[store];
  const flaws = list.flatMap((each: unknown, index) => {
    const where = `${label} ${index + 1}${calledBy(each)}`;
    return flawsBy(shape, each).map((flaw) => `${where}: ${flaw}.`);
  });
  const twice = repeated(list, key).map((at) => `${label} ${at + 1} is in the file twice.`);
  return [...flaws, ...twice];
}

/** Such as ` (E1)`, so that a learner can find it. */
function calledBy(value: unknown): string {
  if (!isRecord(value)) return "";
  const name = value["reference"] ?? value["criterion"] ?? value["title"] ?? value["question"];
  return typeof name === "string" && name !== "" ? ` (${name.slice(0, 40)})` : "";
}

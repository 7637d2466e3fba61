// What is wrong with the parts of a portfolio's file, each said in a few plain words.
import { ASPECTS } from "./piece";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Check = (value: unknown) => string | undefined;
type Shape = Record<string, Check>;

const text: Check = (value) => (typeof value === "string" ? undefined : "is not text");
const name: Check = (value) =>
  typeof value === "string" && value !== "" ? undefined : "is missing or empty";
const tick: Check = (value) => (typeof value === "boolean" ? undefined : "is neither yes nor no");
const whole: Check = (value) =>
  typeof value === "number" && Number.isInteger(value) && value > 0 ? undefined : "is no number";
const day: Check = (value) =>
  value === "" || (typeof value === "string" && isDay(value))
    ? undefined
    : "is not a date such as 2026-11-23";
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const time: Check = (value) =>
  typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : "is not a time such as 2026-11-23T12:00:00Z";

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const SERVED: Shape = { unit: name, criterion: name, wording: text, fingerprint: text };

const serves: Check = (value) => {
  if (!Array.isArray(value)) return "is no list";
  const wrong = value.findIndex((each) => flawsBy(SERVED, each).length > 0);
  if (wrong >= 0) return `is damaged at entry ${wrong + 1}`;
  return repeated(value, ["unit", "criterion"]).length > 0 ? "names a criterion twice" : undefined;
};

const checked: Check = (value) => {
  const known: readonly unknown[] = ASPECTS;
  const fits = Array.isArray(value) && value.every((each) => known.includes(each));
  return fits ? undefined : "holds something other than VACSR";
};

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

export const pieceFlaws = (value: unknown): string[] => flawsBy(PIECE, value);
export const draftFlaws = (value: unknown): string[] => flawsBy(DRAFT, value);
export const mappingFlaws = (value: unknown): string[] => flawsBy(MAPPING, value);

function flawsBy(shape: Shape, value: unknown): string[] {
  if (!isRecord(value)) return ["it holds something else"];
  return Object.entries(shape).flatMap(([field, check]) => {
    const flaw = check(value[field]);
    return flaw ? [`“${field}” ${flaw}`] : [];
  });
}

/** Places of entries whose key an earlier one has. */
export function repeated(list: readonly unknown[], key: readonly string[]): number[] {
  const seen = new Set<string>();
  return list.flatMap((each, place) => {
    const held = isRecord(each) ? JSON.stringify(key.map((field) => each[field])) : `?${place}`;
    const again = seen.has(held);
    seen.add(held);
    return again ? [place] : [];
  });
}

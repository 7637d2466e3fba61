// Checks of values that come from a file: what is wrong with each, in a few plain words.

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export type Check = (value: unknown) => string | undefined;
export type Shape = Record<string, Check>;

export const text: Check = (value) => (typeof value === "string" ? undefined : "is not text");
export const name: Check = (value) =>
  typeof value === "string" && value !== "" ? undefined : "is missing or empty";
export const tick: Check = (value) =>
  typeof value === "boolean" ? undefined : "is neither yes nor no";
export const whole: Check = (value) =>
  typeof value === "number" && Number.isInteger(value) && value > 0 ? undefined : "is no number";
export const day: Check = (value) =>
  value === "" || (typeof value === "string" && isDay(value))
    ? undefined
    : "is not a date such as 2026-11-23";
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
export const time: Check = (value) =>
  typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : "is not a time such as 2026-11-23T12:00:00Z";

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
/** A number of any kind, from `least` on. */
export const from =
  (least: number): Check =>
  (value) =>
    typeof value === "number" && Number.isFinite(value) && value >= least
      ? undefined
      : "is no number";

/** One of these. */
export const among =
  (known: readonly unknown[], otherwise: string): Check =>
  (value) =>
    known.includes(value) ? undefined : otherwise;

/** What may be left out. */
export const perhaps =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

/** A list of which each entry passes. */
export const listOf =
  (check: Check, otherwise: string): Check =>
  (value) =>
    Array.isArray(value) && value.every((each) => check(each) === undefined)
      ? undefined
      : otherwise;

export function flawsBy(shape: Shape, value: unknown): string[] {
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

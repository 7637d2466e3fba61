// A day as a reader reads it, the same wherever it is shown. Files and fields have it as YYYY-MM-DD.

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
/** Where the reader is: it was then that the change was made. */
const HERE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

const TIME = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

/** 23 Nov 2026 for 2026-11-23; anything else as it is. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

/** The time of a moment (ISO 8601) where the reader is, such as 21:54; empty for anything else. */
export function timeOfMoment(moment: string): string {
  const when = new Date(moment);
  return Number.isNaN(when.getTime()) ? "" : TIME.format(when);
}

/** The day of a moment (ISO 8601) where the reader is; empty for anything else. */
export function dayOfMoment(moment: string): string {
  const when = new Date(moment);
  return Number.isNaN(when.getTime()) ? "" : HERE.format(when);
}

// Days as people say them, where they are: `today`, `on Friday`, `in 3 weeks`.

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Midnight after `now`, where the reader is: ISO 8601, UTC. */
export function endOfDay(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
}

/** Midnight before `now`, where the reader is: ISO 8601, UTC. */
export function startOfDay(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}

/** How many midnights lie between two times, where the reader is; negative before `now`. */
export function daysTo(when: string, now: string): number {
  return Math.round((midday(when) - midday(now)) / DAY_MS);
}

function midday(time: string): number {
  const date = new Date(time);
  // By the calendar alone: the clocks change, and days have 23 or 25 hours then.
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
}

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const DATE_AND_YEAR = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** `today`, `tomorrow`, `yesterday`, `Friday` within six days, `3 March` within half a year. */
export function nearDay(when: string, now: string): string {
  const days = daysTo(when, now);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  const format = Math.abs(days) < 7 ? WEEKDAY : Math.abs(days) < 180 ? DATE : DATE_AND_YEAR;
  return format.format(new Date(when));
}

/** `on Friday`, but `tomorrow`. */
export function onDay(when: string, now: string): string {
  const said = nearDay(when, now);
  return /^(to|yester)/.test(said) ? said : `on ${said}`;
}

/** How long until then: `10 min`, `4 days`, `2 months`; for the label of a button. */
export function spanInWords(when: string, now: string): string {
  const span = Date.parse(when) - Date.parse(now);
  const minutes = Math.max(1, Math.round(span / MINUTE_MS));
  if (minutes < 60) return `${minutes} min`;
  const days = Math.round(span / DAY_MS);
  if (days < 1) return counted(Math.round(minutes / 60), "hour");
  if (days < 60) return counted(days, "day");
  if (days < 730) return counted(Math.round(days / 30.4), "month");
  return counted(Math.round(days / 365), "year");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

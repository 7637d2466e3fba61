// What may be wrong with the day of a piece of evidence: said, never forbidden.

/** No evidence is older, or hardly any: a year was mistyped. */
const EARLIEST = "1950-01-01";

/** What to say of a day (YYYY-MM-DD, or empty) on `today`; empty where nothing is odd about it. */
export function oddDay(date: string, today: string): string {
  if (date > today) return "Its date is still to come";
  return date !== "" && date < EARLIEST ? "Its date is long past: look at the year" : "";
}

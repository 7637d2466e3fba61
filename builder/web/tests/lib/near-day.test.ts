import assert from "node:assert/strict";
import { test } from "node:test";
import { nearDay, daysTo, endOfDay, onDay, spanInWords, startOfDay } from "../../lib/near-day";

/** Where the reader is, whatever the time zone of the machine. */
const at = (day: number, hour = 12, month = 10): string =>
  new Date(2026, month, day, hour).toISOString();
const NOW = at(23);

test("days are said as people say them", () => {
  const said = [23, 24, 22, 27, 20, 30].map((day) => [nearDay(at(day), NOW), onDay(at(day), NOW)]);
  assert.deepEqual(said, [
    ["today", "today"],
    ["tomorrow", "tomorrow"],
    ["yesterday", "yesterday"],
    ["Friday", "on Friday"],
    ["Friday", "on Friday"],
    ["30 November", "on 30 November"],
  ]);
  assert.equal(nearDay(at(3, 12, 20), NOW), "3 September 2027");
});

test("a day is a day of the calendar, from midnight to midnight", () => {
  assert.deepEqual(
    [at(23, 0), at(23, 23), at(24, 0), at(22, 23)].map((when) => daysTo(when, NOW)),
    [0, 0, 1, -1],
  );
  const now = new Date(2026, 10, 23, 12, 34);
  assert.equal(startOfDay(now), at(23, 0));
  assert.equal(endOfDay(now), at(24, 0));
});

test("a span is short enough for a button", () => {
  const MINUTE = 60_000;
  const spans = [0, 1, 10, 90, 60 * 24, 4 * 1440, 59 * 1440, 80 * 1440, 800 * 1440];
  assert.deepEqual(
    spans.map((minutes) =>
      spanInWords(new Date(Date.parse(NOW) + minutes * MINUTE).toISOString(), NOW),
    ),
    ["1 min", "1 min", "10 min", "2 hours", "1 day", "4 days", "59 days", "3 months", "2 years"],
  );
});

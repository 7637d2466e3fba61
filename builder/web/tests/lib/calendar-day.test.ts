import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, daysAfter, daysBetween, isDay, mondayOf, weekdayOf } from "../../lib/calendar-day";

test("days are counted over the ends of months, years and summer time", () => {
  assert.equal(daysAfter("2026-12-31", 1), "2027-01-01");
  assert.equal(daysAfter("2028-03-01", -1), "2028-02-29");
  assert.equal(daysAfter("2027-03-27", 2), "2027-03-29");
  assert.equal(daysBetween("2027-03-27", "2027-03-29"), 2);
  assert.equal(daysBetween("2027-01-01", "2026-12-31"), -1);
});

test("a week begins on Monday", () => {
  const week = ["2026-11-23", "2026-11-24", "2026-11-28", "2026-11-29", "2026-11-30"];
  assert.deepEqual(week.map(weekdayOf), [1, 2, 6, 7, 1]);
  assert.equal(mondayOf("2026-11-29"), "2026-11-23");
  assert.equal(mondayOf("2026-11-23"), "2026-11-23");
});

test("a day is the reader's own, and has to exist", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
  const texts = ["2028-02-29", "2027-02-29", "2026-1-5", "", "2026-01-05T00:00", "9999-12-31"];
  assert.deepEqual(texts.map(isDay), [true, false, false, false, false, true]);
});

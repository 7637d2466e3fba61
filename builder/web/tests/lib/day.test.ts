import assert from "node:assert/strict";
import { test } from "node:test";
import { dayInWords, dayOfMoment } from "../../lib/day";
import { dayOf } from "../../lib/calendar-day";

test("a day in words; what is none stays as it is", () => {
  assert.deepEqual(["2026-03-01", "", "soon"].map(dayInWords), ["1 Mar 2026", "", "soon"]);
});

test("the day of a moment", () => {
  assert.equal(dayOfMoment("2026-11-23T12:00:00.000Z"), "23 Nov 2026");
  assert.equal(dayOfMoment("soon"), "");
  assert.equal(dayOf(new Date(2026, 2, 1, 23, 59)), "2026-03-01");
});

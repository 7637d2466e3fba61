import assert from "node:assert/strict";
import { test } from "node:test";
import { oddDay } from "../../lib/odd-day";

test("a day that is to come, or hundreds of years ago, is odd; no day is not", () => {
  const said = ["2026-11-29", "2026-11-28", "1950-01-01", "0202-11-03", ""].map((date) =>
    oddDay(date, "2026-11-28"),
  );
  const past = "Its date is long past: look at the year";
  assert.deepEqual(said, ["Its date is still to come", "", "", past, ""]);
});

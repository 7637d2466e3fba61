import assert from "node:assert/strict";
import { test } from "node:test";
import { asked } from "../../lib/asked";

test("small words are left out, the others count whole and as beginnings", () => {
  assert.equal(
    asked("How much evidence do I need?"),
    "much^3 much evidence^3 evidence need^3 need",
  );
  assert.equal(asked("It is not a complaint"), "not^3 not complaint^3 complaint");
});

test("a query of small words alone, or of none, stays as it is", () => {
  for (const query of ["", " ", "i", "What is it", "?!"]) assert.equal(asked(query), query);
});

test("short forms stay, also where they are spelt like a small word", () => {
  assert.equal(asked("the IT team"), "IT^3 IT team^3 team");
  assert.equal(asked("WHAT IS AHT"), "AHT^3 AHT");
  assert.equal(asked("aht"), "aht^3 aht");
});

test("a plural finds the singular, a possessive its owner", () => {
  assert.equal(asked("KPIs"), "KPIs^3 KPI");
  assert.equal(asked("Kotter's steps"), "Kotter^3 Kotter steps^3 step");
  assert.equal(
    asked("analysis process status as"),
    "analysis^3 analysis process^3 process status^3 status",
  );
});

test("numbers of criteria and outcomes, however they are written", () => {
  for (const query of ["2.3", "AC 2.3", "ac2.3", "criterion 2.3", "for 2.3."]) {
    assert.equal(asked(query), "2.3^3 2.3", query);
  }
  for (const query of ["LO2", "lo 2", "learning outcome 2", "Outcome 2"]) {
    assert.equal(asked(query), "outcome^3 outcome 2^3 2", query);
  }
  assert.equal(asked("1.10 coach"), "1.10^3 1.10 coach^3 coach");
});

test("one-to-one, however it is written", () => {
  for (const query of ["121", "1-2-1", "1:1", "one-to-one", "121s"]) {
    assert.equal(asked(query), "one^3 one one^3 one", query);
  }
});

test("a query in Material's own marks stays as it is", () => {
  for (const query of ['"what is it"', "+the plan", "the -plan", "the pl*", "title:the", "the~1"]) {
    assert.equal(asked(query), query);
  }
});

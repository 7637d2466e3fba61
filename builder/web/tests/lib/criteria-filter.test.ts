import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askedInWords,
  folded,
  matcher,
  matchesInWords,
  queryFor,
  wantedFrom,
} from "../../lib/criteria-filter";
import type { CriterionRow, Wanted } from "../../lib/criteria-filter";
import { anyText } from "../any-text";

const ANY: Wanted = { level: "", unit: "", verb: "", method: "", words: "" };

const row = (changes: Partial<CriterionRow>): CriterionRow => ({
  level: "4",
  unit: "lead-a-team",
  verb: "analyse",
  methods: ["observation", "work-product"],
  text: folded("1.1 Analyse the café's AHT"),
  ...changes,
});

const ROWS = [
  row({}),
  row({ level: "3", verb: "carry out", methods: ["observation"] }),
  row({ unit: "serve-customers", text: folded("2.1 Agree targets") }),
];

const found = (wanted: Partial<Wanted>): number[] => {
  const fits = matcher({ ...ANY, ...wanted });
  return ROWS.flatMap((criterion, at) => (fits(criterion) ? [at] : []));
};

test("each choice narrows, and all hold together", () => {
  assert.deepEqual(found({}), [0, 1, 2]);
  assert.deepEqual(found({ level: "4" }), [0, 2]);
  assert.deepEqual(found({ unit: "lead-a-team" }), [0, 1]);
  assert.deepEqual(found({ verb: "carry out" }), [1]);
  assert.deepEqual(found({ method: "work-product" }), [0, 2]);
  assert.deepEqual(found({ method: "work" }), []);
  assert.deepEqual(found({ level: "4", unit: "serve-customers" }), [2]);
});

test("words match in any order, case and accent", () => {
  assert.deepEqual(found({ words: "aht CAFE" }), [0, 1]);
  assert.deepEqual(found({ words: "2.1 agree" }), [2]);
  assert.deepEqual(found({ words: "  " }), [0, 1, 2]);
});

test("the address says what is asked for, and is read back", () => {
  const wanted = { ...ANY, level: "4", verb: "carry out", words: "50% & more" };
  const query = queryFor(wanted, "?h=kept&unit=dropped");
  assert.equal(query, "?h=kept&level=4&verb=carry+out&words=50%25+%26+more");
  assert.deepEqual(wantedFrom(query), wanted);
  assert.equal(queryFor(ANY, "?level=4"), "");
});

test("any words come back from the address", () => {
  for (const [words = "", verb = ""] of anyText(300, 2)) {
    const wanted = { ...ANY, words: words.trim(), verb: verb.trim() };
    assert.deepEqual(wantedFrom(queryFor(wanted, "")), wanted);
  }
});

test("the count in words", () => {
  assert.equal(matchesInWords(3, 3), "All 3 criteria.");
  assert.equal(matchesInWords(1, 3), "1 of 3 criteria.");
  assert.equal(matchesInWords(0, 3), "None of 3 criteria.");
});

test("what was asked for, in words for paper", () => {
  assert.equal(askedInWords("All 3 criteria.", []), "All 3 criteria.");
  assert.equal(
    askedInWords("1 of 3 criteria.", ["level ‘Level 4’", "verb ‘evaluate’"]),
    "1 of 3 criteria: level ‘Level 4’; verb ‘evaluate’.",
  );
});

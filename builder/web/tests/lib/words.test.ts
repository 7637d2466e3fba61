import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, wordsLine } from "../../lib/words";

test("words are what white space parts, if there is a letter or a digit in them", () => {
  assert.equal(countWords(""), 0);
  assert.equal(countWords("  \n - – "), 0);
  assert.equal(countWords("On 3 March,\tthe team’s queue\nfell."), 7);
  assert.equal(countWords("été Ωmega 北京"), 3);
});

test("the line says how many there are and about how many are asked for", () => {
  assert.equal(wordsLine("", 70), "About 70 words");
  assert.equal(wordsLine("one", 70), "1 word; about 70 asked for");
  assert.equal(wordsLine("one two ", 70), "2 words; about 70 asked for");
});

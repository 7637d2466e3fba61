import assert from "node:assert/strict";
import { test } from "node:test";
import { inMarkdown } from "../../lib/markdown";

const WRITTEN: [typed: string, written: string][] = [
  ["plain words, 4.5% and £3", "plain words, 4.5% and £3"],
  ["*bold* and _slanted_", "\\*bold\\* and \\_slanted\\_"],
  ["`code` [link](x) <b>", "\\`code\\` \\[link\\](x) \\<b>"],
  ["back\\slash", "back\\\\slash"],
  ["# not a heading #", "\\# not a heading \\#"],
  ["C #", "C \\#"],
  ["#hash", "#hash"],
  ["- not a list", "\\- not a list"],
  ["+ nor this", "\\+ nor this"],
  ["-5 degrees", "-5 degrees"],
  ["---", "\\---"],
  ["> not a quotation", "\\> not a quotation"],
  ["===", "\\==="],
  ["1. not a list", "1\\. not a list"],
  ["12) nor this", "12\\) nor this"],
  ["1.1 Agree", "1.1 Agree"],
  ["R&D &copy; &#35;", "R&D \\&copy; \\&#35;"],
  ["~~struck~~", "\\~\\~struck\\~\\~"],
  ["two\n  lines\t", "two lines"],
];

test("each text reads as it was typed", () => {
  assert.deepEqual(
    WRITTEN.map(([typed]) => inMarkdown(typed)),
    WRITTEN.map(([, written]) => written),
  );
});

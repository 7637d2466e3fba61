import assert from "node:assert/strict";
import { test } from "node:test";
import { cover, coverInWords, coverTally, currentSince, tallyInWords } from "../../lib/cover";
import type { Rules } from "../../lib/cover";
import { standing } from "../../lib/standing";
import { mapping, piece } from "../sample-portfolio";

const TODAY = "2026-11-23";
const NO_RULES: Rules = { own: new Set(), since: "", today: TODAY };
const RULES: Rules = { own: new Set(["star"]), since: "2025-11-23", today: TODAY };
const at = (id: string, method: string, date = "") => piece(id, { method, date });
const words = (pieces: ReturnType<typeof at>[], rules: Rules, row = mapping("a", "1.1")) =>
  coverInWords(cover(pieces, row, rules), 12);

test("gaps, justified gaps, weak cover and mapped are told apart", () => {
  assert.equal(coverInWords(cover([], undefined, NO_RULES), null), "Gap");
  assert.equal(words([], NO_RULES, mapping("a", "1.1", { gap: " " })), "Gap");
  assert.equal(
    words([], NO_RULES, mapping("a", "1.1", { gap: "Not on my shift" })),
    "Gap, justified",
  );
  assert.equal(words([at("1", "")], NO_RULES), "Mapped, but weak: only one piece");
  assert.equal(words([at("1", ""), at("2", "")], NO_RULES), "Mapped");
});

test("each weakness has its reason", () => {
  const fresh = "2026-01-01";
  assert.equal(
    words([at("1", "star", "2020-01-01")], RULES),
    "Mapped, but weak: only one piece; only your own account; nothing dated in the last 12 months",
  );
  assert.equal(
    words([at("1", "star", fresh), at("2", "star")], RULES),
    "Mapped, but weak: only your own account",
  );
  assert.equal(words([at("1", "star", fresh), at("2", "witness")], RULES), "Mapped");
  assert.equal(words([at("1", "star", fresh), at("2", "")], RULES), "Mapped");
  assert.equal(
    words([at("1", "product"), at("2", "star", "2025-11-22")], RULES),
    "Mapped, but weak: nothing dated in the last 12 months",
  );
  assert.equal(words([at("1", "product"), at("2", "star", "2025-11-23")], RULES), "Mapped");
});

test("what the checklist has ticked counts as one piece of no known method", () => {
  const ticked = mapping("a", "1.1", { covered: true, evidence: "Folder 2" });
  const noted = mapping("a", "1.1", { evidence: "Folder 2" });
  assert.equal(words([], NO_RULES, ticked), "Mapped, but weak: only one piece");
  assert.equal(words([at("1", "")], NO_RULES, ticked), "Mapped");
  assert.equal(words([], NO_RULES, noted), "Gap");
});

test("a tick without named evidence is no piece, as in the checklist", () => {
  const unnamed = mapping("a", "1.1", { covered: true, evidence: " " });
  assert.equal(words([], NO_RULES, unnamed), "Ticked, but no evidence named");
  assert.equal(words([at("1", "")], NO_RULES, unnamed), "Mapped, but weak: only one piece");
});

test("the period goes back by months, not past the end of one", () => {
  assert.equal(currentSince(null, "2026-11-23"), "");
  assert.equal(currentSince(12, "2026-11-23"), "2025-11-23");
  assert.equal(currentSince(6, "2026-08-31"), "2026-02-28");
  assert.equal(currentSince(24, "2026-01-15"), "2024-01-15");
});

test("nothing is ever called complete", () => {
  const covers = [cover([], undefined, RULES), cover([at("1", "")], undefined, NO_RULES)];
  assert.equal(tallyInWords(coverTally(covers)), "1 mapped, 1 of them weak, 1 gap");
});

test("what is dated later than today is told, and is not current", () => {
  const soon = at("1", "product", "2026-11-24");
  assert.equal(
    words([soon, at("2", "product", TODAY)], RULES),
    "Mapped, but weak: a date is still to come",
  );
  assert.equal(
    words([soon, at("2", "product")], RULES),
    "Mapped, but weak: nothing dated in the last 12 months; a date is still to come",
  );
});

test("the checklist and My portfolio count alike, whatever is filled in", () => {
  const rows = [true, false].flatMap((covered) =>
    ["", "Folder 2"].flatMap((evidence) =>
      ["", "Not on my shift"].map((gap) => mapping("a", "1.1", { covered, evidence, gap })),
    ),
  );
  for (const row of [undefined, ...rows]) {
    for (const pieces of [[], [at("1", "star")], [at("1", "star"), at("2", "")]]) {
      const entry = row ?? mapping("a", "1.1");
      const there = standing({ ...entry, pieces: pieces.length });
      const here = cover(pieces, row, RULES).standing;
      assert.equal(here === "weak" || here === "mapped" ? "covered" : here, there);
    }
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { cover, coverInWords, coverTally, currentSince, tallyInWords } from "../../lib/cover";
import type { Rules } from "../../lib/cover";
import { plan } from "../../lib/planner";
import { criteriaOf } from "../../lib/unit-data";
import { criterion, mapping, piece, unit } from "../sample-portfolio";

const NO_RULES: Rules = { own: new Set(), since: "" };
const RULES: Rules = { own: new Set(["star"]), since: "2025-11-23" };
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
  assert.equal(words([at("1", "")], NO_RULES), "Weak: only one piece");
  assert.equal(words([at("1", ""), at("2", "")], NO_RULES), "Mapped");
});

test("each weakness has its reason", () => {
  const fresh = "2026-01-01";
  assert.equal(
    words([at("1", "star", "2020-01-01")], RULES),
    "Weak: only one piece; only your own account; nothing dated in the last 12 months",
  );
  assert.equal(
    words([at("1", "star", fresh), at("2", "star")], RULES),
    "Weak: only your own account",
  );
  assert.equal(words([at("1", "star", fresh), at("2", "witness")], RULES), "Mapped");
  assert.equal(words([at("1", "star", fresh), at("2", "")], RULES), "Mapped");
  assert.equal(
    words([at("1", "product"), at("2", "star", "2025-11-22")], RULES),
    "Weak: nothing dated in the last 12 months",
  );
  assert.equal(words([at("1", "product"), at("2", "star", "2025-11-23")], RULES), "Mapped");
});

test("what the checklist has ticked counts as one piece of no known method", () => {
  const ticked = mapping("a", "1.1", { covered: true, evidence: "Folder 2" });
  const noted = mapping("a", "1.1", { evidence: "Folder 2" });
  assert.equal(words([], NO_RULES, ticked), "Weak: only one piece");
  assert.equal(words([at("1", "")], NO_RULES, ticked), "Mapped");
  assert.equal(words([], NO_RULES, noted), "Gap");
});

test("a tick without named evidence is no piece, as in the checklist", () => {
  const unnamed = mapping("a", "1.1", { covered: true, evidence: " " });
  assert.equal(words([], NO_RULES, unnamed), "Gap: ticked, but no evidence named");
  assert.equal(words([at("1", "")], NO_RULES, unnamed), "Weak: only one piece");
});

test("the period goes back by months, not past the end of one", () => {
  assert.equal(currentSince(null, "2026-11-23"), "");
  assert.equal(currentSince(12, "2026-11-23"), "2025-11-23");
  assert.equal(currentSince(6, "2026-08-31"), "2026-02-28");
  assert.equal(currentSince(24, "2026-01-15"), "2024-01-15");
});

test("nothing is ever called complete", () => {
  const covers = [cover([], undefined, RULES), cover([at("1", "")], undefined, NO_RULES)];
  assert.equal(tallyInWords(coverTally(covers)), "1 gap, 0 justified gaps, 1 weak, 0 mapped");
});

const GROW = { id: "grow", title: "GROW" };
const CRITERIA = criteriaOf([
  unit("a", [
    criterion("1.1", { methods: ["observation"], frameworks: [GROW] }),
    criterion("1.2", { methods: ["observation"], alike: [["b", "1.1"]] }),
    criterion("1.3", { methods: ["star"] }),
  ]),
  unit("b", [criterion("1.1", { methods: ["witness"], alike: [["a", "1.2"]] })]),
]);

function planned(
  methods: string[],
  frameworks: string[],
  criteria: string[],
): [string, string[]][] {
  const activity = {
    methods: new Set(methods),
    frameworks: new Set(frameworks),
    criteria: new Set(criteria),
  };
  return plan(activity, CRITERIA, (id) => id).map(({ placed, reasons }) => [
    `${placed.unit.id}/${placed.criterion.number}`,
    reasons,
  ]);
}

test("the planner finds what fits all that is chosen, and near-identical wording", () => {
  assert.deepEqual(planned([], [], []), []);
  assert.deepEqual(planned(["observation"], ["grow"], []), [
    ["a/1.1", ["names GROW", "suits observation"]],
  ]);
  assert.deepEqual(planned(["observation"], [], []), [
    ["a/1.1", ["suits observation"]],
    ["a/1.2", ["suits observation"]],
  ]);
  assert.deepEqual(planned(["witness"], ["grow"], ["a/1.2"]), [
    ["b/1.1", ["worded nearly as 1.2 of Title of a", "suits witness"]],
    ["a/1.2", ["you chose it"]],
  ]);
});

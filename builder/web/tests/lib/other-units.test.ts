import assert from "node:assert/strict";
import { test } from "node:test";
import { ONE_RECORD, otherUnits } from "../../lib/other-units";
import { piece, served } from "../sample-portfolio";

const titleOf = (unit: string): string => `Unit ${unit}`;
const E7 = piece("7", {
  serves: [served("b", "2.10"), served("a", "1.1"), served("b", "2.3"), served("gone", "1.1")],
});
const isOffered = (unit: string): boolean => unit !== "gone";

test("a form says which criteria of other units its piece serves, and which were ticked", () => {
  const said = (wording: string) => ({ wording, fingerprint: "f" });
  const elsewhere = {
    b: { "criteria.2.3": said("Said in both"), "criteria.2.4": said("Coach them.") },
    c: { "criteria.1.1": said(""), "more-criteria.1.1": said("Lead") },
  };
  assert.deepEqual(otherUnits("a", elsewhere, E7, titleOf, isOffered), [
    "Also serves, of Unit b: 2.3 Wording of 2.3; 2.10 Wording of 2.10. From My portfolio, piece E7.",
    ONE_RECORD,
    "Also ticked, of Unit b: 2.4 Coach them.",
    "Also ticked, of Unit c: 1.1 Lead.",
  ]);
});

test("without a unit of its own it says all that the piece serves, without others nothing", () => {
  assert.deepEqual(
    otherUnits("", undefined, E7, titleOf, (unit) => unit === "a"),
    ["Serves, of Unit a: 1.1 Wording of 1.1. From My portfolio, piece E7."],
  );
  assert.deepEqual(otherUnits("a", undefined, undefined, titleOf, isOffered), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { plan } from "../../lib/planner";
import { criteriaOf } from "../../lib/unit-data";
import { criterion, unit } from "../sample-portfolio";

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
  ticked: string[] = [],
): [string, string[]][] {
  const activity = {
    methods: new Set(methods),
    frameworks: new Set(frameworks),
    criteria: new Set(criteria),
    ticked: new Set(ticked),
  };
  return plan(activity, CRITERIA, (id) => id).map(({ placed, reasons }) => [
    `${placed.unit.id}/${placed.criterion.number}`,
    reasons,
  ]);
}

test("whatever is chosen finds criteria, each with its reasons; nothing chosen finds none", () => {
  assert.deepEqual(planned([], [], []), []);
  assert.deepEqual(planned(["observation"], [], []), [
    ["a/1.1", ["suits observation"]],
    ["a/1.2", ["suits observation"]],
  ]);
});

test("what is ticked finds what is worded nearly as it, and is no reason for itself", () => {
  assert.deepEqual(planned([], [], [], ["a/1.2"]), [
    ["b/1.1", ["worded nearly as 1.2 of Title of a"]],
  ]);
});

test("to choose more hides nothing, and what fits more comes first", () => {
  assert.deepEqual(planned(["star", "observation"], ["grow"], []), [
    ["a/1.1", ["its unit names GROW for it", "suits observation"]],
    ["a/1.2", ["suits observation"]],
    ["a/1.3", ["suits star"]],
  ]);
  assert.deepEqual(planned(["witness"], ["grow"], ["a/1.2"]), [
    ["a/1.2", ["you chose it"]],
    ["b/1.1", ["worded nearly as 1.2 of Title of a", "suits witness"]],
    ["a/1.1", ["its unit names GROW for it"]],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { draftAddress, writings } from "../../lib/writing";
import type { FormPlace } from "../../lib/writing";
import { piece, served } from "../sample-portfolio";

const STAR = { id: "star", title: "STAR", method: "star-account", page: "../evidence/star/" };
const FORMS: FormPlace[] = [
  { ...STAR, isAccount: true },
  { id: "seen", title: "Seen", method: "observation", page: "../evidence/seen/", isAccount: false },
];
const NONE: ReadonlySet<string> = new Set();

test("a piece leads to one record, which serves the criteria of all its units", () => {
  const made = piece("1", {
    method: "star-account",
    serves: [served("a", "1.1"), served("b", "2.1"), served("a", "1.2")],
  });
  const units = [
    { unit: "a", criteria: ["1.1", "1.2"] },
    { unit: "b", criteria: ["2.1"] },
  ];
  const href = "../evidence/star/?piece=1&unit=a&criterion=1.1&criterion=1.2#form-star";
  assert.deepEqual(writings(made, FORMS, NONE), [{ title: "STAR", units, href }]);
  assert.deepEqual(writings(made, FORMS, new Set(["a"])), [
    {
      title: "STAR",
      units: [{ unit: "b", criteria: ["2.1"] }],
      href: "../evidence/star/?piece=1&unit=b&criterion=2.1#form-star",
    },
  ]);
});

test("no account is offered for a unit whose plans take none", () => {
  const barring = new Set(["a"]);
  const made = piece("1", { serves: [served("a", "1.1")] });
  assert.deepEqual(writings({ ...made, method: "star-account" }, FORMS, barring), []);
  assert.equal(writings({ ...made, method: "observation" }, FORMS, barring).length, 1);
});

test("a piece that serves nothing yet has a form for no unit, one without method none", () => {
  const links = writings(piece("1", { method: "observation" }), FORMS, NONE);
  assert.deepEqual(links, [
    { title: "Seen", units: [], href: "../evidence/seen/?piece=1#form-seen" },
  ]);
  assert.deepEqual(writings(piece("1"), FORMS, NONE), []);
});

test("a draft is opened on the page of its form, or at least of its method", () => {
  const draft = { id: "d 1", form: "star", method: "star-account" };
  assert.equal(draftAddress(draft, FORMS), "../evidence/star/?draft=d+1#form-star");
  assert.equal(
    draftAddress({ ...draft, form: "gone" }, FORMS),
    "../evidence/star/?draft=d+1#form-gone",
  );
  assert.equal(draftAddress({ ...draft, form: "gone", method: "gone" }, FORMS), "");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  byCriterion,
  changed,
  checking,
  inOrder,
  mentions,
  nameOf,
  nextReference,
  serving,
  sharedReferences,
} from "../../lib/pieces";
import { placing, unplaced } from "../../lib/placing";
import { byKey, criteriaOf } from "../../lib/unit-data";
import { anyText } from "../any-text";
import { criterion, LATER, NOON, piece, served, unit } from "../sample-portfolio";

test("changes of different fields in any order give the same piece", () => {
  const changes = [
    { title: "Coaching notes" },
    { where: "Folder 2" },
    checking("valid", true),
    serving(served("a", "1.1"), true),
  ];
  const forwards = changes.reduce((made, each) => changed(made, each, LATER), piece("1"));
  const backwards = changes.reduceRight((made, each) => changed(made, each, LATER), piece("1"));
  assert.deepEqual(forwards, backwards);
  assert.deepEqual(forwards, {
    ...piece("1"),
    title: "Coaching notes",
    where: "Folder 2",
    checked: ["valid"],
    serves: [served("a", "1.1")],
    updated: LATER,
  });
});

test("a tick and a mapping can be taken back, and a mapping renewed in its place", () => {
  const both = [served("a", "1.1"), served("a", "1.2")];
  const made = piece("1", { serves: both, checked: ["valid", "current"] });
  assert.deepEqual(changed(made, checking("valid", false), NOON).checked, ["current"]);
  assert.deepEqual(changed(made, serving(both[0]!, false), NOON).serves, [both[1]]);
  const again = served("a", "1.1", { fingerprint: "new" });
  assert.deepEqual(changed(made, serving(again, true), NOON).serves, [again, both[1]]);
});

test("what is typed is kept as it is, and what a later version keeps stays", () => {
  const later = { ...piece("1"), mood: "good" };
  for (const [title = "", where = ""] of anyText(200, 2)) {
    const made = changed(later, { title, where }, NOON);
    assert.deepEqual(made, { ...later, title, where });
    assert.ok(mentions(made, title));
    assert.ok(nameOf(made).startsWith("E1 "));
  }
  assert.deepEqual(changed(later, { mood: "bad", id: "2", updated: "x" }, NOON), later);
});

test("references go on from the highest, and two that are the same are found", () => {
  const pieces = ["E2", "e10", "Folder", "E9 ", "E2"].map((reference, place) =>
    piece(String(place), { reference }),
  );
  assert.equal(nextReference(pieces), "E11");
  assert.equal(nextReference([]), "E1");
  assert.deepEqual(sharedReferences(pieces), new Set(["e2"]));
  assert.deepEqual(
    inOrder(pieces).map(({ reference }) => reference),
    ["E2", "E2", "E9 ", "e10", "Folder"],
  );
});

test("pieces are found by criterion", () => {
  const one = piece("1", { serves: [served("a", "1.1"), served("b", "1.1")] });
  const two = piece("2", { serves: [served("a", "1.1")] });
  const found = byCriterion([one, two]);
  assert.deepEqual(found.get("a/1.1"), [one, two]);
  assert.deepEqual(found.get("b/1.1"), [one]);
  assert.equal(found.get("a/1.2"), undefined);
});

test("what has moved under a piece is told apart", () => {
  const known = {
    units: new Set(["a", "b"]),
    read: new Set(["a"]),
    criteria: byKey(criteriaOf([unit("a", [criterion("1.1")])])),
  };
  const reworded = served("a", "1.1", { fingerprint: "of old" });
  const gone = [served("a", "9.9"), served("c", "1.1")];
  assert.equal(placing(served("a", "1.1"), known), "placed");
  assert.equal(placing(reworded, known), "reworded");
  assert.equal(placing(served("b", "1.1"), known), "unknown");
  const made = piece("1", { serves: [...gone, reworded, served("b", "1.1")] });
  assert.deepEqual(
    unplaced([made], known).map((each) => each.served),
    gone,
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { newestVersion, parsed, written } from "../../lib/portfolio-file";
import type { Contents } from "../../lib/portfolio-file";
import {
  compared,
  counted,
  forSite,
  isTaken,
  nameInFile,
  stepName,
} from "../../lib/portfolio-merge";
import type { Version } from "../../lib/portfolio-merge";
import type { Piece } from "../../lib/piece";
import { anyText } from "../any-text";
import { LATER, mapping, NOON, piece, served } from "../sample-portfolio";

const DRAFT = {
  site: "demo",
  id: "d1",
  format: 1,
  form: "star-account",
  method: "star-account",
  unit: "",
  piece: "1",
  title: "My account",
  values: { situation: "It was late", agreed: true },
  updated: NOON,
};
const CONTENTS: Contents = {
  pieces: [piece("1", { serves: [served("a", "1.1")], checked: ["valid"], date: "2026-11-20" })],
  drafts: [DRAFT],
  mappings: [mapping("a", "1.1", { covered: true })],
};
const TEXT = written("demo", NOON, CONTENTS);

function reasonsFor(text: string): string[] {
  const result = parsed(text);
  return "reasons" in result ? result.reasons : [];
}

function damaged(change: (file: any) => void): string[] {
  const file: unknown = JSON.parse(TEXT);
  change(file);
  return reasonsFor(JSON.stringify(file));
}

test("what is saved is read back, also with a byte order mark", () => {
  for (const text of [TEXT, `\uFEFF${TEXT}`]) {
    const result = parsed(text);
    assert.ok("file" in result);
    const { pieces, drafts, mappings } = result.file;
    assert.deepEqual({ pieces, drafts, mappings }, CONTENTS);
  }
});

test("the wordings of ticks may be there or not, and have to be whole", () => {
  const wordings = { "criteria.1.2": { wording: "Coach", fingerprint: "of Coach" } };
  const drafts = [{ ...DRAFT, wordings }];
  const result = parsed(written("demo", NOON, { ...CONTENTS, drafts }));
  assert.ok("file" in result);
  assert.deepEqual(result.file.drafts, drafts);
  assert.deepEqual(
    damaged((file) => (file.drafts[0].wordings = { "criteria.1.2": { wording: "Coach" } })),
    ["Draft 1 (My account): “wordings” holds something other than wordings."],
  );
});

test("any text is saved and read back as it is", () => {
  for (const [title = "", where = "", note = ""] of anyText(200, 3)) {
    const contents = { ...CONTENTS, pieces: [piece("1", { title, where, note })] };
    const result = parsed(written("demo", NOON, contents));
    assert.ok("file" in result);
    assert.deepEqual(result.file.pieces, contents.pieces);
  }
});

test("any other text is refused with a reason, cut off or not", () => {
  for (const [text = ""] of anyText(300, 1)) assert.notDeepEqual(reasonsFor(text), []);
  for (let end = 0; end < TEXT.length - 2; end += 7) {
    assert.equal(reasonsFor(TEXT.slice(0, end)).length, 1);
  }
  assert.deepEqual(reasonsFor(""), ["The file is empty."]);
  assert.deepEqual(reasonsFor("[]"), ["The file is no portfolio: it holds something else."]);
  assert.deepEqual(reasonsFor("{}"), ["The file is no portfolio: it was not saved on this page."]);
});

test("a damaged file says where", () => {
  assert.deepEqual(
    damaged((file) => {
      file.pieces[0].date = "2026-02-30";
      file.pieces[0].checked.push("complete");
      file.drafts[0].values.situation = 7;
      delete file.mappings[0].gap;
    }),
    [
      "Piece of evidence 1 (E1): “date” is not a date such as 2026-11-23.",
      "Piece of evidence 1 (E1): “checked” holds something other than VACSR.",
      "Draft 1 (My account): “values” holds something other than text and ticks.",
      "Checklist row 1 (1.1): “gap” is not text.",
    ],
  );
  assert.deepEqual(
    damaged((file) => {
      file.pieces.push(file.pieces[0], null);
      delete file.drafts;
    }),
    [
      "Piece of evidence 3: it holds something else.",
      "Piece of evidence 2 is in the file twice.",
      "The list “drafts” is missing from the file.",
    ],
  );
  const many = damaged((file) => (file.pieces = Array(40).fill(0)));
  assert.equal(many.length, 11);
  assert.equal(many.at(-1), "There are 30 more problems in the file.");
});

test("a newer file is refused, an older one migrated", () => {
  assert.match(
    damaged((file) => (file.version = 2))[0]!,
    /^The file is of version 2, which is newer/,
  );
  assert.match(damaged((file) => (file.version = 0))[0]!, /does not say of which version/);
  const steps = [(file: Record<string, unknown>) => ({ ...file, drafts: [] })];
  assert.equal(newestVersion(steps), 2);
  const result = parsed(TEXT, steps);
  assert.ok("file" in result);
  assert.deepEqual([result.file.version, result.file.drafts], [2, []]);
  const failing = [() => assert.fail()];
  assert.match(
    String((parsed(TEXT, failing) as { reasons: string[] }).reasons),
    /brought up to date/,
  );
});

const TITLES = { unit: (id: string) => `Title of ${id}`, form: (id: string) => id };
const NONE: Contents = { pieces: [], drafts: [], mappings: [] };

test("the plan tells additions, changes, conflicts and what is the same", () => {
  const kept = {
    ...NONE,
    pieces: [
      piece("1"),
      piece("2", { title: "old" }),
      piece("3", { title: "mine", updated: LATER }),
      piece("4"),
    ],
  };
  const loaded = {
    ...NONE,
    pieces: [
      // Only when it was changed differs, and the order of its fields.
      Object.fromEntries(
        Object.entries(piece("1", { updated: LATER })).reverse(),
      ) as unknown as Piece,
      piece("2", { title: "new", updated: LATER }),
      piece("3", { title: "theirs" }),
      piece("5"),
    ],
    mappings: [mapping("a", "1.1")],
  };
  const steps = compared(kept, loaded);
  assert.deepEqual(
    steps.map(({ kind, ...step }) => [kind, stepName({ kind, ...step }, TITLES)]),
    [
      ["same", "Evidence E1"],
      ["change", "Evidence E2 new"],
      ["conflict", "Evidence E3 theirs"],
      ["add", "Evidence E5"],
      ["only", "Evidence E4"],
      ["add", "Checklist 1.1 of Title of a"],
    ],
  );
  assert.deepEqual(counted(steps), { add: 2, change: 1, conflict: 1, same: 1, only: 1 });
  const taken = (how: "merge" | "replace", ...versions: [string, Version][]): string[] =>
    steps
      .filter((step) => isTaken(step, { how, versions: new Map(versions) }))
      .map((step) => nameInFile(step));
  const added = ["pieces/5", "mappings/a/1.1"];
  assert.deepEqual(taken("merge"), ["pieces/2", ...added]);
  assert.deepEqual(taken("merge", ["pieces/2", "mine"], ["pieces/3", "file"]), [
    "pieces/3",
    ...added,
  ]);
  assert.deepEqual(taken("replace", ["pieces/2", "mine"]), [
    ...["pieces/1", "pieces/2", "pieces/3"],
    ...added,
  ]);
});

test("merging a file with itself does nothing; what another site saved becomes this one's", () => {
  assert.deepEqual(counted(compared(CONTENTS, CONTENTS)), {
    add: 0,
    change: 0,
    conflict: 0,
    same: 3,
    only: 0,
  });
  const moved = forSite("other", CONTENTS);
  assert.deepEqual(
    [...moved.pieces, ...moved.drafts, ...moved.mappings].map(({ site }) => site),
    ["other", "other", "other"],
  );
});

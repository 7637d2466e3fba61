import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newestVersion, noContents, parsed, written } from "../../lib/portfolio-file";
import type { Contents } from "../../lib/portfolio-file";
import {
  compared,
  counted,
  forSite,
  isTaken,
  nameInFile,
  stepNames,
} from "../../lib/portfolio-merge";
import type { Version } from "../../lib/portfolio-merge";
import type { Piece } from "../../lib/piece";
import { anyText } from "../any-text";
import { LATER, mapping, NOON, piece, served } from "../sample-portfolio";
import { recall, review, state } from "../sample-questions";

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
const COURSE = {
  site: "demo",
  unit: "a",
  format: 1,
  date: "2027-01-15",
  days: [1, 3],
  fresh: 10,
  updated: NOON,
};
const CONTENTS: Contents = {
  pieces: [piece("1", { serves: [served("a", "1.1")], checked: ["valid"], date: "2026-11-20" })],
  drafts: [DRAFT],
  mappings: [mapping("a", "1.1", { covered: true })],
  recalls: [recall("term.aht.name")],
  reviews: [review("r1", { before: state(), right: true }), review("r2")],
  courses: [COURSE],
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
    const { format, version, site, saved, ...contents } = result.file;
    assert.deepEqual([format, version, site, saved], ["unitfolio-portfolio", 2, "demo", NOON]);
    assert.deepEqual(contents, CONTENTS);
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

test("when it was saved has to be a time", () => {
  for (const saved of ["yesterday", 7, undefined]) {
    assert.deepEqual(
      damaged((file) => (file.saved = saved)),
      [
        "The file does not say when it was saved: “saved” is not a time such as 2026-11-23T12:00:00Z.",
      ],
    );
  }
});

test("ticks of other units may be there or not, and have to be whole", () => {
  const ticked = { "criteria.1.2": { wording: "", fingerprint: "" } };
  const drafts = [{ ...DRAFT, elsewhere: { a: ticked } }];
  const result = parsed(written("demo", NOON, { ...CONTENTS, drafts }));
  assert.ok("file" in result);
  assert.deepEqual(result.file.drafts, drafts);
  for (const wrong of [ticked, { a: null }, []]) {
    assert.deepEqual(
      damaged((file) => (file.drafts[0].elsewhere = wrong)),
      ["Draft 1 (My account): “elsewhere” holds something other than ticks by unit."],
    );
  }
});

test("a draft that differs in its format or in kept wordings alone is the same", () => {
  const wordings = { "criteria.1.2": { wording: "Coach", fingerprint: "of Coach" } };
  const mine = { ...DRAFT, format: 3, wordings, updated: LATER };
  const kinds = (loaded: object, had: object = mine) =>
    compared(
      { ...noContents(), drafts: [{ ...mine, ...had }] },
      { ...noContents(), drafts: [{ ...DRAFT, ...loaded }] },
    ).map(({ kind }) => kind);
  assert.deepEqual(kinds({}), ["same"]);
  assert.deepEqual(kinds({ values: { situation: "It was early" } }), ["conflict"]);
  assert.deepEqual(kinds({ elsewhere: { a: wordings } }), ["conflict"]);
  const earlier = { a: { "criteria.1.2": { wording: "Train", fingerprint: "of Train" } } };
  assert.deepEqual(kinds({ elsewhere: { a: wordings } }, { elsewhere: earlier }), ["same"]);
});

test("a file that version 1 of the site saved is read, with nothing of practice in it", () => {
  // The compiled test lies in .test/lib.
  const file = new URL("../../tests/lib/files/portfolio-1.json", import.meta.url);
  const text = readFileSync(file, "utf8");
  const result = parsed(text);
  assert.ok("file" in result);
  const nothing = { recalls: [], reviews: [], courses: [] };
  assert.deepEqual(result.file, { ...JSON.parse(text), version: 2, ...nothing });
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
      file.recalls[0].card.due = "soon";
      file.reviews[0].rating = 5;
      file.reviews[1].right = "yes";
      file.courses[0].days.push(8);
    }),
    [
      "Piece of evidence 1 (E1): “date” is not a date such as 2026-11-23.",
      "Piece of evidence 1 (E1): “checked” holds something other than VACSR.",
      "Draft 1 (My account): “values” holds something other than text and ticks.",
      "Checklist row 1 (1.1): “gap” is not text.",
      "Practised question 1 (term.aht.name): “card” is damaged.",
      "Answer 1 (term.aht.name): “rating” is none of 1 to 4.",
      "Answer 2 (term.aht.name): “right” is neither yes nor no.",
      "Plan of a unit 1: “days” holds something other than weekdays.",
    ],
  );
  assert.deepEqual(
    damaged((file) => {
      file.pieces.push(file.pieces[0], null);
      delete file.drafts;
      file.recalls.push(file.recalls[0]);
    }),
    [
      "Piece of evidence 3: it holds something else.",
      "Piece of evidence 2 is in the file twice.",
      "The list “drafts” is missing from the file.",
      "Practised question 2 is in the file twice.",
    ],
  );
  const many = damaged((file) => (file.pieces = Array(40).fill(0)));
  assert.equal(many.length, 11);
  assert.equal(many.at(-1), "There are 30 more problems in the file.");
});

test("a newer file is refused, an older one migrated", () => {
  assert.match(
    damaged((file) => (file.version = 3))[0]!,
    /^The file is of version 3, which is newer/,
  );
  assert.match(damaged((file) => (file.version = 0))[0]!, /does not say of which version/);
  const same = (file: Record<string, unknown>): Record<string, unknown> => file;
  const steps = [same, (file: Record<string, unknown>) => ({ ...file, drafts: [] })];
  assert.equal(newestVersion(steps), 3);
  const result = parsed(TEXT, steps);
  assert.ok("file" in result);
  assert.deepEqual([result.file.version, result.file.drafts], [3, []]);
  const failing = [same, () => assert.fail()];
  assert.match(
    String((parsed(TEXT, failing) as { reasons: string[] }).reasons),
    /brought up to date/,
  );
});

const TITLES = { unit: (id: string) => `Title of ${id}`, form: (id: string) => id };
const NONE = noContents();

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
    steps.map((step) => [step.kind, ...stepNames([step], TITLES)]),
    [
      ["same", "Evidence E1"],
      ["change", "Evidence E2 new"],
      ["conflict", "Evidence E3 theirs"],
      ["add", "Evidence E5"],
      ["only", "Evidence E4"],
      ["add", "Checklist 1.1 of Title of a"],
    ],
  );
  assert.deepEqual(counted(steps), {
    add: 2,
    change: 1,
    conflict: 1,
    older: 0,
    same: 1,
    only: 1,
  });
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
    older: 0,
    same: 7,
    only: 0,
  });
  const moved = Object.values(forSite("other", CONTENTS)).flat() as { site: string }[];
  assert.deepEqual(
    moved.map(({ site }) => site),
    Array(7).fill("other"),
  );
});

test("of practice the later state stands without a question, and answers are united", () => {
  const kept = {
    ...NONE,
    recalls: [recall("q1", { updated: LATER }), recall("q2"), recall("q3")],
    reviews: [review("r1"), review("r2")],
    courses: [{ ...COURSE, fresh: 5 }],
  };
  const loaded = {
    ...NONE,
    recalls: [
      recall("q1", { card: state({ reps: 9 }) }),
      recall("q2", { card: state({ reps: 9 }), updated: LATER }),
      recall("q4"),
    ],
    reviews: [review("r2"), review("r3"), review("r4")],
    courses: [COURSE],
  };
  const steps = compared(kept, loaded);
  assert.deepEqual(
    steps.map((step) => [step.store, step.kind]),
    [
      ["recalls", "older"],
      ["recalls", "change"],
      ["recalls", "add"],
      ["recalls", "only"],
      ["reviews", "same"],
      ["reviews", "add"],
      ["reviews", "add"],
      ["reviews", "only"],
      ["courses", "conflict"],
    ],
  );
  const added = steps.filter(({ kind }) => kind === "add");
  assert.deepEqual(stepNames(added, TITLES), ["Practice: 1 practised question and 2 answers"]);
  assert.deepEqual(stepNames(steps.slice(-1), TITLES), ["Revision of Title of a"]);
  const [older] = steps.filter(({ kind }) => kind === "older");
  assert.ok(older);
  const versions = new Map<string, Version>([[nameInFile(older), "file"]]);
  assert.deepEqual(
    [isTaken(older, { how: "merge", versions }), isTaken(older, { how: "replace", versions })],
    [false, true],
  );
});

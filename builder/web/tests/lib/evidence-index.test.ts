import assert from "node:assert/strict";
import { test } from "node:test";
import { fillIndex, rowsIn } from "../../lib/evidence-index";
import { piece, served } from "../sample-portfolio";

const TITLES = { unit: (id: string) => `Unit ${id}`, method: (id: string) => `Method ${id}` };
const BLANK = { reference: "", piece: "", place: "" };

test("empty rows take the pieces that are not listed yet, in order, and the rest is counted", () => {
  const rows = [{ ...BLANK, reference: " e2 " }, BLANK, { ...BLANK, place: "Folder 1" }, BLANK];
  const serves = [served("a", "2.3"), served("b", "1.1"), served("a", "1.10"), served("a", "1.2")];
  const pieces = [
    piece("10", { title: "Last" }),
    piece("1", { title: "Rota", method: "seen", date: "2026-11-20", where: "Shelf", serves }),
    piece("2"),
    piece("3"),
  ];
  assert.deepEqual(fillIndex(rows, pieces, TITLES), {
    rows: new Map([
      [
        1,
        {
          reference: "E1",
          piece: "Rota",
          method: "Method seen",
          date: "2026-11-20",
          criteria: "Unit a 1.2, 1.10, 2.3; Unit b 1.1",
          place: "Shelf",
        },
      ],
      [3, { reference: "E3", piece: "", method: "", date: "", criteria: "", place: "" }],
    ]),
    left: 1,
    elsewhere: 0,
  });
});

test("what other drafts of an index list is left out and counted", () => {
  const others = rowsIn({
    "pieces.1.reference": " e1 ",
    "pieces.1.piece": "Rota",
    "pieces.2.piece": "No reference",
    "pieces.3.reference~other": "E3",
    "gaps.1.criteria": "1.1",
    "criteria.1.1": true,
  });
  const bare = piece("4", { reference: "", title: "No reference" });
  const pieces = [piece("1"), piece("2"), piece("3"), bare];
  const { rows, left, elsewhere } = fillIndex(
    [{ ...BLANK, reference: "E2" }, BLANK],
    pieces,
    TITLES,
    others,
  );
  assert.deepEqual(
    [...rows.values()].map(({ reference }) => reference),
    ["E3"],
  );
  assert.deepEqual([left, elsewhere], [0, 2]);
});

test("pieces without a reference are listed, too", () => {
  const bare = piece("1", { reference: "", title: "Rota" });
  assert.equal(fillIndex([{ ...BLANK, piece: "Typed" }, BLANK], [bare], TITLES).rows.size, 1);
});

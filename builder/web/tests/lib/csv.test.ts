import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../lib/csv";
import { anyText } from "../any-text";

/** A reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  assert.equal(text[0], "\uFEFF");
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.slice(1);
  while (rest !== "") {
    const found = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest);
    assert.ok(found, `not a quoted cell: ${rest.slice(0, 40)}`);
    row.push((found[1] ?? "").replace(/""/g, '"'));
    if (found[2] !== ",") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(found[0].length);
  }
  return rows;
}

test("cells are quoted, rows end in CRLF", () => {
  assert.equal(
    csv([
      ["Criterion", "My evidence"],
      ["1.10", 'The "GROW" notes, page 4\nand 5'],
    ]),
    '\uFEFF"Criterion","My evidence"\r\n"1.10","The ""GROW"" notes, page 4\nand 5"\r\n',
  );
});

test("a leading formula sign is defused", () => {
  const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\u0000=1"];
  assert.deepEqual(read(csv([formulas])), [formulas.map((formula) => `'${formula}`)]);
  const harmless = ["a=1", "'=1", "", "1-2", "page 4"];
  assert.deepEqual(read(csv([harmless])), [harmless]);
});

test("any text comes back", () => {
  for (const texts of anyText(300, 4)) {
    const cells = read(csv([texts]))[0] ?? [];
    const typed = cells.map((cell, at) => (cell === `'${texts[at]}` ? cell.slice(1) : cell));
    assert.deepEqual(typed, texts);
    for (const cell of cells) assert.doesNotMatch(cell, /^[\s\0]*[=+\-@＝＋－＠]/);
  }
});

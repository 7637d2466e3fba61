// The evidence index of a learner's own pieces: listed by a button, in rows that are empty.
import { dayOf } from "../../lib/calendar-day";
import { EVIDENCE_INDEX, fillIndex, INDEX_COLUMNS } from "../../lib/evidence-index";
import type { IndexColumn, IndexRow } from "../../lib/evidence-index";
import type { Piece } from "../../lib/piece";
import { isToCome } from "../../lib/pieces";
import { all, make } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { announce } from "../../platform/status";
import { tagOf } from "./controls";

type Cells = Partial<Record<IndexColumn, Field>>;
type Titles = Parameters<typeof fillIndex>[2];

/** Offer it above each table of the evidence index that has the columns of one. */
export function offerIndex(
  form: HTMLElement,
  pieces: () => Iterable<Piece>,
  titles: Titles,
  typed: (fields: Field[]) => void,
): void {
  if (form.dataset["ufForm"] !== EVIDENCE_INDEX) return;
  for (const table of all(".uf-ask:not(.uf-ask--closed) > table", form)) {
    const rows = all("tr[data-uf-row]", table).map(cellsOf);
    if (rows.some((row) => !row.reference || !row.piece || !row.criteria)) continue;
    const button = make("button", { type: "button", class: "uf-button" });
    button.textContent = "Fill in from My portfolio";
    const note = make("p", { class: "uf-toolbar__note" });
    button.addEventListener("click", () => {
      note.textContent = fill(rows, pieces(), titles, typed);
      announce(note.textContent);
    });
    table.before(make("div", { class: "uf-toolbar" }, button, note));
  }
}

function cellsOf(row: HTMLElement): Cells {
  const cells = all<Field>("[data-tag]", row).map((field) => [
    tagOf(field).split(".").pop(),
    field,
  ]);
  return Object.fromEntries(cells.filter(([id]) => INDEX_COLUMNS.some((column) => column === id)));
}

function fill(
  rows: readonly Cells[],
  pieces: Iterable<Piece>,
  titles: Titles,
  typed: (fields: Field[]) => void,
): string {
  const { gathered, toCome } = apart(pieces);
  const texts = rows.map(textsIn);
  const { rows: filled, left } = fillIndex(texts, gathered, titles);
  const ahead = fillIndex(texts, toCome, titles);
  const fields = [...filled].flatMap(([place, texts]) =>
    INDEX_COLUMNS.flatMap((column) => write(rows[place]?.[column], texts[column])),
  );
  if (fields.length > 0) typed(fields);
  const count = filled.size === 1 ? "1 piece" : `${filled.size} pieces`;
  const waiting = leftOut(ahead.rows.size + ahead.left);
  if (filled.size + left === 0) return waiting || "Every piece of My portfolio is listed already.";
  const more = `${left} more did not fit: no row is empty. List them in another index.`;
  return [`${count} listed.`, left > 0 ? more : "", waiting].filter(Boolean).join(" ");
}

/** What is only planned is no evidence yet: an index lists what an assessor can look at. */
function apart(pieces: Iterable<Piece>): { gathered: Piece[]; toCome: Piece[] } {
  const today = dayOf(new Date());
  const all = [...pieces];
  return {
    gathered: all.filter((piece) => !isToCome(piece, today)),
    toCome: all.filter((piece) => isToCome(piece, today)),
  };
}

function leftOut(count: number): string {
  if (count === 0) return "";
  if (count === 1) return "1 piece is left out: its date is still to come.";
  return `${count} pieces are left out: their dates are still to come.`;
}

function textsIn(cells: Cells): IndexRow {
  return Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value]));
}

/** Gives back the field, if something was written into it. */
function write(field: Field | undefined, text: string): Field[] {
  if (!field || text === "") return [];
  field.value = text;
  return [field];
}

// The evidence index of a learner's own pieces: listed by a button, in rows that are empty.
import { dayOf } from "../../lib/calendar-day";
import type { Draft } from "../../lib/draft";
import { EVIDENCE_INDEX, fillIndex, INDEX_COLUMNS, rowsIn } from "../../lib/evidence-index";
import type { IndexColumn, IndexRow } from "../../lib/evidence-index";
import type { Piece } from "../../lib/piece";
import { isToCome } from "../../lib/pieces";
import { all, make } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { announce } from "../../platform/status";
import { tagOf } from "./controls";

type Cells = Partial<Record<IndexColumn, Field>>;
type Titles = Parameters<typeof fillIndex>[2];
type Filling = ReturnType<typeof fillIndex>;

interface Known {
  pieces(): Iterable<Piece>;
  /** The drafts of the same form that are not open here. */
  others(): readonly Draft[];
  titles: Titles;
}

/** Offer it above each table of the evidence index that has the columns of one. */
export function offerIndex(
  form: HTMLElement,
  known: Known,
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
      note.textContent = fill(rows, known, typed);
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

function fill(rows: readonly Cells[], known: Known, typed: (fields: Field[]) => void): string {
  const { gathered, toCome } = apart(known.pieces());
  const others = known.others().flatMap(({ values }) => rowsIn(values));
  const filledWith = (pieces: readonly Piece[]): Filling =>
    fillIndex(rows.map(textsIn), pieces, known.titles, others);
  const [filling, ahead] = [filledWith(gathered), filledWith(toCome)];
  const fields = [...filling.rows].flatMap(([place, texts]) =>
    INDEX_COLUMNS.flatMap((column) => write(rows[place]?.[column], texts[column])),
  );
  if (fields.length > 0) typed(fields);
  return inWords(filling, ahead.rows.size + ahead.left);
}

function inWords({ rows: { size }, left, elsewhere }: Filling, toCome: number): string {
  const count = size === 1 ? "1 piece" : `${size} pieces`;
  const none = toCome > 0 ? "" : "Every piece of My portfolio is listed already.";
  return [
    size + left > 0 ? `${count} listed.` : none,
    left > 0 ? `${left} more did not fit: no row is empty. List them in another index.` : "",
    elsewhere > 0 ? `Other drafts of this index list ${elsewhere} already.` : "",
    leftOut(toCome),
  ]
    .filter(Boolean)
    .join(" ");
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

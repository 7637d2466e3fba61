// The evidence index of a learner's own pieces: listed by a button, in rows that are empty.
import type { Draft } from "../../lib/draft";
import { EVIDENCE_INDEX, fillIndex, INDEX_COLUMNS, rowsIn } from "../../lib/evidence-index";
import type { IndexColumn, IndexRow } from "../../lib/evidence-index";
import type { Piece } from "../../lib/piece";
import { all, make } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { announce } from "../../platform/status";
import { tagOf } from "./controls";

type Cells = Partial<Record<IndexColumn, Field>>;
type Titles = Parameters<typeof fillIndex>[2];

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
  const others = known.others().flatMap(({ values }) => rowsIn(values));
  const filling = fillIndex(rows.map(textsIn), known.pieces(), known.titles, others);
  const fields = [...filling.rows].flatMap(([place, texts]) =>
    INDEX_COLUMNS.flatMap((column) => write(rows[place]?.[column], texts[column])),
  );
  if (fields.length > 0) typed(fields);
  return inWords(filling);
}

function inWords({ rows: { size }, left, elsewhere }: ReturnType<typeof fillIndex>): string {
  const others = elsewhere > 0 ? ` Other drafts of this index list ${elsewhere} already.` : "";
  if (size + left === 0) return `Every piece of My portfolio is listed already.${others}`;
  const count = size === 1 ? "1 piece" : `${size} pieces`;
  const more = `${left} more did not fit: no row is empty. List them in another index.`;
  return `${count} listed.${left > 0 ? ` ${more}` : ""}${others}`;
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

// An evidence index filled in from the pieces of a portfolio: a list of what the learner has noted,
// and nothing that they have not.
import type { Draft } from "./draft";
import type { Piece } from "./piece";
import { inOrder, servesInWords } from "./pieces";

/** The form that is one, by its id: check looks at its columns, portfolio packs end with it. */
export const EVIDENCE_INDEX = "evidence-index";

/** What a row of an index can take of a piece, by the ids of the columns in evidence-index.yml. */
export const INDEX_COLUMNS = ["reference", "piece", "method", "date", "criteria", "place"] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** A row as it stands, by column; columns that it lacks are left out. */
export type IndexRow = Partial<Record<IndexColumn, string>>;

interface Filling {
  /** What goes into which row, by its place. */
  rows: Map<number, Record<IndexColumn, string>>;
  /** How many pieces had no empty row left for them. */
  left: number;
  /** How many pieces were left out, since another index lists them. */
  elsewhere: number;
}

/** The rows of an index that is kept as a draft, as far as something stands in them. */
export function rowsIn(values: Draft["values"]): IndexRow[] {
  const rows = new Map<string, IndexRow>();
  for (const [tag, value] of Object.entries(values)) {
    const [, row = "", name = ""] = /^(.+)\.([^.]+)$/.exec(tag) ?? [];
    const column = INDEX_COLUMNS.find((each) => each === name);
    if (column && typeof value === "string") rows.set(row, { ...rows.get(row), [column]: value });
  }
  return [...rows.values()];
}

/**
 * Empty rows take the pieces that are not listed yet, in order; other rows stay as they are. What
 * the rows of other indexes list is left out: a portfolio of many pieces fills several.
 */
export function fillIndex(
  rows: readonly IndexRow[],
  pieces: Iterable<Piece>,
  titles: { unit(id: string): string; method(id: string): string },
  others: readonly IndexRow[] = [],
): Filling {
  const unlisted = inOrder(pieces).filter(notIn(rows));
  const missing = unlisted.filter(notIn(others));
  const empty = rows.flatMap((row, at) => (Object.values(row).every((text) => !text) ? [at] : []));
  const filled = missing
    .slice(0, empty.length)
    .map((piece, at): [number, Record<IndexColumn, string>] => [
      empty[at] ?? 0,
      {
        reference: piece.reference,
        piece: piece.title,
        method: piece.method && titles.method(piece.method),
        date: piece.date,
        criteria: servesInWords(piece.serves, titles.unit),
        place: piece.where,
      },
    ]);
  return {
    rows: new Map(filled),
    left: missing.length - filled.length,
    elsewhere: unlisted.length - missing.length,
  };
}

function notIn(rows: readonly IndexRow[]): (piece: Piece) => boolean {
  const listed = new Set(rows.flatMap((row) => nameOf(row.reference, row.piece)));
  return ({ reference, title }) => !nameOf(reference, title).some((name) => listed.has(name));
}

/** By its reference, or where it has none by its title; by nothing where it has neither. */
function nameOf(reference = "", title = ""): string[] {
  const name = [`reference ${plain(reference)}`, `title ${plain(title)}`];
  return plain(reference) ? name.slice(0, 1) : plain(title) ? name.slice(1) : [];
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

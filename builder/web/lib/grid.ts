// Which part of the matrix of evidence by criterion is drawn as a grid.
import type { Piece } from "./piece";
import { inOrder } from "./pieces";

interface Serving {
  pieces: readonly Piece[];
}

export interface GridPart<Row> {
  rows: readonly Row[];
  /** The pieces that serve any of these rows, in order. */
  columns: readonly Piece[];
  /** How many rows and columns more there are. */
  left: { rows: number; columns: number };
}

/** At most so many rows, and of the pieces that serve them at most so many. */
export function gridOf<Row extends Serving>(
  all: readonly Row[],
  most: { rows: number; columns: number },
): GridPart<Row> {
  const rows = all.slice(0, most.rows);
  const pieces = inOrder(new Set(rows.flatMap((row) => row.pieces)));
  const columns = pieces.slice(0, most.columns);
  return {
    rows,
    columns,
    left: { rows: all.length - rows.length, columns: pieces.length - columns.length },
  };
}

// Where a piece's criteria are now: units change, and evidence that was mapped is never dropped.
import type { Piece, Served } from "./piece";
import { keyOf } from "./unit-data";
import type { Placed } from "./unit-data";

/** `unknown` where the unit's criteria could not be read, so that nothing can be said. */
export type Placing = "placed" | "reworded" | "gone" | "unknown";

export interface Known {
  /** Ids of all units of the site. */
  units: ReadonlySet<string>;
  /** Ids of those whose criteria are at hand. */
  read: ReadonlySet<string>;
  criteria: ReadonlyMap<string, Placed>;
}

export function placing(served: Served, known: Known): Placing {
  if (!known.units.has(served.unit)) return "gone";
  if (!known.read.has(served.unit)) return "unknown";
  const found = known.criteria.get(keyOf(served.unit, served.criterion));
  if (!found) return "gone";
  return found.criterion.fingerprint === served.fingerprint ? "placed" : "reworded";
}

export interface Unplaced {
  piece: Piece;
  served: Served;
}

export function unplaced(pieces: Iterable<Piece>, known: Known): Unplaced[] {
  return [...pieces].flatMap((piece) =>
    piece.serves
      .filter((served) => placing(served, known) === "gone")
      .map((served) => ({ piece, served })),
  );
}

/** Whether a piece was mapped to an earlier wording of a criterion, which has this fingerprint now. */
export function isOutdated(
  { serves }: Piece,
  unit: string,
  criterion: string,
  fingerprint: string,
): boolean {
  const served = serves.find((each) => each.unit === unit && each.criterion === criterion);
  return served !== undefined && served.fingerprint !== fingerprint;
}

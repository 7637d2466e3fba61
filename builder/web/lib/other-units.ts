// The criteria of other units that a form serves too: one record of one event, written once.
import { numberOf } from "./draft";
import type { Draft, Ticked } from "./draft";
import { NATURAL } from "./natural";
import type { Piece } from "./piece";
import { byUnit } from "./pieces";
import { keyOf } from "./unit-data";

/** Criteria as they are listed: number and wording. */
type Listed = [number: string, wording: string];

/** Said where a piece serves criteria of more than one unit. */
export const ONE_RECORD =
  "One record of one event serves the criteria of all these units: write it once.";

/**
 * A line for each other unit that the form's piece serves, then one for each unit of which criteria
 * were ticked before `unit` was chosen; what both say is said once. A unit for which the form is not
 * offered is none that it serves.
 */
export function otherUnits(
  unit: string,
  elsewhere: Draft["elsewhere"],
  piece: Pick<Piece, "reference" | "serves"> | undefined,
  titleOf: (unit: string) => string,
  isOffered: (unit: string) => boolean,
): string[] {
  const isOther = (other: string): boolean => other !== unit && isOffered(other);
  const serves = piece?.serves.filter((served) => isOther(served.unit)) ?? [];
  const units = byUnit(serves);
  const said = new Set(serves.map((served) => keyOf(served.unit, served.criterion)));
  const of = (id: string): string => (id === "" ? "no unit" : titleOf(id));
  const also = unit === "" ? "Serves" : "Also serves";
  const from = `From My portfolio, piece ${piece?.reference || "without a reference"}.`;
  return [
    ...[...units].map(([id, those]) => {
      const listed = those.map(({ criterion, wording }): Listed => [criterion, wording]);
      return `${also}, of ${of(id)}: ${inWords(listed)}. ${from}`;
    }),
    ...(units.size > (unit === "" ? 1 : 0) ? [ONE_RECORD] : []),
    ...Object.entries(elsewhere ?? {}).flatMap(([id, ticks]) => {
      const those = ticked(ticks).filter(([number]) => !said.has(keyOf(id, number)));
      return those.length > 0 ? [`Also ticked, of ${of(id)}: ${inWords(those)}.`] : [];
    }),
  ];
}

/** Each once, whatever list of the form it is ticked in. */
function ticked(ticks: Readonly<Record<string, Ticked>>): Listed[] {
  const found = Object.entries(ticks).map(([tag, { wording }]): Listed => [numberOf(tag), wording]);
  return [...new Map(found)];
}

function inWords(criteria: readonly Listed[]): string {
  const sorted = [...criteria].sort(([one], [other]) => NATURAL.compare(one, other));
  return sorted
    .map(([number, wording]) => `${number} ${wording.trim().replace(/\.$/, "")}`.trim())
    .join("; ");
}

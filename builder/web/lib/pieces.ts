// How pieces of evidence are begun, changed and mapped. A change names single fields, ticks and
// criteria, so that two tabs that change different ones of a piece keep both.
import { dayInWords } from "./day";
import { gathered } from "./gathered";
import { NATURAL } from "./natural";
import { ASPECTS, PIECE_FORMAT } from "./piece";
import type { Aspect, Piece, Served } from "./piece";
import { keyOf } from "./unit-data";

/** What is typed or chosen. */
export const TEXTS = ["reference", "title", "method", "date", "where", "note"] as const;
export type TextField = (typeof TEXTS)[number];

/** Text by its field, a tick by `checked:valid`, a mapping by `serves:unit/1.1` (null takes it off). */
export type PieceChange = Record<string, string | boolean | Served | null | undefined>;

export function newPiece(site: string, id: string, reference: string, now: string): Piece {
  return {
    site,
    id,
    format: PIECE_FORMAT,
    reference,
    title: "",
    method: "",
    date: "",
    where: "",
    note: "",
    serves: [],
    checked: [],
    updated: now,
  };
}

/** The next of E1, E2, ...: one more than the highest, so that none is given twice. */
export function nextReference(pieces: Iterable<Piece>): string {
  let highest = 0;
  for (const { reference } of pieces) {
    const found = /^E(\d{1,6})$/i.exec(reference.trim());
    if (found) highest = Math.max(highest, Number(found[1]));
  }
  return `E${highest + 1}`;
}

/** References that more than one piece has, in small letters. */
export function sharedReferences(pieces: Iterable<Piece>): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const piece of pieces) {
    const reference = piece.reference.trim().toLowerCase();
    if (reference !== "" && seen.has(reference)) shared.add(reference);
    seen.add(reference);
  }
  return shared;
}

export function checking(aspect: Aspect, on: boolean): PieceChange {
  return { [`checked:${aspect}`]: on };
}

export function serving(served: Served, on: boolean): PieceChange {
  return { [`serves:${keyOf(served.unit, served.criterion)}`]: on ? served : null };
}

/** `piece` with the change made; what a later version keeps in it stays. */
export function changed(piece: Piece, change: PieceChange, now: string): Piece {
  const made = { ...piece, updated: now };
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const field = TEXTS.find((name) => name === key);
    if (field && typeof value === "string") made[field] = value;
    else if (key.startsWith("checked:")) made.checked = ticked(made.checked, key, value === true);
    else if (key.startsWith("serves:")) made.serves = mapped(made.serves, key, value);
  }
  return made;
}

function ticked(checked: readonly Aspect[], key: string, on: boolean): Aspect[] {
  return ASPECTS.filter((aspect) => (`checked:${aspect}` === key ? on : checked.includes(aspect)));
}

function mapped(serves: readonly Served[], key: string, value: PieceChange[string]): Served[] {
  const keyed = (served: Served): string => `serves:${keyOf(served.unit, served.criterion)}`;
  const put = value !== null && typeof value === "object" ? value : undefined;
  if (put && serves.some((served) => keyed(served) === key)) {
    return serves.map((served) => (keyed(served) === key ? put : served));
  }
  const others = serves.filter((served) => keyed(served) !== key);
  return put ? [...others, put] : others;
}

/** Pieces by the criteria that they serve. */
export function byCriterion(pieces: Iterable<Piece>): Map<string, Piece[]> {
  return gathered(
    [...pieces].flatMap((piece) =>
      piece.serves.map(({ unit, criterion }) => [keyOf(unit, criterion), piece] as const),
    ),
  );
}

/** By reference, E2 before E10; the id decides between two that are the same. */
export function inOrder(pieces: Iterable<Piece>): Piece[] {
  return [...pieces].sort(
    (one, other) => NATURAL.compare(one.reference, other.reference) || (one.id < other.id ? -1 : 1),
  );
}

/** What a list calls a piece, such as `E1 Coaching notes`. */
export function nameOf(piece: Piece): string {
  return `${piece.reference || "No reference"} ${piece.title.trim() || "(no title yet)"}`;
}

/** The same with its day, and whether that is still to come. */
export function datedName(piece: Piece, today: string): string {
  const toCome = isToCome(piece, today) ? "still to come" : "";
  const said = [dayInWords(piece.date), toCome].filter(Boolean).join(", ");
  return said === "" ? nameOf(piece) : `${nameOf(piece)} (${said})`;
}

export function isToCome({ date }: Pick<Piece, "date">, today: string): boolean {
  return date > today;
}

/** What is served, by the units in their order. */
export function byUnit(serves: readonly Served[]): Map<string, Served[]> {
  return gathered(serves.map((served) => [served.unit, served]));
}

/** What a piece serves, by unit, such as `Lead a team 1.1, 2.3; Coach others 1.2`. */
export function servesInWords(
  serves: readonly Served[],
  titleOf: (unit: string) => string,
): string {
  return [...byUnit(serves)]
    .map(([unit, those]) => {
      const numbers = those.map(({ criterion }) => criterion).sort(NATURAL.compare);
      return `${titleOf(unit)} ${numbers.join(", ")}`;
    })
    .join("; ");
}

/** Whether a piece has these words in its reference, title, place or note. */
export function mentions(piece: Piece, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return true;
  const { reference, title, where, note } = piece;
  return `${reference} ${title}\n${where}\n${note}`.toLowerCase().includes(wanted);
}

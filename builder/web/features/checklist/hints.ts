// What a row says of what stands in it: ticks and words that do not go together, impossible dates.
import { dayOf } from "../../lib/calendar-day";
import { oddDay } from "../../lib/odd-day";
import { mismatch } from "../../lib/standing";
import { make } from "../../platform/dom";
import { announce } from "../../platform/status";
import { mappedIn } from "./row";
import type { Control, Row } from "./row";

/** Say beside an empty box that My portfolio maps evidence here; the box is the learner's to tick. */
export function noteCover(row: Row): void {
  const box = row.fields.get("covered") as HTMLInputElement | undefined;
  const cell = box?.closest("td");
  const said = cell?.querySelector(".uf-map__by");
  const isBy = row.pieces.length > 0 && box?.checked === false;
  const text = row.isToCome ? MAPPED_LATER : MAPPED;
  if (!isBy || said?.textContent !== text) said?.remove();
  if (isBy && said?.textContent !== text) {
    cell?.append(make("span", { class: "uf-map__by" }, text));
  }
}

const MAPPED = "Mapped in My portfolio";
const MAPPED_LATER = "Mapped in My portfolio, to evidence that is still to come";
const BAD_DATE = "This is no whole, possible date, so it is not kept.";

/** Say by a row what does not go together in it; only the learner ticks. */
export function noteMismatch(row: Row): void {
  const { covered, evidence } = Object.fromEntries(row.fields);
  if (covered && evidence)
    hint(`hint-${row.element.id}`, mismatch(mappedIn(row)), covered, evidence);
}

/**
 * Say by a row's date that what is typed there is none, which the browser drops without a word, or
 * an odd one. While it is typed it is none yet: then a note is taken back, and none is made.
 */
export function noteDate(row: Row): void {
  const date = row.fields.get("date");
  const id = `date-${row.element.id}`;
  if (!date || (date === document.activeElement && !document.getElementById(id))) return;
  const isBad = date.validity.badInput;
  const odd = oddDay(date.value, dayOf(new Date()));
  hint(id, isBad ? BAD_DATE : odd && `${odd}.`, date, date);
  date.setAttribute("aria-invalid", String(isBad));
}

/** The reader has left the date. */
export function tellBadDate(row: Row): void {
  noteDate(row);
  if (row.fields.get("date")?.validity.badInput) announce(`Date, ${row.criterion}: ${BAD_DATE}`);
}

/** A hint stands last in its cell: nothing that is about to be pressed moves away. */
function hint(id: string, text: string, control: Control, beside: Control): void {
  const shown = document.getElementById(id);
  if (shown?.textContent === text) return;
  shown?.remove();
  control.removeAttribute("aria-describedby");
  if (text === "") return;
  beside.closest("td")?.append(make("p", { class: "uf-map__hint", id }, text));
  control.setAttribute("aria-describedby", id);
}

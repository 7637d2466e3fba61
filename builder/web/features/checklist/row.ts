// A criterion's row of the checklist: its fields, and what stands in them.
import type { Said } from "../../lib/checklist-csv";
import { BLANK, FIELDS } from "../../lib/mapping";
import type { Entry, Field, Wording } from "../../lib/mapping";
import type { Mapped } from "../../lib/standing";
import { all, words } from "../../platform/dom";
import { showOnPaper } from "../../platform/on-paper";

export type Control = HTMLInputElement | HTMLTextAreaElement;

export interface Row extends Wording {
  element: HTMLTableRowElement;
  criterion: string;
  outcome: string;
  fields: ReadonlyMap<Field, Control>;
  /** What the pieces of evidence in My portfolio that serve it are called, with their days. */
  pieces: readonly string[];
  /** Whether there are pieces, and all of them are dated later than today. */
  isToCome: boolean;
  /** Whether one of them was mapped to an earlier wording. */
  isOutdated: boolean;
}

/** What stands beside a row's wording: read only when it is asked for. */
export function saidIn({ element }: Row): Said {
  const each = (selector: string): string => all(selector, element).map(words).join("; ");
  return {
    source: all("th > .uf-source, th > .uf-source__details", element).map(words).join(", "),
    parts: each(".uf-criterion__parts > li"),
    range: each("[data-uf-range]"),
  };
}

export function rowsOf(section: HTMLElement): Row[] {
  return all<HTMLTableRowElement>("tr[data-criterion]", section).map((element) => ({
    element,
    criterion: element.dataset["criterion"] ?? "",
    outcome: element.closest("tbody")?.dataset["outcome"] ?? "",
    wording: words(element.querySelector("[data-uf-wording]") ?? element.querySelector("th")),
    fingerprint: element.dataset["fingerprint"] ?? "",
    fields: fieldsOf(element),
    pieces: [],
    isToCome: false,
    isOutdated: false,
  }));
}

function fieldsOf(row: HTMLElement): Map<Field, Control> {
  const fields = new Map<Field, Control>();
  for (const control of all<Control>("[data-field]", row)) {
    const field = FIELDS.find((name) => name === control.dataset["field"]);
    if (field) fields.set(field, control);
  }
  return fields;
}

/** What stands in the row's fields. */
export function entryIn(row: Row): Entry {
  return Object.assign(
    { ...BLANK },
    ...[...row.fields].map(([field, control]) => valueIn(field, control)),
  );
}

/** What counts for the row's standing. */
export function mappedIn(row: Row): Mapped {
  return { ...entryIn(row), pieces: row.pieces.length };
}

/** A field alone, as a change. */
export function valueIn(field: Field, control: Control): Partial<Entry> {
  return { [field]: isTick(control) ? control.checked : control.value };
}

/** Put `entry` in the row's fields, save those that `isBusy`. */
export function showEntry(row: Row, entry: Entry, isBusy: (field: Field) => boolean): void {
  for (const [field, control] of row.fields) {
    if (isBusy(field)) continue;
    const value = entry[field];
    if (typeof value === "boolean") (control as HTMLInputElement).checked = value;
    // A half-typed date reads as empty; it goes too where all is emptied.
    else if (control.value !== value || entry === BLANK) control.value = value;
    showOnPaper(control);
  }
  const gap = row.fields.get("gap")?.closest("details");
  if (gap && entry.gap !== "") gap.open = true;
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "checkbox";
}

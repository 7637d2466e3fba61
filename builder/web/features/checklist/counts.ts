// How many criteria are covered, per outcome and in all, and which rows the filter shows.
import { countsInWords, isShown, shownFrom, shownInWords, tally } from "../../lib/standing";
import { all } from "../../platform/dom";
import { announce } from "../../platform/status";
import { mappedIn } from "./row";
import type { Row } from "./row";

export function showCounts(section: HTMLElement, rows: readonly Row[]): void {
  for (const place of all("[data-uf-total]", section)) {
    place.textContent = countsInWords(tally(rows.map(mappedIn)));
  }
  for (const place of all("[data-uf-count]", section)) {
    const outcome = place.dataset["outcome"];
    const entries = rows.filter((row) => row.outcome === outcome).map(mappedIn);
    place.textContent = countsInWords(tally(entries));
  }
}

export function startFilter(section: HTMLElement, rows: readonly Row[]): void {
  const filter = section.querySelector<HTMLSelectElement>("select[data-uf-filter]");
  if (!filter) return;
  filter.addEventListener("change", () => applyFilter(filter, rows));
  section.addEventListener("change", ({ target }) => {
    const row = rows.find(({ element }) => target instanceof Node && element.contains(target));
    if (row) sayIfItStays(row, filter);
  });
}

function applyFilter(filter: HTMLSelectElement, rows: readonly Row[]): void {
  const shown = shownFrom(filter.value);
  for (const row of rows) row.element.hidden = !isShown(mappedIn(row), shown);
  for (const body of new Set(rows.map(({ element }) => element.closest("tbody")))) {
    if (body) body.hidden = rows.every(({ element }) => element.hidden || !body.contains(element));
  }
  const count = rows.filter(({ element }) => !element.hidden).length;
  announce(shownInWords(shown, count, rows.length));
}

/** A row that no longer fits stays where it is: it must not vanish from under the reader's hands. */
function sayIfItStays(row: Row, filter: HTMLSelectElement): void {
  if (row.element.hidden || isShown(mappedIn(row), shownFrom(filter.value))) return;
  announce(`${row.criterion} is shown until you choose what to show again.`);
}

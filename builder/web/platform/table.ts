// Tables that say in words and figures what a drawing shows.
import { all, make } from "./dom";

/** `head` names the columns; the first cell of each row names the row. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  return make(
    "table",
    { class: "uf-figures" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...head.map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...rows.map(row)),
  );
}

function row([name = "", ...figures]: readonly string[]): HTMLElement {
  const cells = figures.map((figure) => make("td", {}, figure));
  return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
}

/** A table that is opened by who wants it, and on paper. */
export function behind(shown: HTMLTableElement): HTMLElement {
  const label = shown.caption?.textContent ?? "";
  // On a phone it is scrolled, and so has to be reached by keys.
  const room = { class: "uf-behind__room", tabindex: "0", role: "group", "aria-label": label };
  return make(
    "details",
    { class: "uf-behind uf-fold" },
    make("summary", {}, "As a table"),
    make("div", room, shown),
  );
}

/** Put these in place of what was there; a table that the reader has opened stays open. */
export function redraw(place: HTMLElement, ...parts: HTMLElement[]): void {
  const isOpen = all<HTMLDetailsElement>("details", place).map(({ open }) => open);
  place.replaceChildren(...parts);
  all<HTMLDetailsElement>("details", place).forEach((each, index) => {
    each.open = isOpen[index] === true;
  });
}

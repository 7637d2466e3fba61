// One part of a page printed alone: styles/print.css hides all else.
import { all } from "./dom";

/** On the body: only the marked part is printed. */
const ALONE = "uf-print-alone";

/** On the part itself, and on all that it is inside of. */
export const PART = "uf-print-part";
const PATH = "uf-print-path";

export function markAlone(part: HTMLElement, body: HTMLElement): void {
  body.classList.add(ALONE);
  part.classList.add(PART);
  for (let outer = part.parentElement; outer && outer !== body; outer = outer.parentElement) {
    outer.classList.add(PATH);
  }
}

export function isAlone(body: HTMLElement): boolean {
  return body.classList.contains(ALONE);
}

/** The whole page is printed again. */
export function unmarkAlone(page: Document): void {
  page.body.classList.remove(ALONE);
  for (const name of [PART, PATH]) {
    for (const marked of all(`.${name}`, page)) marked.classList.remove(name);
  }
}

// Which criteria of other units a form serves: shown at its head, on the screen and on paper.
import { make } from "../../platform/dom";

export function showOthers(place: HTMLElement, lines: readonly string[]): void {
  const now = JSON.stringify(lines);
  place.hidden = lines.length === 0;
  // Made anew only when it differs, so that the reader's place in it is not lost.
  if (place.dataset["ufShows"] === now) return;
  place.dataset["ufShows"] = now;
  place.replaceChildren(...lines.map((line) => make("p", {}, line)));
}

// Evidence for criteria that are gone: shown, never dropped.
import { serving, nameOf } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import type { Unplaced } from "../../lib/placing";
import { make } from "../../platform/dom";

export function listUnplaced(
  section: HTMLElement,
  found: readonly Unplaced[],
  titleOf: (unit: string) => string,
  change: (id: string, change: PieceChange) => void,
): void {
  const now = JSON.stringify(found);
  // Made anew only when it differs, so that the reader's place in it is not lost.
  if (section.dataset["ufShows"] === now) return;
  section.dataset["ufShows"] = now;
  section.hidden = found.length === 0;
  const list = section.querySelector("ul");
  list?.replaceChildren(
    ...found.map(({ piece, served }) => {
      const name = `${served.criterion} of ${titleOf(served.unit)}`;
      const off = make("button", { type: "button", class: "uf-button uf-button--small" });
      off.textContent = `Take ${name} off ${piece.reference || "this piece"}`;
      off.addEventListener("click", () => change(piece.id, serving(served, false)));
      const link = make("a", { href: `#piece-${piece.id}` }, nameOf(piece));
      const text = make(
        "p",
        {},
        link,
        " was mapped to ",
        make("b", {}, name),
        ` ${served.wording}`,
      );
      return make("li", {}, text, off);
    }),
  );
}

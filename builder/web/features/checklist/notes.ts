// What the learner is told when the unit has changed since the checklist was filled in.
import { dayInWords } from "../../lib/day";
import type { Mapping } from "../../lib/mapping";
import { make } from "../../platform/dom";
import type { Row } from "./row";

/** Say by a row that its wording has changed, or take that back. */
export function noteRewording(row: Row, kept: Mapping | undefined, confirm: () => void): void {
  const id = rewordedId(row);
  const evidence = row.fields.get("evidence");
  const note = document.getElementById(id);
  if (!kept || kept.fingerprint === row.fingerprint) {
    note?.remove();
    evidence?.removeAttribute("aria-describedby");
  } else if (!note) {
    evidence?.closest("td")?.prepend(rewording(row, kept, confirm));
    evidence?.setAttribute("aria-describedby", id);
  }
}

export function isReworded(row: Row): boolean {
  return document.getElementById(rewordedId(row)) !== null;
}

function rewordedId(row: Row): string {
  return `reworded-${row.element.id}`;
}

function rewording(row: Row, kept: Mapping, confirm: () => void): HTMLElement {
  const button = make("button", { type: "button", class: "uf-button uf-button--small" });
  button.textContent = `My evidence still fits ${row.criterion}`;
  button.addEventListener("click", confirm);
  return make(
    "div",
    { class: "uf-map__reworded", id: rewordedId(row) },
    make(
      "p",
      {},
      "The wording has changed since you filled this in. Does your evidence still fit?",
    ),
    make("p", {}, "It was: ", make("q", {}, kept.wording)),
    button,
  );
}

/** List what is kept for criteria that are no longer in the unit; it is never dropped. */
export function listUnplaced(
  section: HTMLElement,
  kept: readonly Mapping[],
  remove: (mapping: Mapping) => void,
): void {
  const shown = section.querySelector<HTMLElement>(".uf-unplaced:not([data-uf-lost])");
  const now = JSON.stringify(kept);
  // Made anew only when it differs, so that the reader's place in it is not lost.
  if (shown?.dataset["ufShows"] === now) return;
  shown?.remove();
  if (kept.length === 0) return;
  const heading = make("h3", { id: "not-placed" }, "Not placed");
  const list = make(
    "section",
    { class: "uf-unplaced", "aria-labelledby": "not-placed", "data-uf-shows": now },
    heading,
    make(
      "p",
      {},
      "You filled these in for criteria that are no longer in this unit. Move what still helps to a criterion above.",
    ),
    make("ul", {}, ...kept.map((mapping) => unplaced(mapping, remove))),
  );
  section.append(list);
}

function unplaced(mapping: Mapping, remove: (mapping: Mapping) => void): HTMLElement {
  const { criterion, wording } = mapping;
  const button = make("button", { type: "button", class: "uf-button uf-button--small" });
  button.textContent = `Delete what was kept for ${criterion}`;
  button.addEventListener("click", () => remove(mapping));
  const facts = factsOf(mapping).map(([label, text]) =>
    make("div", {}, make("dt", {}, label), make("dd", {}, text)),
  );
  return make(
    "li",
    {},
    make("p", {}, make("b", {}, criterion), ` ${wording}`),
    make("dl", {}, ...facts),
    button,
  );
}

function factsOf({ covered, evidence, gap, date, initials, sampled }: Mapping): [string, string][] {
  const facts: [string, string][] = [
    ["My mapping", covered ? "covered" : ""],
    ["My evidence", evidence],
    ["Reason for a gap", gap],
    ["Date", dayInWords(date)],
    ["Assessor's initials", initials],
    ["IQA sampled", sampled ? "yes" : ""],
  ];
  return facts.filter(([, text]) => text !== "");
}

/** A piece of My portfolio that is mapped to a criterion which the unit no longer has. */
export interface LostPiece {
  name: string;
  href: string;
  criterion: string;
  wording: string;
}

/** List them; they are kept, and changed on My portfolio. */
export function listLostPieces(section: HTMLElement, lost: readonly LostPiece[]): void {
  const shown = section.querySelector<HTMLElement>("[data-uf-lost]");
  const now = JSON.stringify(lost);
  if (shown?.dataset["ufLost"] === now) return;
  shown?.remove();
  if (lost.length === 0) return;
  const lines = lost.map(({ name, href, criterion, wording }) =>
    make(
      "li",
      {},
      make(
        "p",
        {},
        make("a", { href }, name),
        " was mapped to ",
        make("b", {}, criterion),
        ` ${wording}`,
      ),
    ),
  );
  const attributes = {
    class: "uf-unplaced",
    "aria-labelledby": "lost-pieces",
    "data-uf-lost": now,
  };
  section.append(
    make(
      "section",
      attributes,
      make("h3", { id: "lost-pieces" }, "Not placed, in My portfolio"),
      make("p", {}, LOST),
      make("ul", {}, ...lines),
    ),
  );
}

const LOST =
  "You mapped these pieces of evidence to criteria that are no longer in this unit. Open a piece to map it to one that is.";

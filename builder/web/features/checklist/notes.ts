// What the learner is told when the unit has changed since the checklist was filled in.
import type { Mapping } from "../../lib/mapping";
import { make } from "../../platform/dom";
import { entryIn } from "./row";
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

/**
 * Say by a row that evidence without a tick counts as a gap; only the learner ticks. It stands last
 * in its cell: nothing that is about to be pressed moves away.
 */
export function noteUnticked(row: Row): void {
  const { covered, evidence } = entryIn(row);
  const id = `unticked-${row.element.id}`;
  const tick = row.fields.get("covered");
  const note = document.getElementById(id);
  if (covered || row.pieces.length > 0 || evidence.trim() === "") {
    note?.remove();
    tick?.removeAttribute("aria-describedby");
  } else if (!note) {
    const text = "Not ticked as covered, so it counts as a gap.";
    row.fields
      .get("evidence")
      ?.closest("td")
      ?.append(make("p", { class: "uf-map__hint", id }, text));
    tick?.setAttribute("aria-describedby", id);
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
  const shown = section.querySelector<HTMLElement>(".uf-unplaced");
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
    ["Date", date],
    ["Assessor's initials", initials],
    ["IQA sampled", sampled ? "yes" : ""],
  ];
  return facts.filter(([, text]) => text !== "");
}

// The criteria of the unit that a form is filled in for, as boxes to tick.
import { commonSource } from "../../lib/unit-data";
import type { CriterionData, UnitData } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";

/** Draw the unit's criteria in every list of them; without a unit their numbers are written. */
export function drawCriteria(form: HTMLElement, unit: UnitData | undefined): void {
  const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? [];
  for (const list of all<HTMLUListElement>("[data-uf-unit-criteria]", form)) {
    const isClosed = list.closest(".uf-ask--closed") !== null;
    const field = list.dataset["of"] ?? "";
    const source = commonSource(criteria);
    const lines = criteria.map((criterion) => line(criterion, field, isClosed, source === ""));
    list.replaceChildren(...lines);
    list.hidden = criteria.length === 0;
    showSource(list, source);
  }
}

/** Nothing that isn't official may look official: said once where it is the same for all. */
function showSource(list: HTMLElement, source: string): void {
  const note = list.parentElement?.querySelector<HTMLElement>("[data-uf-source]");
  if (!note) return;
  note.textContent = source && `Wording of all of them: ${source}.`;
  note.hidden = source === "";
}

/** The line for numbers is shown where there are no boxes, or something stands in it. */
export function showNumbers(form: HTMLElement): void {
  for (const numbers of all("[data-uf-numbers]", form)) {
    const list = numbers.parentElement?.querySelector<HTMLElement>("[data-uf-unit-criteria]");
    const typed = numbers.querySelector("input")?.value ?? "";
    numbers.hidden = !(list?.hidden ?? true) && typed === "";
  }
}

function line(
  { number, statement, source }: CriterionData,
  field: string,
  isClosed: boolean,
  saysSource: boolean,
): HTMLElement {
  const wording = saysSource ? ` ${statement} (${source})` : ` ${statement}`;
  const text = make("span", {}, make("b", {}, number), wording);
  if (isClosed) {
    const box = make("span", { class: "uf-box", "aria-hidden": "true" });
    return make("li", {}, make("span", { class: "uf-ask__tick" }, box, " ", text));
  }
  const box = make("input", {
    type: "checkbox",
    "data-tag": `${field}.${number}`,
    "data-criterion": number,
    autocomplete: "off",
  });
  return make("li", {}, make("label", { class: "uf-ask__tick" }, box, " ", text));
}

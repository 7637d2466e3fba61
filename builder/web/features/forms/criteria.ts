// The criteria of the unit that a form is filled in for, as boxes to tick.
import type { CriterionData, UnitData } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";

/** Draw the unit's criteria in every list of them; without a unit their numbers are written. */
export function drawCriteria(form: HTMLElement, unit: UnitData | undefined): void {
  const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? [];
  for (const list of all<HTMLUListElement>("[data-uf-unit-criteria]", form)) {
    const isClosed = list.closest(".uf-ask--closed") !== null;
    const field = list.dataset["of"] ?? "";
    list.replaceChildren(...criteria.map((criterion) => line(criterion, field, isClosed)));
    list.hidden = criteria.length === 0;
  }
}

/** The line for numbers is shown where there are no boxes, or something stands in it. */
export function showNumbers(form: HTMLElement): void {
  for (const numbers of all("[data-uf-numbers]", form)) {
    const list = numbers.parentElement?.querySelector<HTMLElement>("[data-uf-unit-criteria]");
    const typed = numbers.querySelector("input")?.value ?? "";
    numbers.hidden = !(list?.hidden ?? true) && typed === "";
  }
}

function line({ number, statement }: CriterionData, field: string, isClosed: boolean): HTMLElement {
  const text = make("span", {}, make("b", {}, number), ` ${statement}`);
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

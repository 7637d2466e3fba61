// A unit's criteria as boxes to tick on a piece, by outcome; a whole outcome is ticked by one box.
import { keyOf } from "../../lib/unit-data";
import type { CriterionData, OutcomeData, UnitData } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { sourceUnlessOfficial } from "./source";

/** So many criteria fit a phone's screen or two; more are folded by outcome. */
const UNFOLDED = 6;

/** `served` are keys of the criteria that the piece serves; an outcome with one of them is open. */
export function outcomesToTick(unit: UnitData, served: ReadonlySet<string>): HTMLElement[] {
  const count = unit.outcomes.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const isServed = ({ number }: CriterionData): boolean => served.has(keyOf(unit.id, number));
  return unit.outcomes.map((outcome) =>
    outcomeOf(unit, outcome, count <= UNFOLDED || outcome.criteria.some(isServed)),
  );
}

/** The keys of the criteria beneath an outcome's box. */
export function keysIn(box: HTMLElement): string[] {
  const boxes = all("[data-serve]", box.closest(".uf-piece__outcome") ?? box);
  return boxes.map(({ dataset }) => dataset["serve"] ?? "");
}

/** Put an outcome's box and count right after its criteria. */
export function showOutcome(outcome: HTMLElement): void {
  const boxes = all<HTMLInputElement>("[data-serve]", outcome);
  const ticked = boxes.filter(({ checked }) => checked).length;
  const whole = outcome.querySelector<HTMLInputElement>("[data-outcome]");
  const count = outcome.querySelector("summary");
  const said = `${ticked} of ${boxes.length} ticked`;
  if (count && count.textContent !== said) count.textContent = said;
  if (!whole) return;
  whole.checked = ticked === boxes.length;
  whole.indeterminate = ticked > 0 && ticked < boxes.length;
}

function outcomeOf(unit: UnitData, outcome: OutcomeData, isOpen: boolean): HTMLElement {
  const { number, statement, criteria } = outcome;
  const { words } = unit;
  const box = make("input", { type: "checkbox", "data-outcome": number, autocomplete: "off" });
  const whole = `All ${words.criteria} of ${words.outcome} ${number}`;
  const fold = make("details", { class: "uf-fold" }, make("summary", {}));
  fold.open = isOpen;
  fold.append(...criteria.map((criterion) => choice(unit, criterion)));
  return make(
    "fieldset",
    { class: "uf-piece__outcome" },
    make("legend", {}, `${capital(words.outcome)} ${number}: ${statement}`),
    make("label", { class: "uf-choice" }, box, make("span", {}, whole)),
    fold,
  );
}

function choice(unit: UnitData, criterion: CriterionData): HTMLElement {
  const { number, statement } = criterion;
  const serve = keyOf(unit.id, number);
  const box = make("input", { type: "checkbox", "data-serve": serve, autocomplete: "off" });
  const text = make("span", {}, make("b", {}, number), ` ${statement}`);
  text.append(...sourceUnlessOfficial(criterion));
  return make("label", { class: "uf-choice" }, box, text);
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

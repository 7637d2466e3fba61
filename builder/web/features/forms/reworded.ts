// What a draft knows of the wording of its criteria: kept when one is ticked, noted when it changes.
import type { Draft, Ticked } from "../../lib/draft";
import { REWORDED } from "../../lib/filled-form";
import { SEEN, tickName } from "../../lib/typed-draft";
import type { Typed } from "../../lib/typed-draft";
import type { UnitData } from "../../lib/unit-data";
import { all, make, words } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { controlsIn, isTick, tagOf, takeSeen, valueIn } from "./controls";

/** The name under which a control is kept: a criterion's box is that of its unit alone. */
export function keptName(control: Field, unit: UnitData | undefined): string {
  const tag = tagOf(control);
  return unit && wordingIn(control, unit) ? tickName(unit.id, tag) : tag;
}

/** What stands in a control, as it is kept: of a criterion that is ticked, its present wording. */
export function keptOf(control: Field, unit: UnitData | undefined): Typed {
  const said = wordingIn(control, unit);
  const value = said && isTick(control) ? control.checked && said : valueIn(control);
  return { [keptName(control, unit)]: value };
}

/** The same of one that has just been typed in, with what its writer had seen there. */
export function typedIn(control: Field, unit: UnitData | undefined): Typed {
  const kept = keptOf(control, unit);
  return isTick(control) ? kept : { ...kept, [`${SEEN}${tagOf(control)}`]: takeSeen(control) };
}

/** All that is written or ticked, as it is kept. */
export function allKept(within: ParentNode, unit: UnitData | undefined): Typed {
  const stands = controlsIn(within).filter((control) => Boolean(valueIn(control)));
  return Object.assign({}, ...stands.map((control) => keptOf(control, unit))) as Typed;
}

/** Say by each ticked criterion that its wording has changed, or take that back. */
export function noteRewordings(
  form: HTMLElement,
  unit: UnitData | undefined,
  wordings: Draft["wordings"],
  confirm: (control: Field) => void,
): void {
  for (const control of controlsIn(form)) {
    const now = wordingIn(control, unit);
    const then = isTick(control) && control.checked ? wordings?.[tagOf(control)] : undefined;
    const isReworded =
      now !== undefined && then !== undefined && now.fingerprint !== then.fingerprint;
    const id = `${form.id}.${tagOf(control)}.reworded`;
    const note = document.getElementById(id);
    if (!isReworded) {
      if (note) control.removeAttribute("aria-describedby");
      note?.remove();
    } else if (!note) {
      control.closest("li")?.append(rewording(id, control, then, () => confirm(control)));
      control.setAttribute("aria-describedby", id);
    }
  }
}

/** What a criterion said when it was ticked, where the page says that it has changed; or empty. */
export function wordingThen(tick: HTMLElement): string {
  return words(tick.closest("li")?.querySelector(".uf-map__reworded q") ?? null);
}

/** The same of all criteria of a form, as sentences: a Word file has the present wording alone. */
export function rewordingsIn(form: HTMLElement): string[] {
  const ticks = all("li:has(> .uf-map__reworded) > .uf-ask__tick", form);
  const said = ticks.map((tick) => {
    const number = tick.querySelector<HTMLElement>("[data-criterion]")?.dataset["criterion"] ?? "";
    return `The wording of ${number} has changed since you ticked it. It was: ‘${wordingThen(tick)}’`;
  });
  return [...new Set(said)];
}

function wordingIn(control: Field, unit: UnitData | undefined): Ticked | undefined {
  const { criterion } = control.dataset;
  if (criterion === undefined) return undefined;
  const all = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? [];
  const found = all.find(({ number }) => number === criterion);
  return found && { wording: found.statement, fingerprint: found.fingerprint };
}

function rewording(id: string, control: Field, then: Ticked, confirm: () => void): HTMLElement {
  const button = make("button", { type: "button", class: "uf-button uf-button--small" });
  button.textContent = `What I wrote still fits ${control.dataset["criterion"] ?? ""}`;
  button.addEventListener("click", () => {
    // The button goes away with the note.
    control.focus();
    confirm();
  });
  return make(
    "div",
    { class: "uf-map__reworded", id },
    make("p", {}, REWORDED),
    make("p", {}, "It was: ", make("q", {}, then.wording)),
    button,
  );
}

// The controls of a form, by the tags that they have in its Word file too.
import type { Draft, Value } from "../../lib/draft";
import { wordsLine } from "../../lib/words";
import { all, words } from "../../platform/dom";
import { showOnPaper } from "../../platform/on-paper";
import type { Field } from "../../platform/on-paper";

export function controlsIn(within: ParentNode): Field[] {
  return all<Field>("[data-tag]", within);
}

export function tagOf(control: Field): string {
  return control.dataset["tag"] ?? "";
}

export function isTick(control: Field): control is HTMLInputElement {
  return control.type === "checkbox";
}

export function valueIn(control: Field): Value {
  return isTick(control) ? control.checked : control.value;
}

/** What stood in a control when it was last shown or typed in; what stands there now has been seen. */
export function takeSeen(control: Field): string {
  const { ufSeen = "" } = control.dataset;
  control.dataset["ufSeen"] = control.value;
  return ufSeen;
}

/** All that is written or ticked. */
export function valuesIn(within: ParentNode): Record<string, Value> {
  const values = controlsIn(within).map((control) => [tagOf(control), valueIn(control)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== "" && value !== false));
}

/** Put the values into the controls, save those that are busy. Gives back those with no place. */
export function showValues(
  within: ParentNode,
  values: Draft["values"],
  isBusy: (control: Field) => boolean,
): [tag: string, value: Value][] {
  const unplaced = new Map(Object.entries(values));
  for (const control of controlsIn(within)) {
    const tag = tagOf(control);
    const value = values[tag] ?? "";
    if (isBusy(control) || fits(control, value)) unplaced.delete(tag);
    if (!isBusy(control)) {
      showValue(control, fits(control, value) ? value : "");
      takeSeen(control);
    }
    showBehind(control);
  }
  return [...unplaced];
}

/** What the page says beside a control that has just been changed. */
export function showBehind(control: Field): void {
  showOnPaper(control);
  const guide = control
    .closest("[data-uf-ask][data-kind='paragraph']")
    ?.querySelector<HTMLElement>("[data-uf-words]");
  if (guide) guide.textContent = wordsLine(control.value, Number(guide.dataset["ufWords"]));
}

/** A text is never ticked, and an answer can only be chosen from those that there are. */
function fits(control: Field, value: Value): boolean {
  if (value === "") return true;
  if (isTick(control) !== (typeof value === "boolean")) return false;
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some((option) => option.value === value);
  }
  return control.type !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(String(value));
}

function showValue(control: Field, value: Value): void {
  if (isTick(control)) control.checked = value === true;
  else if (control.value !== value) control.value = String(value);
}

/** What the page calls the field of a control. */
export function labelOf(within: ParentNode, tag: string): string {
  const control = controlsIn(within).find((each) => tagOf(each) === tag);
  return words(control?.closest("[data-uf-ask]")?.querySelector("[data-uf-label]") ?? null) || tag;
}

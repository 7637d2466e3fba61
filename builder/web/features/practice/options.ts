// Options to choose from: radio buttons where one is right, boxes where several are.
import { drawn } from "../../lib/lot";
import type { Option, Question } from "../../lib/question-data";
import { make } from "../../platform/dom";
import type { Controls } from "./controls";
import { tag } from "./tag";

interface Row {
  option: Option;
  input: HTMLInputElement;
  label: HTMLElement;
}

/** `seed` draws their order, so that nobody learns the place of an answer; of two, it stays. */
export function optionControls({ kind, options = [] }: Question, seed: string): Controls {
  const order = options.length > 2 ? drawn(seed, options) : options;
  const rows = order.map((option, place) => rowOf(option, place, kind === "single"));
  const hint =
    kind === "multiple" ? [make("p", { class: "uf-hint" }, "More than one is right.")] : [];
  const element = make("div", { class: "uf-options" }, ...hint, ...rows.map(({ label }) => label));
  return {
    element,
    answer: () => rows.filter(({ input }) => input.checked).map(({ option }) => option.id),
    settle: () => rows.forEach(settle),
    pick: (place) => {
      const row = rows[place];
      row?.input.click();
      row?.input.focus();
      return row !== undefined;
    },
  };
}

function rowOf(option: Option, place: number, isOne: boolean): Row {
  const input = make("input", {
    type: isOne ? "radio" : "checkbox",
    name: "option",
    value: option.id,
    autocomplete: "off",
  });
  const number = make(
    "span",
    { class: "uf-option__key", "aria-hidden": "true" },
    String(place + 1),
  );
  const text = make("span", { class: "uf-option__text" }, option.text);
  return { option, input, label: make("label", { class: "uf-option" }, input, number, text) };
}

function settle({ option, input, label }: Row): void {
  input.disabled = true;
  const { right = false } = option;
  if (right) {
    label.classList.add("uf-option--right");
    label.append(tag(true, input.checked ? "Your answer, and right" : "Right answer"));
  } else if (input.checked) {
    label.classList.add("uf-option--wrong");
    label.append(tag(false, "Your answer, not right"));
  }
}

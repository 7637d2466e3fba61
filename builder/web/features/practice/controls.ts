// What a question is answered with: real inputs, by its kind.
import type { Answer, Marked } from "../../lib/marking";
import { mixed } from "../../lib/lot";
import type { Question } from "../../lib/question-data";
import { make } from "../../platform/dom";
import { optionControls } from "./options";
import { orderingControls } from "./ordering";
import { tag } from "./tag";

export interface Controls {
  element: HTMLElement;
  answer(): Answer;
  /** Say which part was right; nothing can be changed any more. */
  settle(marked: Marked): void;
  /** Choose by number, from 0; whether there is such a choice. */
  pick(place: number): boolean;
}

/** `seed` draws the order in which options, endings and steps stand; `say` tells a screen reader. */
export function controlsFor(
  question: Question,
  seed: string,
  say: (text: string) => void,
): Controls | undefined {
  switch (question.kind) {
    case "single":
    case "multiple":
      return optionControls(question, seed);
    case "matching":
      return matchingControls(question, seed);
    case "ordering":
      return orderingControls(mixed(seed, question.steps ?? []), say);
    case "short":
      return shortControls();
    default:
      return undefined;
  }
}

function shortControls(): Controls {
  const field = make("input", {
    type: "text",
    id: "uf-short",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
  });
  const label = make("label", { for: "uf-short" }, "Your answer");
  const element = make("div", { class: "uf-short" }, label, field);
  return {
    element,
    answer: () => [field.value],
    settle: ({ right }) => {
      field.disabled = true;
      element.append(tag(right, right ? "Right" : "Not right"));
    },
    pick: () => false,
  };
}

/** Endings are long: they stand in a list with letters, which the fields choose from. */
function matchingControls(
  { matches = [], other_ends: others = [] }: Question,
  seed: string,
): Controls {
  const ends = mixed(seed, [...matches.map(([, end]) => end), ...others]);
  const list = make("ol", { class: "uf-ends" }, ...ends.map((end) => make("li", {}, end)));
  const rows = matches.map(([start], place) => matchRow(start, place, ends));
  const element = make("div", { class: "uf-matches" }, list, ...rows.map(({ row }) => row));
  return {
    element,
    // Nothing chosen is no number: the number of an empty text is 0, that of the first ending.
    answer: () => rows.map(({ select: { value } }) => (value ? (ends[Number(value)] ?? "") : "")),
    settle: ({ parts }) => {
      rows.forEach(({ row, select }, place) => {
        select.disabled = true;
        const part = parts[place];
        const end = part?.should ?? "";
        // A list on a phone is narrow: the ending is named, too.
        const should = `It is ${letter(ends.indexOf(end))}: ${end}`;
        if (part) row.append(tag(part.right, part.right ? "Right" : should));
      });
    },
    pick: () => false,
  };
}

function matchRow(
  start: string,
  place: number,
  ends: readonly string[],
): { row: HTMLElement; select: HTMLSelectElement } {
  const id = `uf-match-${place}`;
  const select = make(
    "select",
    { id, autocomplete: "off" },
    make("option", { value: "" }, "choose"),
  );
  ends.forEach((end, at) => {
    select.append(make("option", { value: String(at) }, `${letter(at)}: ${end}`));
  });
  const label = make("label", { for: id }, start);
  return { row: make("div", { class: "uf-match" }, label, select), select };
}

export function letter(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}

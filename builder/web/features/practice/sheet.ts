// A quiz sheet for paper: questions with room to write, and their answers on another page.
import { mixed } from "../../lib/lot";
import type { Question, QuestionData } from "../../lib/question-data";
import { make } from "../../platform/dom";
import { markAlone, unmarkAlone } from "../../platform/print-alone";
import { letter } from "./controls";
import { OTHERWISE } from "./feedback";

/** Lines to write on, by how much is asked for. */
const CARD_LINES = 4;
const SCENARIO_LINES = 8;

export function printSheet(
  page: HTMLElement,
  data: QuestionData,
  questions: readonly Question[],
): void {
  page.querySelector(".uf-quizsheet")?.remove();
  const sheet = drawSheet(data, questions);
  page.append(sheet);
  markAlone(sheet, document.body);
  addEventListener(
    "afterprint",
    () => {
      sheet.remove();
      unmarkAlone(document);
    },
    { once: true },
  );
  print();
}

function drawSheet(data: QuestionData, questions: readonly Question[]): HTMLElement {
  const about = `Version ${data.version} of the unit. Practice, no assessment: sample questions, not endorsed by any awarding organisation.`;
  return make(
    "section",
    { class: "uf-quizsheet" },
    make("h2", {}, `Quiz sheet: ${data.title}`),
    make("p", {}, `${about} `, make("span", { "data-uf-printed": "" })),
    make(
      "ol",
      { class: "uf-quizsheet__asks" },
      ...questions.map((each) => make("li", {}, ...asked(each))),
    ),
    make(
      "section",
      { class: "uf-quizsheet__answers" },
      make("h2", {}, `Answers: ${data.title}`),
      make("ol", {}, ...questions.map((each) => make("li", {}, ...answers(each)))),
    ),
  );
}

function asked(question: Question): Node[] {
  const { asks, case: about } = question;
  const head = make("p", { class: "uf-quizsheet__ask" }, asks);
  return [head, ...(about === undefined ? [] : [make("p", {}, about)]), ...room(question)];
}

function room(question: Question): Node[] {
  const { kind, options = [], matches = [], answers: short = [] } = question;
  switch (kind) {
    case "single":
    case "multiple":
      return [
        ...(kind === "multiple" ? [make("p", {}, "More than one is right.")] : []),
        list(options.map(({ text }, place) => boxed(`${letter(place)}. ${text}`))),
      ];
    case "matching":
      return [
        list(matches.map(([start]) => boxed(start))),
        list(endsOf(question).map((end, place) => [`${letter(place)}. ${end}`])),
      ];
    case "ordering":
      return [make("p", {}, "Number them:"), list(stepsOf(question).map(boxed))];
    default:
      return lines(short.length > 0 ? 1 : kind === "scenario" ? SCENARIO_LINES : CARD_LINES);
  }
}

function answers(question: Question): Node[] {
  const { options = [], criteria = [] } = question;
  const lines = rightOf(question, options).map((text) => make("p", {}, text));
  if (criteria.length > 0) {
    lines[lines.length - 1]?.append(make("small", {}, ` (${criteria.join(", ")})`));
  }
  return lines;
}

function rightOf(question: Question, options: NonNullable<Question["options"]>): string[] {
  const { kind, matches = [], steps = [], answers: short = [], outline = [] } = question;
  switch (kind) {
    case "single":
    case "multiple":
      return options.flatMap(({ text, right }, place) =>
        right ? [`${letter(place)}. ${text}`] : [],
      );
    case "matching": {
      const ends = endsOf(question);
      return matches.map(([start, end]) => `${start}: ${letter(ends.indexOf(end))}`);
    }
    case "ordering":
      return [steps.map((step, place) => `${place + 1} ${step}`).join("; ")];
    case "short":
      return [`${short[0] ?? ""}${short.length > 1 ? OTHERWISE : ""}`];
    default:
      return outline;
  }
}

const endsOf = ({ id, matches = [], other_ends: others = [] }: Question): string[] =>
  mixed(id, [...matches.map(([, end]) => end), ...others]);
const stepsOf = ({ id, steps = [] }: Question): string[] => mixed(id, steps);

function boxed(text: string): (Node | string)[] {
  return [make("span", { class: "uf-box" }), text];
}

function list(lines: readonly (Node | string)[][]): HTMLElement {
  return make(
    "ul",
    { class: "uf-quizsheet__list" },
    ...lines.map((line) => make("li", {}, ...line)),
  );
}

function lines(count: number): HTMLElement[] {
  return Array.from({ length: count }, () => make("div", { class: "uf-line" }));
}

// How the outcomes of a unit stand: a bar for each, its words, and all as a table.
import { percent, recallToTell, slippingLine, titleOf } from "../lib/progress";
import type { OutcomeStanding, Standing, UnitStanding } from "../lib/progress";
import { make } from "./dom";
import { draw, share } from "./svg";
import { behind, table } from "./table";

/** Parts of a bar differ in height, too: no colour is needed to tell them apart. */
const PARTS = [
  { kind: "recalled", top: 0, height: 18, means: "recalled if asked now" },
  { kind: "fading", top: 9, height: 9, means: "begun, and fading" },
  { kind: "unseen", top: 16, height: 2, means: "not begun" },
] as const;

/** `title` is the unit's, and `word` what it calls an outcome. */
export function standingChart(title: string, word: string, standing: UnitStanding): HTMLElement {
  const { outcomes, questions } = standing;
  const isShared = outcomes.reduce((sum, each) => sum + each.questions, 0) > questions;
  const shared = `${questions} questions in all: one that helps with more than one ${word} counts in each.`;
  const caption = `${title}: questions by ${word}`;
  const rows: [string, Standing][] = outcomes.map((each) => [titleOf(each, word), each]);
  rows.push(["All questions", standing]);
  return make(
    "div",
    { class: "uf-standing" },
    legend(),
    make(
      "ul",
      { class: "uf-standing__outcomes" },
      ...outcomes.map((outcome) => line(outcome, word)),
    ),
    ...(isShared ? [make("p", { class: "uf-standing__facts" }, shared)] : []),
    behind(
      table(
        caption,
        ["", "Questions", "Not begun", "Begun", "Recalled now", "Due", "Slipping"],
        rows.map(([name, each]) => [name, ...figures(each)]),
      ),
    ),
  );
}

function line(outcome: OutcomeStanding, word: string): HTMLElement {
  return make(
    "li",
    {},
    make("p", { class: "uf-standing__name" }, titleOf(outcome, word)),
    bar(outcome),
    make("p", { class: "uf-standing__facts" }, factsOf(outcome)),
  );
}

/** What the bar shows, in words: it is for the eye alone. */
export function factsOf(standing: Standing): string {
  const { questions, begun, due, slipping } = standing;
  const recall = recallToTell(standing);
  if (begun === 0) return `None of ${questions} begun`;
  const facts = [
    `${begun} of ${questions} begun`,
    ...(recall === undefined ? [] : [`about ${percent(recall)} of those recalled if asked now`]),
    ...(due > 0 ? [`${due} due`] : []),
    ...(slipping > 0 ? [slippingLine(slipping)] : []),
  ];
  return facts.join("; ");
}

function bar({ questions, begun, recall = 0 }: Standing): SVGElement {
  const recalled = (begun * recall) / questions;
  const shares = [recalled, begun / questions - recalled, 1 - begun / questions];
  const shapes = PARTS.map(({ kind, top, height }, place) => {
    const before = shares.slice(0, place).reduce((sum, part) => sum + part, 0);
    return part(kind, share(before), share(shares[place] ?? 0), top, height);
  });
  return draw(
    "svg",
    { class: "uf-bar", width: "100%", height: 18, "aria-hidden": "true" },
    ...shapes,
  );
}

function part(kind: string, x: string, width: string, y: number, height: number): SVGElement {
  return draw("rect", { class: `uf-bar__${kind}`, x, width, y, height });
}

function legend(): HTMLElement {
  const entries = PARTS.map(({ kind, top, height, means }) => {
    const swatch = draw(
      "svg",
      { class: "uf-bar", width: 24, height: 18, "aria-hidden": "true" },
      part(kind, "0", "24", top, height),
    );
    return make("li", {}, swatch, means);
  });
  return make("ul", { class: "uf-legend", "aria-label": "What a bar shows" }, ...entries);
}

function figures(standing: Standing): string[] {
  const { questions, begun, due, slipping } = standing;
  const recall = recallToTell(standing);
  const counts = [questions, questions - begun, begun].map(String);
  return [...counts, recall === undefined ? "–" : percent(recall), String(due), String(slipping)];
}

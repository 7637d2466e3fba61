// What a sitting came to: what was practised and what comes back when. It judges nobody.
import { onDay } from "../../lib/near-day";
import type { QuestionData } from "../../lib/question-data";
import { summary } from "../../lib/session";
import type { Session, Summary } from "../../lib/session";
import { make } from "../../platform/dom";
import { button } from "./button";

export interface After {
  outcome: string;
  /** How many keep slipping, of those practised. */
  slipping: number;
  /** Leads to what is due over all units. */
  revise: Node | undefined;
  further: { label: string; go(): void };
  close(): void;
}

export function drawSummary(session: Session, data: QuestionData, after: After): Node[] {
  const found = summary(session, data);
  const asked = counted(found.questions, "question", "questions");
  const heading = make("h3", { tabindex: "-1", class: "uf-asking__asks" }, `Practised: ${asked}`);
  const { label, go } = after.further;
  const onward = button(label, "uf-button uf-button--primary", go);
  const close = button("Choose something else", "uf-button", after.close);
  return [
    make(
      "div",
      { class: "uf-asking" },
      heading,
      make("p", {}, said(found)),
      ...keepSlipping(after.slipping),
      ...(found.questions > 0 ? [outcomes(found, after.outcome), ...comesBack(found)] : []),
      make("div", { class: "uf-actions" }, onward, close),
      ...(after.revise ? [make("p", {}, after.revise)] : []),
    ),
  ];
}

function said({ questions, slipped }: Summary): string {
  if (questions === 0) return "Nothing was answered.";
  if (slipped === 0)
    return questions === 1 ? "You recalled it at once." : "You recalled all of it at once.";
  return `${questions - slipped} recalled at once; ${slipped} slipped.`;
}

function keepSlipping(count: number): Node[] {
  if (count === 0) return [];
  const those = `${counted(count, "question keeps", "questions keep")} slipping`;
  return [
    make("p", {}, `${those}: read them again. They are listed where you choose what to practise.`),
  ];
}

function outcomes({ outcomes: all }: Summary, word: string): HTMLElement {
  const head = [`${word.charAt(0).toUpperCase()}${word.slice(1)}`, "Questions", "Slipped"];
  const rows = all.map(({ number, statement, questions, slipped }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, `${number} ${statement}`.trim()),
      make("td", {}, String(questions)),
      make("td", {}, String(slipped)),
    ),
  );
  return make(
    "table",
    { class: "uf-sitting" },
    make("caption", {}, "What this sitting was about. A question can help with several."),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
    make("tbody", {}, ...rows),
  );
}

/** So many lines at most; the rest are farther away. */
const LINES = 6;

function comesBack({ back }: Summary): Node[] {
  const now = new Date().toISOString();
  const days = new Map<string, number>();
  for (const due of back) {
    const day = onDay(due, now);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const lines = [...days].map(
    ([day, count]) => `${day}: ${counted(count, "question", "questions")}`,
  );
  const shown = lines.slice(0, LINES).map((line) => make("li", {}, line));
  if (lines.length > LINES) shown.push(make("li", {}, "and later the rest"));
  return [make("p", {}, "It comes back:"), make("ul", { class: "uf-list" }, ...shown)];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

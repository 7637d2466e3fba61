// What is said to an answer: whether it is right, why, and where to read it up.
import type { Marked, Part } from "../../lib/marking";
import type { Question } from "../../lib/question-data";
import { criterionSlug } from "../../lib/unit-data";
import { make } from "../../platform/dom";
import { tag } from "./tag";

/** The page of the unit, and what it calls a criterion. */
export interface Reading {
  unit: string;
  criterion: string;
}

/** After a short answer of which other wordings are right, too. */
export const OTHERWISE = ", or the same written another way";

/** In one line. */
export function verdict({ kind }: Question, { right, parts }: Marked, isGivenUp: boolean): string {
  if (isGivenUp) return "Not known yet";
  if (right) return "Right";
  const wrong = parts.filter((part) => !part.right).length;
  const isPartly = (kind === "matching" || kind === "ordering") && wrong < parts.length;
  return isPartly ? `Not all right: ${parts.length - wrong} of ${parts.length}` : "Not right";
}

/** Without `marked` the learner has looked at the answer, and judges alone. */
export function feedback(
  question: Question,
  marked: Marked | undefined,
  said: string | undefined,
  reading: Reading,
): Node[] {
  const head =
    marked && said !== undefined
      ? [make("p", { class: "uf-verdict" }, tag(marked.right, said))]
      : [];
  return [
    ...head,
    ...rightAnswer(question, marked),
    ...reasons(question, marked),
    ...links(question, reading),
  ];
}

function rightAnswer(question: Question, marked: Marked | undefined): Node[] {
  const { kind, outline = [], steps = [], answers = [] } = question;
  if (kind === "ordering" && !marked?.right) {
    const order = make(
      "ol",
      { class: "uf-right-order" },
      ...steps.map((step) => make("li", {}, step)),
    );
    return [make("p", {}, "The right order:"), order];
  }
  if (kind === "short" && !marked?.right) return [make("p", {}, shortAnswer(answers))];
  if (outline.length === 1) return [make("p", { class: "uf-asking__back" }, outline[0] ?? "")];
  if (outline.length === 0) return [];
  return [make("ul", { class: "uf-asking__back" }, ...outline.map((line) => make("li", {}, line)))];
}

function shortAnswer(answers: readonly string[]): string {
  return `Right: ${answers[0] ?? ""}${answers.length > 1 ? OTHERWISE : ""}`;
}

/** A reason, with the option that it is about where it is about one of several. */
interface Reason {
  about?: string;
  text: string;
}

/** Why of what was chosen and of what was missed; then why of the question, said once. */
function reasonsOf({ kind, why, steps = [] }: Question, marked: Marked | undefined): Reason[] {
  const parts = (marked?.parts ?? []).filter(({ why: text }) => text !== undefined);
  // Where one alone is right, that of the option chosen says it all.
  const chosen = parts.filter(({ said }) => said !== "");
  const told = kind === "multiple" || chosen.length === 0 ? parts : chosen;
  const said = told.map((part) => reasonOf(part, kind === "multiple"));
  // The order itself is said above.
  const own = why !== undefined && why !== steps.join(" → ") ? [why] : [];
  const news = own.filter((text) => !said.some((each) => each.text.includes(text)));
  return [...said, ...news.map((text) => ({ text }))];
}

function reasonOf({ said, should, why = "" }: Part, isNamed: boolean): Reason {
  const about = said === "" ? should : said;
  return isNamed && about !== undefined ? { about, text: why } : { text: why };
}

function reasons(question: Question, marked: Marked | undefined): Node[] {
  return reasonsOf(question, marked).map(({ about, text }) =>
    make("p", {}, ...(about === undefined ? [] : [make("b", {}, `${closed(about)} `)]), text),
  );
}

/** With an end, so that what follows is another sentence. */
function closed(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}:`;
}

/** Verdict, right answer and reason, for whoever hears the page. */
export function spoken(question: Question, marked: Marked | undefined, said: string): string {
  const whys = reasonsOf(question, marked).map(({ about, text }) =>
    about === undefined ? text : `${closed(about)} ${text}`,
  );
  return [said, ...rightSpoken(question, marked), ...whys].map(ended).join(" ");
}

function rightSpoken(question: Question, marked: Marked | undefined): string[] {
  const { kind, steps = [], answers = [], outline = [] } = question;
  if (!marked) return outline;
  if (marked.right) return [];
  if (kind === "short") return [shortAnswer(answers)];
  if (kind === "ordering") return [`The right order: ${steps.join(", ")}`];
  const missed = marked.parts.filter(({ right }) => !right);
  const should = missed.flatMap(({ of, should: end }) =>
    end === undefined ? [] : [of === undefined ? `‘${end}’` : `${of}: ${end}`],
  );
  return should.length > 0 ? [`The right answer: ${should.join("; ")}`] : [];
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function links({ anchor, criteria = [] }: Question, { unit, criterion }: Reading): Node[] {
  const to = (place: string, text: string): HTMLElement =>
    make("a", { href: `${unit}#${place}` }, text);
  const parts: (Node | string)[] = anchor ? [to(anchor, "Read it in the unit")] : [];
  for (const number of criteria) {
    if (parts.length > 0) parts.push(" · ");
    parts.push(to(`ac-${criterionSlug(number)}`, `${criterion} ${number}`));
  }
  return parts.length > 0 ? [make("p", { class: "uf-asking__links" }, ...parts)] : [];
}

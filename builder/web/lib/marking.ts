// Whether an answer is right, part by part, and what is said to it.
import { secondsIn } from "./duration";
import type { Option, Question, QuestionKind } from "./question-data";

/**
 * What a learner has answered: ids of options; for each beginning in turn the ending chosen, empty
 * where none is; the steps in their order; or the text typed.
 */
export type Answer = readonly string[];

/** One part of an answer: a chosen option, a beginning's ending, a place's step, the text. */
export interface Part {
  /** What the part is about: the beginning of a match, the place of a step. */
  of?: string;
  said: string;
  right: boolean;
  /** What would have been right, where that is another thing. */
  should?: string;
  /** Said to whoever answered so. */
  why?: string;
}

export interface Marked {
  right: boolean;
  parts: Part[];
}

const MARKED: readonly QuestionKind[] = ["single", "multiple", "matching", "ordering", "short"];

/** Whether the page itself can say if an answer is right. */
export function isMarked({ kind }: Pick<Question, "kind">): boolean {
  return MARKED.includes(kind);
}

/** An answer in which nothing is chosen, put or typed yet is not looked at. */
export function isAnswered(question: Question, answer: Answer): boolean {
  if (question.kind === "matching") return answer.every((end) => end !== "");
  return answer.length > 0 && answer[0]?.trim() !== "";
}

export function marked(question: Question, answer: Answer): Marked {
  const parts = partsOf(question, answer);
  return { right: parts.every((part) => part.right), parts };
}

function partsOf(question: Question, answer: Answer): Part[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return (question.options ?? []).flatMap((option) => optionPart(option, answer));
    case "matching":
      return (question.matches ?? []).map(([of, end], place) => ({
        of,
        ...compared(answer[place] ?? "", end),
      }));
    case "ordering":
      return (question.steps ?? []).map((step, place) => ({
        of: String(place + 1),
        ...compared(answer[place] ?? "", step),
      }));
    case "short":
      return [shortPart(question.answers ?? [], answer[0] ?? "")];
    default:
      return [];
  }
}

/** A part for an option that was chosen, and for one that should have been. */
function optionPart({ id, text, right = false, why }: Option, answer: Answer): Part[] {
  const chosen = answer.includes(id);
  if (!chosen && !right) return [];
  const part = chosen ? { said: text, right } : { said: "", right: false, should: text };
  return [{ ...part, ...(why !== undefined && { why }) }];
}

function compared(said: string, should: string): Part {
  return said === should ? { said, right: true } : { said, right: false, should };
}

function shortPart(answers: readonly string[], said: string): Part {
  const right = answers.some((answer) => isSame(answer, said));
  // The first wording is the author's own; the others are what is taken for the same.
  return right ? { said, right } : { said, right, should: answers[0] ?? "" };
}

/** Also `4m30s` for `4 minutes 30 seconds` or `4:30`, where the answer is a length of time. */
function isSame(answer: string, said: string): boolean {
  if (folded(answer) === folded(said)) return true;
  const seconds = secondsIn(answer);
  return seconds !== undefined && seconds === secondsIn(said);
}

const NUMBERS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen twenty"
).split(" ");
const SAID = new Map([
  ...NUMBERS.map((word, number): [string, string] => [word, String(number)]),
  ["percent", "%"],
  ["and", "&"],
]);
const ARTICLES = new Set(["a", "an", "the"]);

/**
 * A short answer as two people would take it for the same: without capitals, accents, articles and
 * punctuation, `per cent` as `%`, `5 pounds` as `£5`, `1,000` as `1000`, `82.0` as `82`, words up
 * to twenty as figures. Spelling counts.
 */
export function folded(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d)[,\s](?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d+(?:\.\d+)?) ?pounds?\b/g, "£$1")
    .replace(/\bper cent\b/g, "percent")
    .match(/\d+(?:\.\d+)?|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*|[%£€$&]/gu);
  const said = (words ?? [])
    .map((word) => word.replace(/['’]/g, "").replace(/^(\d+)\.0+$/, "$1"))
    .map((word) => SAID.get(word) ?? word)
    .filter((word) => !ARTICLES.has(word));
  return said.length > 0 ? said.join(" ") : text.trim();
}

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
  said: string,
  reading: Reading,
): Node[] {
  const head = marked ? [make("p", { class: "uf-verdict" }, tag(marked.right, said))] : [];
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
  if (kind === "short" && !marked?.right) return [make("p", {}, `Right: ${answers.join(", or ")}`)];
  if (outline.length === 1) return [make("p", { class: "uf-asking__back" }, outline[0] ?? "")];
  if (outline.length === 0) return [];
  return [make("ul", { class: "uf-asking__back" }, ...outline.map((line) => make("li", {}, line)))];
}

/** Why of what was chosen, or else of what was left out; then why of the question, said once. */
function reasons({ why, steps = [] }: Question, marked: Marked | undefined): Node[] {
  const parts = marked?.parts ?? [];
  const whys = (of: readonly Part[]): string[] => of.flatMap((part) => part.why ?? []);
  const chosen = whys(parts.filter(({ said }) => said !== ""));
  // The order itself is said above.
  const own = why !== undefined && why !== steps.join(" → ") ? [why] : [];
  const said = chosen.length > 0 ? chosen : whys(parts);
  const news = own.filter((text) => !said.some((each) => each.includes(text)));
  return [...new Set([...said, ...news])].map((text) => make("p", {}, text));
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

// The units that are revised: what is due today of each, and why.
import { newOnes } from "../../lib/plan-words";
import { searchOf } from "../../lib/practice-address";
import { reasonsFor, titleOf, weakestFirst } from "../../lib/progress";
import type { OutcomeStanding } from "../../lib/progress";
import type { Revision } from "../../lib/revision";
import { dayInWords } from "../../lib/day";
import { make } from "../../platform/dom";
import type { Places } from "./places";

/** So many outcomes are named; the chart has them all. */
const NAMED = 3;

/** The units with most to do first; equal ones in the site's order. */
export function byNeed(revisions: readonly Revision[]): Revision[] {
  return [...revisions].sort((one, other) => other.standing.due - one.standing.due);
}

export function totalLine(revisions: readonly Revision[]): string {
  if (revisions.length === 0) return "No unit is chosen yet.";
  const due = revisions.reduce((sum, { standing }) => sum + standing.due, 0);
  const fresh = revisions.reduce((sum, each) => sum + each.fresh, 0);
  const over = revisions.length === 1 ? "" : ` over ${revisions.length} units`;
  if (due + fresh === 0) return `Nothing is due today${over}, and nothing new is left for today.`;
  return `${due === 0 ? "Nothing" : due} due today${over}${fresh > 0 ? `, ${fresh} new to begin` : ""}.`;
}

export function dueItem(revision: Revision, places: Places, taken: () => void): HTMLElement {
  const { data, standing } = revision;
  const off = make("button", { type: "button", class: "uf-button" }, "Take off");
  off.setAttribute("aria-label", `Take off ${data.title}`);
  off.addEventListener("click", taken);
  const practice = places.practiceOf(data.id);
  return make(
    "li",
    { class: "uf-today__unit", "data-unit": data.id },
    make("h3", {}, make("a", { href: practice }, data.title)),
    make("p", { class: "uf-today__count" }, ...countOf(revision)),
    ...weakest(standing.outcomes, revision.word),
    make("div", { class: "uf-actions" }, practise(revision, practice), off),
  );
}

function countOf({ standing, fresh, next }: Revision): (Node | string)[] {
  const { due, questions, begun } = standing;
  if (questions === 0) return ["This unit has no questions."];
  const parts: (Node | string)[] = [make("b", {}, due === 0 ? "Nothing due" : `${due} due`)];
  if (fresh > 0) parts.push(`, ${fresh} new to begin today`);
  else if (due === 0 && begun < questions) parts.push(", and today’s new ones are begun");
  if (due === 0 && next !== "") parts.push(`. Something comes back on ${dayInWords(next)}`);
  return [...parts, "."];
}

function practise({ data, standing, fresh }: Revision, practice: string): HTMLElement {
  const { due } = standing;
  const [label, query] = sitting(due, fresh);
  const kind = due + fresh > 0 ? "uf-button uf-button--primary" : "uf-button";
  const link = make("a", { class: kind, href: `${practice}${query}` }, label);
  // In a list of links its unit would not be known.
  link.append(make("span", { class: "uf-hidden" }, ` of ${data.title}`));
  return link;
}

/** What the link says, and the address that asks for just that. */
function sitting(due: number, fresh: number): [label: string, query: string] {
  if (due > 0) {
    const news = fresh > 0 ? ` and ${fresh} new` : "";
    return [`Practise ${due} due${news}`, searchOf({ mode: "mixed", scope: {} })];
  }
  return fresh > 0
    ? [`Begin ${fresh} new`, searchOf(newOnes(fresh))]
    : ["Practise all the same", ""];
}

function weakest(outcomes: readonly OutcomeStanding[], word: string): HTMLElement[] {
  if (outcomes.every(({ begun }) => begun === 0)) return [];
  const named = weakestFirst(outcomes).slice(0, NAMED);
  if (named.length === 0) return [];
  return [
    make("p", { class: "uf-today__why" }, "Weakest first:"),
    make(
      "ol",
      { class: "uf-today__weakest" },
      ...named.map((outcome) => outcomeLine(outcome, word)),
    ),
  ];
}

function outcomeLine(outcome: OutcomeStanding, word: string): HTMLElement {
  return make(
    "li",
    {},
    make("b", {}, titleOf(outcome, word)),
    `: ${reasonsFor(outcome).join(", ")}.`,
  );
}

// The revision plan in words, for the page and for a calendar.
import { SIZE } from "./practice-address";
import type { Scope, Wish } from "./choice";
import { MOST_FRESH } from "./plan";
import type { Beginning, Outlook, Part, PlannedOutcome } from "./plan";

/** `word` is what the unit's qualification calls an outcome. */
export type Naming = (outcome: PlannedOutcome, word: string) => string;

/** Something to do in a session, and the sitting that it means. */
export interface Step {
  line: string;
  wish: Wish;
}

/** What is done of a unit in a session: what a line names is what its sitting asks. */
export function stepsOf({ unit, begin, again, mixed }: Part, name: Naming = named): Step[] {
  const begun: Wish = { mode: "mixed", scope: {}, size: SIZE, only: "begun" };
  return [
    ...again.map((outcome) => ({
      line: `Come back to ${name(outcome, unit.word)}${outcome.weak ? ", which is weak" : ""}`,
      wish: { ...begun, scope: { outcome: outcome.number } },
    })),
    ...begin.map((each): Step => ({
      line: beginLine(each, (outcome) => name(outcome, unit.word)),
      wish: newOnes(each.questions, { outcome: each.outcome.number }),
    })),
    ...(mixed
      ? [
          {
            line: `Mixed review: ${2 * SIZE} questions of all that you have begun`,
            wish: { ...begun, size: 2 * SIZE },
          },
        ]
      : []),
  ];
}

/** A sitting of so many new questions and nothing else. */
export function newOnes(size: number, scope: Scope = {}): Wish {
  return { mode: "mixed", scope, size, only: "new" };
}

function beginLine(
  { outcome, questions, further }: Beginning,
  name: (outcome: PlannedOutcome) => string,
): string {
  const count = `${questions} new ${questions === 1 ? "question" : "questions"}`;
  return `${further ? "Go on with" : "Begin"} ${name(outcome)}: ${count}`;
}

/** Says what an outcome is about the first time alone, for a reader who has all sessions in view. */
export function namedOnce(): Naming {
  const known = new Set<PlannedOutcome>();
  return (outcome, word) => {
    const isKnown = known.has(outcome);
    known.add(outcome);
    return isKnown && outcome.number !== "" ? `${word} ${outcome.number}` : named(outcome, word);
  };
}

/** Outcome 2 (Be able to …); what is about no outcome is the unit as a whole. */
export function named({ number, statement }: PlannedOutcome, word: string): string {
  return number === "" ? "the unit as a whole" : `${word} ${number} (${statement})`;
}

/** What stands in the way of a unit's plan, or what it leaves out; nothing where all fits. */
export function outlookLines(outlook: Outlook): string[] {
  switch (outlook.hindrance) {
    case "no-date":
      return ["No date is given, so nothing is planned. What is due is still shown each day."];
    case "past":
      return ["The date is today or past, so nothing is planned. Give a later one."];
    case "no-weekday":
      return ["No day of the week is chosen, so there is no time to plan."];
    case "no-day":
      return ["None of your days comes before the date. Choose more days of the week."];
    default:
      return outlook.left.length === 0 ? [] : shortage(outlook);
  }
}

function shortage({ unit: { fresh, word }, left, needed, spare }: Outlook): string[] {
  const count = left.reduce((sum, { questions }) => sum + questions, 0);
  const parts = left.map(({ outcome, questions }) => `${questions} of ${named(outcome, word)}`);
  return [
    `The time is too short: ${count} ${count === 1 ? "question is" : "questions are"} left out.`,
    `Left out: ${parts.join("; ")}.`,
    remedy(needed > fresh && needed <= MOST_FRESH ? needed : 0, spare),
  ];
}

/** `needed` is how many new questions a session would do, 0 where no number can. */
function remedy(needed: number, spare: boolean): string {
  if (needed > 0) {
    const days = spare ? ", or with more days of the week," : "";
    return `With ${needed} new questions a session${days} everything would fit.`;
  }
  const days = spare ? "Choose more days of the week, or begin" : "Begin";
  return `${days} with the outcomes that matter most to you: not all of it can be begun before the date.`;
}

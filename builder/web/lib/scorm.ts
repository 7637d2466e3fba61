// A quiz in the words of SCORM 1.2: ADL, SCORM Run-Time Environment 1.2, section 3.4 (data model).
import type { Answer } from "./marking";
import type { Question } from "./question-data";

export type InteractionType = "choice" | "matching" | "sequencing" | "fill-in";

/** An answer as `cmi.interactions.n` takes it. */
export interface Interaction {
  /** The question's id: a CMIIdentifier, without white space. */
  id: string;
  type: InteractionType;
  /** A CMIFeedback; nothing where the learner did not know. */
  response?: string;
  /** `correct_responses.n.pattern`: every answer that is right. */
  patterns: string[];
  result: "correct" | "wrong";
  /** `objectives.n.id`: the criteria it helps with. */
  objectives: string[];
}

/** The question's last answer was right, or not; a question that is not there was never answered. */
export type Results = ReadonlyMap<string, boolean>;

/** A CMIString255, and the most that a CMIFeedback and a CMIIdentifier may have. */
const LONGEST = 255;
/** A CMIString4096: so much can be kept between two sittings. */
export const MOST_KEPT = 4096;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

export function interaction(
  question: Question,
  answer: Answer | undefined,
  right: boolean,
): Interaction {
  const { id, criteria = [] } = question;
  const { type, patterns, response } = said(question, answer);
  return {
    id: id.slice(0, LONGEST),
    type,
    patterns,
    result: right ? "correct" : "wrong",
    objectives: criteria,
    ...(response !== undefined && { response }),
  };
}

interface Said {
  type: InteractionType;
  patterns: string[];
  response?: string | undefined;
}

/** A response names choices by one letter each, in the order in which the unit lists them. */
function said(question: Question, answer: Answer | undefined): Said {
  const { options = [], matches = [], other_ends: others = [], steps = [] } = question;
  switch (question.kind) {
    case "matching": {
      const ends = [...matches.map(([, end]) => end), ...others];
      const pairs = (chosen: readonly string[]): string =>
        chosen.map((end, place) => `${LETTERS[place]}.${letter(ends, end)}`).join(",");
      const pattern = pairs(matches.map(([, end]) => end));
      return { type: "matching", patterns: [pattern], response: answer && pairs(answer) };
    }
    case "ordering":
      return {
        type: "sequencing",
        patterns: [letters(steps, steps)],
        response: answer && letters(steps, answer),
      };
    case "short": {
      const clipped = (question.answers ?? []).map((text) => text.slice(0, LONGEST));
      return { type: "fill-in", patterns: clipped, response: answer?.[0]?.slice(0, LONGEST) };
    }
    default: {
      const ids = options.map(({ id }) => id);
      const right = options.filter((option) => option.right).map(({ id }) => id);
      return {
        type: "choice",
        patterns: [letters(ids, right)],
        // Options are shown mixed, and a platform may compare the letters with those of the pattern.
        response:
          answer &&
          letters(
            ids,
            ids.filter((id) => answer.includes(id)),
          ),
      };
    }
  }
}

const letters = (all: readonly string[], those: readonly string[]): string =>
  those.map((each) => letter(all, each)).join(",");

const letter = (all: readonly string[], one: string): string => LETTERS[all.indexOf(one)] ?? "";

/** The share of all questions of which the last answer was right, in hundredths. */
export function score(results: Results, questions: readonly Question[]): number {
  const right = questions.filter(({ id }) => results.get(id) === true).length;
  return questions.length === 0 ? 0 : Math.round((100 * right) / questions.length);
}

/** The form of what is kept. */
const FORM = "1";
const KEY = 5;

/**
 * Results as `cmi.suspend_data`: for each question a key made of its id, so that questions can be
 * added and reworded, and a sign. What does not fit is asked again.
 */
export function suspended(results: Results): string {
  const entries = [...results].map(([id, right]) => `${key(id)}${right ? "+" : "-"}`);
  const room = Math.floor((MOST_KEPT - FORM.length) / (KEY + 1));
  return FORM + entries.slice(0, room).join("");
}

export function resumed(kept: string, questions: readonly Question[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  if (!kept.startsWith(FORM)) return found;
  const signs = new Map(
    [...kept.slice(FORM.length).matchAll(/([0-9a-z]{5})([+-])/g)].map(([, name, sign]) => [
      name,
      sign,
    ]),
  );
  for (const { id } of questions) {
    const sign = signs.get(key(id));
    if (sign !== undefined) found.set(id, sign === "+");
  }
  return found;
}

/** FNV-1a in five places of base 36: two of a thousand ids share one once in a hundred units. */
function key(id: string): string {
  const hash = [...id].reduce(
    (sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return (hash % 36 ** KEY).toString(36).padStart(KEY, "0");
}

/** A CMITimespan: `0000:01:05.50`. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360_000);
  const [hours, minutes, seconds] = [
    Math.floor(hundredths / 360_000),
    Math.floor(hundredths / 6000) % 60,
    (hundredths % 6000) / 100,
  ];
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${seconds.toFixed(2).padStart(5, "0")}`;
}

/** A CMITime, the time of day where the learner is: `09:05:00`. */
export function timeOfDay(when: Date): string {
  return [when.getHours(), when.getMinutes(), when.getSeconds()]
    .map((part) => padded(part, 2))
    .join(":");
}

const padded = (number: number, places: number): string => String(number).padStart(places, "0");

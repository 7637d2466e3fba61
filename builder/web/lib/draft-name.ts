// What a list calls a draft of a form.
import { dayOfMoment } from "./day";
import { criterionOf } from "./draft";
import type { Draft } from "./draft";
import { NATURAL } from "./natural";

const LONGEST_NAME = 120;
/** More numbers say no more. */
const MOST_NUMBERS = 3;

/**
 * A draft's title, or else its form, unit, ticked criteria and the day of its last change. Never
 * what is written in it: that begins with the learner's name.
 */
export function nameOfDraft(
  draft: Pick<Draft, "title" | "values" | "updated">,
  form: string,
  unit: string,
): string {
  const title = shortened(draft.title);
  if (title !== "") return title;
  const numbers = tickedCriteria(draft.values);
  const some = numbers.slice(0, MOST_NUMBERS).join(", ");
  const rest = numbers.length > MOST_NUMBERS ? ` and ${numbers.length - MOST_NUMBERS} more` : "";
  const about = [unit, `${some}${rest}`].filter(Boolean).join(" ");
  return [form, about, dayOfMoment(draft.updated)].filter(Boolean).join(", ");
}

/** The numbers of the criteria that are ticked in a form, each once. */
export function tickedCriteria(values: Draft["values"]): string[] {
  const ticked = Object.entries(values).flatMap(([tag, value]) => {
    const number = criterionOf(tag);
    return value === true && number !== undefined ? [number] : [];
  });
  return [...new Set(ticked)].sort(NATURAL.compare);
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, " ").trim());
  if (characters.length <= LONGEST_NAME) return characters.join("");
  return `${characters.slice(0, LONGEST_NAME).join("").trim()}…`;
}

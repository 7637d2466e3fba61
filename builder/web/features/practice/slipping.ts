// Questions that are forgotten again and again: better read up than asked once more.
import type { QuestionData } from "../../lib/question-data";
import type { Recall } from "../../lib/recall";
import { isLeech } from "../../lib/schedule";
import { all, make } from "../../platform/dom";

export function listSlipping(
  place: HTMLElement,
  { questions }: QuestionData,
  recalls: ReadonlyMap<string, Recall>,
  unitPage: string,
): void {
  const slipping = questions.filter(({ id }) => {
    const recall = recalls.get(id);
    return recall !== undefined && isLeech(recall);
  });
  place.hidden = slipping.length === 0;
  const lines = slipping.map(({ asks, case: about, anchor }) => {
    const text = about === undefined ? asks : `${asks} ${about}`;
    return make("li", {}, anchor ? make("a", { href: `${unitPage}#${anchor}` }, text) : text);
  });
  for (const list of all("ul", place)) list.replaceChildren(...lines);
}

// How well it went: four buttons, each with when the question would come back.
import { spanInWords } from "../../lib/near-day";
import type { CardState, Rating } from "../../lib/recall";
import { GOOD, previewed, RATING_NAMES, RATINGS } from "../../lib/schedule";
import { make } from "../../platform/dom";

const MEANINGS: Readonly<Record<Rating, string>> = {
  1: "I did not know it",
  2: "I knew it with effort",
  3: "I knew it",
  4: "I knew it at once",
};

/** A finger finds no titles, and who takes Hard for a miss is asked too seldom. */
const HINT = "‘Hard’ still means that you knew it. If you did not, choose ‘Again’.";

/** The button that Enter and Space press is the one to focus. */
export function ratingButtons(
  card: CardState | undefined,
  rate: (rating: Rating) => void,
): { element: HTMLElement; first: HTMLButtonElement } {
  const now = new Date().toISOString();
  const after = previewed(card, now);
  const buttons = RATINGS.map((rating) => {
    const span = spanInWords(after[rating].due, now);
    const button = ratingButton(rating, span);
    button.addEventListener("click", () => rate(rating));
    return button;
  });
  const label = make("p", { class: "uf-rates__ask", id: "uf-rates" }, "How well did you know it?");
  const row = make("div", { class: "uf-rates__buttons" }, ...buttons);
  const element = make("div", { class: "uf-rates", role: "group", "aria-labelledby": "uf-rates" });
  // Whoever comes to the buttons hears what they rate.
  element.setAttribute("aria-describedby", "uf-says");
  const hint = make("p", { class: "uf-hint" }, HINT);
  element.append(label, row, hint);
  return { element, first: buttons[RATINGS.indexOf(GOOD)] as HTMLButtonElement };
}

function ratingButton(rating: Rating, span: string): HTMLButtonElement {
  const kind = rating === GOOD ? "uf-button uf-rate uf-button--primary" : "uf-button uf-rate";
  const button = make("button", { type: "button", class: kind, title: MEANINGS[rating] });
  const name = make("span", { class: "uf-rate__name" }, RATING_NAMES[rating]);
  const key = make("span", { class: "uf-rate__key", "aria-hidden": "true" }, String(rating));
  const when = make(
    "span",
    { class: "uf-rate__when" },
    make("span", { class: "uf-hidden" }, ", in "),
    span,
  );
  button.append(key, name, when);
  return button;
}

// A question in a dialog, answered by one of two buttons.
import { make } from "./dom";

export interface Question {
  title: string;
  text: string;
  /** What the button says that goes ahead. */
  yes: string;
}

let asked = 0;

/** Whether the reader goes ahead. Escape, and the button that is focused first, do not. */
export function agreed({ title, text, yes }: Question): Promise<boolean> {
  asked += 1;
  const headingId = `uf-question-${asked}`;
  const no = make("button", { type: "submit", value: "no", class: "uf-button" }, "Cancel");
  const go = make("button", { type: "submit", value: "yes", class: "uf-button uf-button--danger" });
  go.textContent = yes;
  no.autofocus = true;
  const dialog = make(
    "dialog",
    { class: "uf-question md-typeset", "aria-labelledby": headingId },
    make("h2", { id: headingId, class: "uf-question__title" }, title),
    make("p", {}, text),
    make("form", { method: "dialog", class: "uf-question__answers" }, no, go),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

// A button that does something.
import { make } from "../../platform/dom";

export function button(text: string, kind: string, pressed: () => void): HTMLElement {
  const made = make("button", { type: "button", class: kind }, text);
  made.addEventListener("click", pressed);
  return made;
}

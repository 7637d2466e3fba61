// Right or not, by a sign and a word: colour alone tells nobody.
import { make } from "../../platform/dom";

export function tag(right: boolean, word: string): HTMLElement {
  const sign = make("span", { "aria-hidden": "true" }, right ? "✓ " : "✗ ");
  const kind = right ? "uf-right" : "uf-wrong";
  return make("span", { class: `uf-mark ${kind}` }, sign, word);
}

// Where the wording of a criterion is from: nothing that is not official may look official.
import type { CriterionData } from "../../lib/unit-data";
import { make } from "../../platform/dom";

export function sourceOf({ origin, source }: CriterionData): HTMLElement {
  return make("span", { class: `uf-source uf-source--${origin}` }, source);
}

/** The same in a long list, where official wording goes without saying. */
export function sourceUnlessOfficial(criterion: CriterionData): (HTMLElement | string)[] {
  return criterion.origin === "official" ? [] : [" ", sourceOf(criterion)];
}

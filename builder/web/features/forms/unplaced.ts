// What a draft holds for fields that the form no longer has, or criteria that the unit lacks.
import { criterionOf, numberOf } from "../../lib/draft";
import type { Draft, Value } from "../../lib/draft";
import { labelOfTag } from "../../lib/differences";
import { make } from "../../platform/dom";

export interface Unplaced {
  label: string;
  text: string;
}

/** What it is called, and what was written or ticked there; of a criterion, what it said then. */
export function saidOf(
  [tag, value]: [tag: string, value: Value],
  wordings: Draft["wordings"],
): Unplaced {
  const known = wordings?.[tag];
  const isTick = known !== undefined || (value === true && criterionOf(tag) !== undefined);
  const label = isTick ? `Criterion ${numberOf(tag)}` : labelOfTag(tag);
  const ticked = known ? `ticked when it said: ${known.wording}` : "ticked";
  return { label, text: value === true ? ticked : String(value) };
}

export function showUnplaced(section: HTMLElement, kept: readonly Unplaced[]): void {
  const list = section.querySelector("dl");
  const now = JSON.stringify(kept);
  section.hidden = kept.length === 0;
  if (!list || list.dataset["ufShows"] === now) return;
  list.dataset["ufShows"] = now;
  list.replaceChildren(
    ...kept.map(({ label, text }) => make("div", {}, make("dt", {}, label), make("dd", {}, text))),
  );
}

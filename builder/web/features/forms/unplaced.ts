// What a draft holds for fields that the form no longer has, or criteria that the unit lacks.
import type { Value } from "../../lib/draft";
import { make } from "../../platform/dom";

/** What it is called, and what was written or ticked there. */
export function saidOf([tag, value]: [tag: string, value: Value]): { label: string; text: string } {
  const criterion = value === true ? /^[^.]*criteria\.(.+)$/.exec(tag)?.[1] : undefined;
  const label = criterion === undefined ? `Field ‘${tag}’` : `Criterion ${criterion}`;
  return { label, text: value === true ? "ticked" : String(value) };
}

export function showUnplaced(section: HTMLElement, kept: readonly [string, Value][]): void {
  const list = section.querySelector("dl");
  const now = JSON.stringify(kept);
  section.hidden = kept.length === 0;
  if (!list || list.dataset["ufShows"] === now) return;
  list.dataset["ufShows"] = now;
  list.replaceChildren(
    ...kept.map((each) => {
      const { label, text } = saidOf(each);
      return make("div", {}, make("dt", {}, label), make("dd", {}, text));
    }),
  );
}

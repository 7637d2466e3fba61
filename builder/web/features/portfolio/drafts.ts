// The drafts of forms on My portfolio: listed here, opened on the pages of their forms.
import { nameOfDraft } from "../../lib/draft";
import type { Draft } from "../../lib/draft";
import { all, make } from "../../platform/dom";
import { openDrafts } from "../../platform/drafts";
import { whenSeenAgain } from "../../platform/in-step";
import { openDraftNews, openNews } from "../../platform/news";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** `titleOf` gives a unit's title. */
export function showDrafts(
  section: HTMLElement,
  site: string,
  titleOf: (unit: string) => string,
): void {
  const pages = section.querySelector<HTMLTemplateElement>("template")?.content ?? section;
  const methods = new Map(
    all<HTMLAnchorElement>("[data-method]", pages).map((link) => [link.dataset["method"], link]),
  );
  const drafts = openDrafts(() => new Date().toISOString());
  const show = (kept: readonly Draft[]): void => {
    const newest = [...kept].sort((one, other) => other.updated.localeCompare(one.updated));
    const lines = newest.map((draft) => line(draft, methods.get(draft.method), titleOf));
    section.querySelector("ul")?.replaceChildren(...lines);
    section.hidden = kept.length === 0;
  };
  // Where the store does not work, the page itself says so.
  const load = (): void =>
    void drafts.ofSite(site).then(
      (kept) => show(kept.drafts),
      () => {},
    );
  openDraftNews().listen((heard) => {
    if (heard.site === site) load();
  });
  openNews().listen((heard) => {
    if (heard.site === site && heard.unit === undefined) load();
  });
  whenSeenAgain(load);
  load();
}

/** `page` links to the draft's method; a method that the site no longer has has none. */
function line(
  draft: Draft,
  page: HTMLAnchorElement | undefined,
  titleOf: (unit: string) => string,
): HTMLElement {
  const name = nameOfDraft(draft) || "Nothing written yet";
  const facts = [
    page?.textContent ?? `${draft.form}, a form that this site no longer has`,
    draft.unit && titleOf(draft.unit),
    changedOn(draft.updated),
  ].filter(Boolean);
  const query = `?draft=${encodeURIComponent(draft.id)}#form-${encodeURIComponent(draft.form)}`;
  const href = `${page?.getAttribute("href") ?? ""}${query}`;
  return make("li", {}, page ? make("a", { href }, name) : name, ` (${facts.join("; ")})`);
}

function changedOn(updated: string): string {
  const when = new Date(updated);
  return Number.isNaN(when.getTime()) ? "" : `changed ${DAY.format(when)}`;
}

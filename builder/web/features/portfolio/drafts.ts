// The drafts of forms on My portfolio: listed here and on their pieces, opened on the pages of their
// forms.
import { dayOfMoment, timeOfMoment } from "../../lib/day";
import type { Draft } from "../../lib/draft";
import { nameOfDraft } from "../../lib/draft-name";
import { draftAddress } from "../../lib/writing";
import { make } from "../../platform/dom";
import { openDrafts } from "../../platform/drafts";
import { whenSeenAgain } from "../../platform/in-step";
import { openDraftNews, openNews } from "../../platform/news";
import type { Site } from "./site";

export class FormDrafts {
  private readonly store = openDrafts(() => new Date().toISOString());
  private kept: readonly Draft[] = [];

  /** `pieceName` names a piece that is kept; `told` is called when any draft has changed. */
  constructor(
    private readonly section: HTMLElement,
    private readonly id: string,
    private readonly site: Site,
    private readonly pieceName: (id: string) => string,
    private readonly told: () => void,
  ) {
    openDraftNews().listen((heard) => {
      if (heard.site === id) void this.load();
    });
    openNews().listen((heard) => {
      if (heard.site === id && heard.unit === undefined) void this.load();
    });
    whenSeenAgain(() => void this.load());
  }

  /** Where the store does not work, the page itself says so. */
  async load(): Promise<void> {
    const found = await this.store.ofSite(this.id).catch(() => undefined);
    if (!found) return;
    this.kept = found.drafts.sort((one, other) => other.updated.localeCompare(one.updated));
    this.show();
    this.told();
  }

  ofPiece(piece: string): Draft[] {
    return this.kept.filter((draft) => draft.piece === piece);
  }

  show(): void {
    this.section.hidden = this.kept.length === 0;
    const names = this.kept.map((draft) => nameIn(draft, this.site));
    const lines = this.kept.map((draft, at) => {
      const piece = draft.piece && this.pieceName(draft.piece);
      const isShared = names.some((name, other) => other !== at && name === names[at]);
      return draftLine(draft, this.site, piece ? `for ${piece}` : "", isShared);
    });
    this.section.querySelector("ul")?.replaceChildren(...lines);
  }
}

function nameIn(draft: Draft, site: Site): string {
  const form = site.forms.find(({ id }) => id === draft.form);
  return nameOfDraft(draft, form?.title ?? draft.form, draft.unit && site.titleOf(draft.unit));
}

/**
 * A draft with a link to it, where the site still has its form; `about` is what else to say. Of two
 * of one name the time of the last change tells which it is.
 */
export function draftLine(draft: Draft, site: Site, about: string, isShared = false): HTMLElement {
  const form = site.forms.find(({ id }) => id === draft.form);
  const unit = draft.unit && site.titleOf(draft.unit);
  const time = isShared ? `, ${timeOfMoment(draft.updated)}` : "";
  const name = `${nameIn(draft, site)}${time}`;
  const said = [
    form?.title ?? `${draft.form}, a form that this site no longer has`,
    unit,
    about,
    `changed ${dayOfMoment(draft.updated)}`,
  ];
  const facts = said.filter((fact) => fact && (draft.title.trim() || !name.includes(fact)));
  const href = draftAddress(draft, site.forms);
  return make("li", {}, href ? make("a", { href }, name) : name, ` (${facts.join("; ")})`);
}

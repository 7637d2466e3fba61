// On an open piece: where it can be written on this site, and what of it has been begun.
import type { Draft } from "../../lib/draft";
import type { Piece } from "../../lib/piece";
import { ONE_RECORD } from "../../lib/other-units";
import { writings } from "../../lib/writing";
import { make } from "../../platform/dom";
import { draftLine } from "./drafts";
import type { Site } from "./site";

export function showWriting(
  form: HTMLElement,
  piece: Piece,
  drafts: readonly Draft[],
  site: Site,
): void {
  const section = form.querySelector<HTMLElement>("[data-uf-writing]");
  const links = writings(piece, site.forms, site.barring);
  const now = JSON.stringify([links, drafts]);
  // Made anew only when it differs, so that a link that has the focus keeps it.
  if (!section || section.dataset["ufShows"] === now) return;
  section.dataset["ufShows"] = now;
  section.hidden = links.length + drafts.length === 0;
  const places = links.flatMap(({ title, units, href }, place) => {
    const served = units.map(
      ({ unit, criteria }) => `${criteria.join(", ")} of ${site.titleOf(unit)}`,
    );
    const about = served.length > 0 ? `${title} for ${served.join(" and ")}` : title;
    return [place > 0 ? "; " : "", make("a", { href }, about)];
  });
  if (links.some(({ units }) => units.length > 1)) places.push(`. ${ONE_RECORD}`);
  section.querySelector("[data-uf-write]")?.replaceChildren(...places);
  section.querySelector<HTMLElement>(".uf-piece__write")?.toggleAttribute("hidden", !links.length);
  section
    .querySelector("[data-uf-piece-drafts]")
    ?.replaceChildren(...drafts.map((draft) => draftLine(draft, site, "")));
}

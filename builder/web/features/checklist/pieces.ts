// What My portfolio maps to the criteria of this checklist: shown here, changed there.
import type { Piece } from "../../lib/piece";
import { byCriterion, inOrder, nameOf } from "../../lib/pieces";
import { keyOf } from "../../lib/unit-data";
import { make } from "../../platform/dom";
import { whenSeenAgain } from "../../platform/in-step";
import { openNews, openPieceNews } from "../../platform/news";
import { openPortfolio } from "../../platform/portfolio";
import type { Row } from "./row";

export function showPieces(
  section: HTMLElement,
  site: string,
  rows: readonly Row[],
  shown: () => void,
): void {
  const link = section.querySelector<HTMLAnchorElement>("a[data-uf-my-portfolio]");
  const unit = section.dataset["unit"] ?? "";
  if (!link) return;
  const address = `${link.href}?unit=${encodeURIComponent(unit)}`;
  link.href = address;
  const portfolio = openPortfolio(() => new Date().toISOString());
  const show = (pieces: readonly Piece[]): void => {
    const serving = byCriterion(inOrder(pieces));
    for (const row of rows) {
      showIn(row, serving.get(keyOf(unit, row.criterion)) ?? [], address);
    }
    shown();
  };
  // Where the store does not work, the checklist itself says so.
  const load = (): void => void portfolio.pieces(site).then(show, () => {});
  openPieceNews().listen((heard) => {
    if (heard.site === site) load();
  });
  openNews().listen((heard) => {
    if (heard.site === site && heard.unit === undefined) load();
  });
  whenSeenAgain(load);
  load();
}

function showIn(row: Row, pieces: readonly Piece[], address: string): void {
  row.pieces = pieces.map(nameOf);
  const id = `pieces-${row.element.id}`;
  const said = JSON.stringify(pieces.map((piece) => [piece.id, nameOf(piece)]));
  const before = document.getElementById(id);
  // Made anew only when it differs, so that a link that has the focus keeps it.
  if (before?.dataset["ufShows"] === said || (!before && pieces.length === 0)) return;
  before?.remove();
  if (pieces.length === 0) return;
  const line = make(
    "p",
    { class: "uf-map__pieces", id, "data-uf-shows": said },
    "In My portfolio: ",
  );
  pieces.forEach((piece, place) => {
    if (place > 0) line.append(", ");
    line.append(make("a", { href: `${address}#piece-${piece.id}` }, nameOf(piece)));
  });
  row.fields.get("evidence")?.closest("td")?.append(line);
}

// What My portfolio maps to the criteria of this checklist: shown here, changed there.
import { dayOf } from "../../lib/calendar-day";
import type { Piece } from "../../lib/piece";
import { byCriterion, datedName, inOrder, isToCome, nameOf } from "../../lib/pieces";
import { isOutdated } from "../../lib/placing";
import { keyOf } from "../../lib/unit-data";
import { make } from "../../platform/dom";
import { whenSeenAgain } from "../../platform/in-step";
import { storeLastWords } from "../../platform/last-words";
import { openNews, openPieceNews } from "../../platform/news";
import { openPortfolio } from "../../platform/portfolio";
import { listLostPieces } from "./notes";
import type { LostPiece } from "./notes";
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
    const sorted = inOrder(pieces);
    const serving = byCriterion(sorted);
    for (const row of rows) {
      showIn(row, serving.get(keyOf(unit, row.criterion)) ?? [], unit, address);
    }
    listLostPieces(section, lostIn(sorted, unit, rows, address));
    shown();
  };
  // Where the store does not work, the checklist itself says so.
  const load = (): void => {
    const read = storeLastWords(site, "pieces").catch(() => {});
    void read.then(() => portfolio.pieces(site)).then(show, () => {});
  };
  openPieceNews().listen((heard) => {
    if (heard.site === site) load();
  });
  openNews().listen((heard) => {
    if (heard.site === site && heard.unit === undefined) load();
  });
  whenSeenAgain(load);
  load();
}

function lostIn(
  pieces: readonly Piece[],
  unit: string,
  rows: readonly Row[],
  address: string,
): LostPiece[] {
  const known = new Set(rows.map(({ criterion }) => criterion));
  return pieces.flatMap((piece) =>
    piece.serves
      .filter((served) => served.unit === unit && !known.has(served.criterion))
      .map(({ criterion, wording }) => {
        return { name: nameOf(piece), href: hrefOf(piece, address), criterion, wording };
      }),
  );
}

function hrefOf(piece: Piece, address: string): string {
  return `${address}#piece-${piece.id}`;
}

function showIn(row: Row, pieces: readonly Piece[], unit: string, address: string): void {
  const today = dayOf(new Date());
  row.pieces = pieces.map((piece) => datedName(piece, today));
  row.isToCome = pieces.length > 0 && pieces.every((piece) => isToCome(piece, today));
  const outdated = pieces.map((piece) => isOutdated(piece, unit, row.criterion, row.fingerprint));
  row.isOutdated = outdated.includes(true);
  const id = `pieces-${row.element.id}`;
  const said = JSON.stringify(pieces.map(({ id }, at) => [id, row.pieces[at], outdated[at]]));
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
  pieces.forEach((piece, at) => {
    if (at > 0) line.append(", ");
    const name = nameOf(piece);
    line.append(make("a", { href: hrefOf(piece, address) }, name));
    line.append(row.pieces[at]?.slice(name.length) ?? "");
    if (outdated[at]) line.append(" ", make("em", {}, EARLIER));
  });
  row.fields.get("evidence")?.closest("td")?.append(line);
}

const EARLIER = "(mapped to an earlier wording: open it to check)";

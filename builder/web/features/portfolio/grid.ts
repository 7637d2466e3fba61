// The matrix as a grid: criteria down, pieces of evidence across, a mark where one serves the other.
// Only a part is drawn: a thousand pieces by five hundred criteria are half a million cells.
import { dayOf } from "../../lib/calendar-day";
import { standingInWords } from "../../lib/cover";
import { gridOf } from "../../lib/grid";
import type { GridPart } from "../../lib/grid";
import type { Piece } from "../../lib/piece";
import { nameOf } from "../../lib/pieces";
import { keyOf } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import type { Row } from "./matrix";
import { showMore } from "./portions";
import type { Site } from "./site";
import { sourceUnlessOfficial } from "./source";

const PORTION = { rows: 30, columns: 15 };

export class Grid {
  private readonly views: HTMLElement;
  private readonly table: HTMLTableElement;
  private readonly more: Record<keyof typeof PORTION, HTMLButtonElement>;
  private fitting: readonly Row[] = [];
  private most = PORTION;
  private drawn = "";

  constructor(
    page: HTMLElement,
    private readonly site: Site,
  ) {
    const at = <E extends HTMLElement>(name: string): E => page.querySelector(`[${name}]`) as E;
    this.views = at("data-uf-views");
    this.table = at("data-uf-grid");
    this.more = { rows: at("data-uf-grid-rows"), columns: at("data-uf-grid-columns") };
    for (const button of all("[data-uf-view-as]", this.views)) {
      button.addEventListener("click", () => this.choose(button));
    }
    this.more.rows.addEventListener("click", () => this.extend("rows"));
    this.more.columns.addEventListener("click", () => this.extend("columns"));
  }

  /** These rows fit the filters; as many as before are shown where `keeping`. */
  show(fitting: readonly Row[], keeping: boolean): void {
    this.fitting = fitting;
    if (!keeping) this.most = PORTION;
    this.draw();
  }

  private choose(chosen: HTMLElement): void {
    this.views.dataset["ufViews"] = chosen.dataset["ufViewAs"];
    for (const button of all("[data-uf-view-as]", this.views)) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    this.draw();
  }

  /** Show more, and lead the reader to the first that is new. */
  private extend(what: keyof typeof PORTION): void {
    const heads = `th[data-uf-${what}]`;
    const shown = all(heads, this.table).length;
    this.most = { ...this.most, [what]: this.most[what] + PORTION[what] };
    this.draw();
    all(heads, this.table)[shown]?.querySelector("a")?.focus();
  }

  private draw(): void {
    if (this.views.dataset["ufViews"] !== "grid") return;
    const part = gridOf(this.fitting, this.most);
    const now = shownIn(part);
    // Made anew only when it differs, so that the reader's place in it is not lost.
    if (this.drawn === now) return;
    this.drawn = now;
    this.table.hidden = part.rows.length === 0;
    this.table.tHead?.replaceChildren(headOf(part.columns));
    for (const body of all("tbody", this.table)) body.remove();
    for (const row of part.rows) this.bodyFor(row, part).append(this.row(row, part.columns));
    this.offer("rows", part.left.rows, "criteria");
    this.offer("columns", part.left.columns, "pieces");
  }

  private offer(what: keyof typeof PORTION, left: number, name: string): void {
    this.more[what].hidden = left === 0;
    this.more[what].textContent = `${showMore(left, PORTION[what])} ${name}`;
  }

  /** The rows of one outcome; they come in order. */
  private bodyFor({ unit, outcome }: Row, { columns }: GridPart<Row>): HTMLElement {
    const last = this.table.tBodies[this.table.tBodies.length - 1];
    const key = keyOf(unit.id, outcome.number);
    if (last && last.dataset["ufOutcome"] === key) return last;
    const name = make("span", {}, make("b", {}, unit.title), ` ${unit.words.outcome} `);
    name.append(`${outcome.number}: ${outcome.statement}`);
    const head = make("th", { scope: "rowgroup", colspan: String(columns.length + 2) }, name);
    const line = make("tr", { class: "uf-cross__outcome" }, head);
    const body = make("tbody", { "data-uf-outcome": key }, line);
    this.table.append(body);
    return body;
  }

  private row(row: Row, columns: readonly Piece[]): HTMLElement {
    const { unit, criterion, cover } = row;
    const { number, statement } = criterion;
    const link = make("a", { href: this.site.rowOf(unit.id, number) }, number);
    link.setAttribute("aria-label", `${number} in the checklist of ${unit.title}`);
    const standing = make("td", {}, standingInWords(cover));
    const serving = new Set(row.pieces);
    const cells = columns.map((piece) => (serving.has(piece) ? mark(piece, row) : make("td")));
    const head = make("th", { scope: "row", "data-uf-rows": "" }, link, ` ${statement}`);
    head.append(...sourceUnlessOfficial(criterion));
    return make("tr", { "data-uf-cross": keyOf(unit.id, number) }, head, standing, ...cells);
  }
}

/** All that decides what is drawn, as text. */
function shownIn({ rows, columns, left }: GridPart<Row>): string {
  const today = dayOf(new Date());
  return JSON.stringify([
    left,
    columns.map((piece) => [piece.id, nameOf(piece), piece.date > today]),
    rows.map(({ unit, criterion, cover, pieces }) => [
      keyOf(unit.id, criterion.number),
      cover.standing,
      pieces.map((piece) => [piece.id, isOutdated(piece, unit.id, criterion)]),
    ]),
  ]);
}

function headOf(columns: readonly Piece[]): HTMLElement {
  const today = dayOf(new Date());
  const heads = columns.map((piece) => {
    const reference = piece.reference.trim() || "?";
    const link = make("a", { href: `#piece-${piece.id}`, title: nameOf(piece) }, reference);
    link.setAttribute("aria-label", nameOf(piece));
    const head = make("th", { scope: "col", "data-uf-columns": "" }, link);
    if (piece.date > today) head.append(" ", make("small", {}, "to come"));
    return head;
  });
  const [first, second] = ["Criterion", "Standing"].map((name) =>
    make("th", { scope: "col" }, name),
  );
  return make("tr", {}, first ?? "", second ?? "", ...heads);
}

/** A mark to see, and words for those who do not. */
function mark(piece: Piece, { unit, criterion }: Row): HTMLElement {
  const isOld = isOutdated(piece, unit.id, criterion);
  const sign = make("span", { "aria-hidden": "true" }, isOld ? "✓?" : "✓");
  const said = isOld ? "served, by its earlier wording" : "served";
  const cell = make("td", { class: "uf-cross__mark" }, sign);
  cell.append(make("span", { class: "uf-hidden" }, said));
  return cell;
}

/** Whether it was mapped to an earlier wording of the criterion. */
function isOutdated(piece: Piece, unit: string, criterion: Row["criterion"]): boolean {
  const served = piece.serves.find(
    (each) => each.unit === unit && each.criterion === criterion.number,
  );
  return served !== undefined && served.fingerprint !== criterion.fingerprint;
}

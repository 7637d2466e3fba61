// The matrix as a grid: criteria down, pieces of evidence across, a mark where one serves the other.
// Only a part is drawn: a thousand pieces by five hundred criteria are half a million cells. It is not
// laid out as a table, so that what is out of view costs nothing: its roles are said.
import { dayOf } from "../../lib/calendar-day";
import { standingInWords } from "../../lib/cover";
import { gathered } from "../../lib/gathered";
import { gridOf } from "../../lib/grid";
import type { GridPart } from "../../lib/grid";
import type { Piece } from "../../lib/piece";
import { isToCome, nameOf } from "../../lib/pieces";
import { isOutdated } from "../../lib/placing";
import { keyOf } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { nextFrame } from "../../platform/frame";
import { uncover, whenFocused } from "../../platform/uncovered";
import type { Row } from "./matrix";
import { showMore } from "./portions";
import type { Site } from "./site";
import { sourceUnlessOfficial } from "./source";

const PORTION = { rows: 30, columns: 12 };
const CELLS_A_FRAME = 60;

export class Grid {
  private readonly views: HTMLElement;
  /** The table with all that is said of it. */
  private readonly cross: HTMLElement;
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
    this.cross = this.table.closest(".uf-cross") as HTMLElement;
    this.more = { rows: at("data-uf-grid-rows"), columns: at("data-uf-grid-columns") };
    for (const button of all("[data-uf-view-as]", this.views)) {
      button.addEventListener("click", () => this.choose(button));
    }
    const room = this.table.parentElement as HTMLElement;
    whenFocused(room, (element) => this.uncover(element, room));
    this.more.rows.addEventListener("click", () => void this.extend("rows"));
    this.more.columns.addEventListener("click", () => void this.extend("columns"));
  }

  /** These rows fit the filters; as many as before are shown where `keeping`. */
  show(fitting: readonly Row[], keeping: boolean): void {
    this.fitting = fitting;
    if (!keeping) this.most = PORTION;
    void this.draw();
  }

  private choose(chosen: HTMLElement): void {
    this.views.dataset["ufViews"] = chosen.dataset["ufViewAs"];
    for (const button of all("[data-uf-view-as]", this.views)) {
      button.setAttribute("aria-pressed", String(button === chosen));
    }
    void this.draw();
  }

  /** From behind the heads: those of a row stay at its beginning, those of a column above. */
  private uncover(element: Element, room: HTMLElement): void {
    const head = this.table.tHead?.getBoundingClientRect();
    const first = this.table.tHead?.querySelector("th")?.getBoundingClientRect();
    const { right, bottom } = room.getBoundingClientRect();
    uncover(element, room, {
      right,
      bottom,
      top: element.closest("thead") ? undefined : head?.bottom,
      left: element.closest("th[data-uf-rows]") ? undefined : first?.right,
    });
  }

  /** Show more, and lead the reader to the first that is new. */
  private async extend(what: keyof typeof PORTION): Promise<void> {
    const heads = `th[data-uf-${what}]`;
    const shown = all(heads, this.table).length;
    this.most = { ...this.most, [what]: this.most[what] + PORTION[what] };
    await this.draw();
    all(heads, this.table)[shown]?.querySelector("a")?.focus();
  }

  private async draw(): Promise<void> {
    if (this.views.dataset["ufViews"] !== "grid") return this.clear();
    const part = gridOf(this.fitting, this.most);
    const now = shownIn(part);
    // Made anew only when it differs, so that the reader's place in it is not lost.
    if (this.drawn === now) return;
    this.drawn = now;
    const isEmpty = part.rows.length === 0;
    this.table.hidden = isEmpty;
    this.cross.hidden = isEmpty;
    this.table.style.setProperty("--uf-cross-pieces", String(part.columns.length));
    this.table.tHead?.replaceChildren(headOf(part.columns));
    this.offer("rows", part.left.rows, "criteria");
    this.offer("columns", part.left.columns, "pieces");
    await this.drawOutcomes(part, () => this.drawn === now);
  }

  /** To lay it all out at once, when it is to be seen again, would take long. */
  private clear(): void {
    this.drawn = "";
    for (const body of [...this.table.tBodies]) body.remove();
  }

  /**
   * A few rows a frame, each outcome in the place of an old one: nothing freezes or jumps. Parts of
   * the table are there before they are filled, since one more lets the browser style all anew.
   */
  private async drawOutcomes(
    { rows, columns }: GridPart<Row>,
    isNow: () => boolean,
  ): Promise<void> {
    const outcomes = byOutcome(rows);
    const bodies = this.bodies(outcomes.length);
    let cells = 0;
    for (const [place, each] of outcomes.entries()) {
      bodies[place]?.replaceChildren(...each.slice(0, 1).map((row) => headOfOutcome(row, columns)));
      for (const row of each) {
        if (cells > CELLS_A_FRAME) {
          await nextFrame();
          if (!isNow()) return;
          cells = 0;
        }
        bodies[place]?.append(this.row(row, columns));
        cells += columns.length;
      }
    }
  }

  private bodies(count: number): HTMLElement[] {
    const there = [...this.table.tBodies];
    for (const body of there.slice(count)) body.remove();
    const further = Array.from({ length: Math.max(0, count - there.length) }, () =>
      make("tbody", { role: "rowgroup" }),
    );
    this.table.append(...further);
    return [...there, ...further];
  }

  private offer(what: keyof typeof PORTION, left: number, name: string): void {
    this.more[what].hidden = left === 0;
    this.more[what].textContent = `${showMore(left, PORTION[what])} ${name}`;
  }

  private row(row: Row, columns: readonly Piece[]): HTMLElement {
    const { unit, criterion, cover } = row;
    const { number, statement } = criterion;
    const link = make("a", { href: this.site.rowOf(unit.id, number) }, number);
    link.setAttribute("aria-label", `${number} in the checklist of ${unit.title}`);
    const standing = make("td", { role: "cell" }, standingInWords(cover));
    const serving = new Set(row.pieces);
    const cells = columns.map((piece) =>
      serving.has(piece) ? mark(piece, row) : make("td", { role: "cell" }),
    );
    const head = make(
      "th",
      { scope: "row", role: "rowheader", "data-uf-rows": "" },
      link,
      ` ${statement}`,
    );
    head.append(...sourceUnlessOfficial(criterion));
    return make(
      "tr",
      { role: "row", "data-uf-cross": keyOf(unit.id, number) },
      head,
      standing,
      ...cells,
    );
  }
}

/** The rows of each outcome; they come in order. */
function byOutcome(rows: readonly Row[]): Row[][] {
  const keyed = rows.map((row) => [keyOf(row.unit.id, row.outcome.number), row] as const);
  return [...gathered(keyed).values()];
}

/** All that decides what is drawn, as text. */
function shownIn({ rows, columns, left }: GridPart<Row>): string {
  const today = dayOf(new Date());
  return JSON.stringify([
    left,
    columns.map((piece) => [piece.id, nameOf(piece), isToCome(piece, today)]),
    rows.map(({ unit, criterion, cover, pieces }) => [
      keyOf(unit.id, criterion.number),
      cover.standing,
      pieces.map((piece) => [
        piece.id,
        isOutdated(piece, unit.id, criterion.number, criterion.fingerprint),
      ]),
    ]),
  ]);
}

function headOf(columns: readonly Piece[]): HTMLElement {
  const today = dayOf(new Date());
  const heads = columns.map((piece) => {
    const reference = piece.reference.trim() || "?";
    const link = make("a", { href: `#piece-${piece.id}`, title: nameOf(piece) }, reference);
    link.setAttribute("aria-label", nameOf(piece));
    const head = make("th", { scope: "col", role: "columnheader", "data-uf-columns": "" }, link);
    if (isToCome(piece, today)) head.append(" ", make("small", {}, "to come"));
    return head;
  });
  const [first, second] = ["Criterion", "Standing"].map((name) =>
    make("th", { scope: "col", role: "columnheader" }, name),
  );
  return make("tr", { role: "row" }, first ?? "", second ?? "", ...heads);
}

function headOfOutcome({ unit, outcome }: Row, columns: readonly Piece[]): HTMLElement {
  const name = make("span", {}, make("b", {}, unit.title), ` ${unit.words.outcome} `);
  name.append(`${outcome.number}: ${outcome.statement}`);
  const head = make(
    "th",
    { scope: "rowgroup", role: "rowheader", colspan: String(columns.length + 2) },
    name,
  );
  return make("tr", { class: "uf-cross__outcome", role: "row" }, head);
}

/** A mark to see, and words for those who do not. */
function mark(piece: Piece, { unit, criterion }: Row): HTMLElement {
  const isOld = isOutdated(piece, unit.id, criterion.number, criterion.fingerprint);
  const sign = make("span", { "aria-hidden": "true" }, isOld ? "✓?" : "✓");
  const said = isOld ? "served, by its earlier wording" : "served";
  const cell = make("td", { class: "uf-cross__mark", role: "cell" }, sign);
  cell.append(make("span", { class: "uf-hidden" }, said));
  return cell;
}

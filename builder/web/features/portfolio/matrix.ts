// Evidence by criterion: every criterion of the chosen units, how it is covered and by what.
import { cover, coverInWords, coverTally, currentSince, tallyInWords } from "../../lib/cover";
import type { Cover } from "../../lib/cover";
import { dayInWords } from "../../lib/day";
import { gathered } from "../../lib/gathered";
import type { Mapping } from "../../lib/mapping";
import type { Piece } from "../../lib/piece";
import { byCriterion, inOrder, nameOf } from "../../lib/pieces";
import { isOutdated } from "../../lib/placing";
import { keyOf } from "../../lib/unit-data";
import type { Placed } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { Grid } from "./grid";
import { sourceOf } from "./source";
import { Portions } from "./portions";
import type { Site } from "./site";

const PORTION = 60;
/** So many pieces of a criterion are told in full, the rest by their references. */
const IN_FULL = 12;

export interface Row extends Placed {
  pieces: Piece[];
  mapping: Mapping | undefined;
  cover: Cover;
}

export class Matrix {
  private readonly form: HTMLFormElement;
  private readonly table: HTMLTableElement;
  private readonly total: HTMLElement | null;
  private readonly portions: Portions<Row>;
  private readonly grid: Grid;
  private rows: Row[] = [];
  private covers: ReadonlyMap<string, Cover> = new Map();
  private options = "";

  constructor(
    private readonly page: HTMLElement,
    private readonly site: Site,
  ) {
    this.form = page.querySelector("form[data-uf-matrix-filter]") as HTMLFormElement;
    this.table = page.querySelector("[data-uf-matrix]") as HTMLTableElement;
    this.total = page.querySelector("[data-uf-matrix-total]");
    const more = page.querySelector("[data-uf-more-criteria]") as HTMLButtonElement;
    this.portions = new Portions(more, PORTION, {
      signature: shownIn,
      onPaper: true,
      cut: (count) => this.cut(count),
      put: (rows) => this.put(rows),
    });
    this.grid = new Grid(page, site);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      if (target === this.choice("unit")) this.choice("outcome").value = "";
      this.offer();
      this.filter(false);
    });
  }

  show(
    criteria: readonly Placed[],
    pieces: Iterable<Piece>,
    mappings: ReadonlyMap<string, Mapping>,
    today: string,
  ): void {
    const serving = byCriterion(inOrder(pieces));
    const { own } = this.site;
    this.rows = criteria.map((placed) => {
      const key = keyOf(placed.unit.id, placed.criterion.number);
      const those = serving.get(key) ?? [];
      const since = currentSince(placed.unit.current_months, today);
      const mapping = mappings.get(key);
      return {
        ...placed,
        pieces: those,
        mapping,
        cover: cover(those, mapping, { own, since, today }),
      };
    });
    this.covers = new Map(
      this.rows.map((row) => [keyOf(row.unit.id, row.criterion.number), row.cover]),
    );
    this.offer();
    this.filter(true);
    this.countUnits();
  }

  /** Where a criterion of the chosen units stands, by its key. */
  coverOf(key: string): Cover | undefined {
    return this.covers.get(key);
  }

  private countUnits(): void {
    const covers = gathered(this.rows.map(({ unit, cover }) => [unit.id, cover] as const));
    for (const link of all("[data-uf-unit-links] [data-unit]", this.page)) {
      const those = covers.get(link.dataset["unit"] ?? "");
      link.hidden = !those;
      const count = link.querySelector("[data-uf-count]");
      if (count) count.textContent = those ? tallyInWords(coverTally(those)) : "";
    }
  }

  /** Show the rows that fit the filters, and say how many; the total is read out by itself. */
  private filter(keeping: boolean): void {
    const unit = this.choice("unit").value;
    const outcome = this.choice("outcome").value;
    const method = this.choice("method").value;
    const standing = this.choice("cover").value;
    const fitting = this.rows.filter(
      (row) =>
        (unit === "" || row.unit.id === unit) &&
        (outcome === "" || row.outcome.number === outcome) &&
        (standing === "" || row.cover.standing === standing) &&
        (method === "" || row.pieces.some((piece) => piece.method === method)),
    );
    this.table.hidden = fitting.length === 0;
    this.portions.show(fitting, keeping);
    this.grid.show(fitting, keeping);
    const said = this.inWords(fitting);
    if (this.total && this.total.textContent !== said) this.total.textContent = said;
    this.sayFilter();
  }

  /** On paper the filters themselves are not printed, so what they leave out is said. */
  private sayFilter(): void {
    const inForce = [...this.form.elements].flatMap((element) => {
      if (!(element instanceof HTMLSelectElement) || element.value === "") return [];
      const label = element.closest("label")?.querySelector("span")?.textContent ?? "";
      return [`${label}: ${element.selectedOptions[0]?.text ?? ""}`];
    });
    const place = this.page.querySelector<HTMLElement>("[data-uf-filtered]");
    if (!place) return;
    place.hidden = inForce.length === 0;
    place.textContent = `Not all criteria are printed, but those that fit: ${inForce.join("; ")}.`;
  }

  private inWords(rows: readonly Row[]): string {
    if (this.rows.length === 0) return "No unit is chosen yet. Add one above.";
    const counts = tallyInWords(coverTally(rows.map((row) => row.cover)));
    return `${rows.length} of ${this.rows.length} criteria: ${counts}`;
  }

  /** Offer the units that are here, and the outcomes of the one that is chosen. */
  private offer(): void {
    const units = [...new Map(this.rows.map(({ unit }) => [unit.id, unit])).values()];
    const chosen = units.find(({ id }) => id === this.choice("unit").value);
    const now = `${units.map(({ id }) => id).join()}|${chosen?.id}`;
    if (now === this.options) return;
    this.options = now;
    refill(
      this.choice("unit"),
      units.map(({ id, title }) => [id, title]),
    );
    const outcomes = chosen?.outcomes ?? [];
    refill(
      this.choice("outcome"),
      outcomes.map(({ number, statement }) => [number, `${number} ${statement}`]),
    );
    this.choice("outcome").disabled = outcomes.length === 0;
  }

  private choice(name: string): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  private cut(count: number): void {
    for (const row of all("[data-uf-criterion]", this.table).slice(count)) row.remove();
    for (const body of [...this.table.tBodies]) {
      if (!body.querySelector("[data-uf-criterion]")) body.remove();
    }
  }

  private put(rows: readonly Row[]): HTMLElement | undefined {
    const made = rows.map((row) => {
      const body = this.bodyFor(row);
      const element = this.row(row);
      body.append(element);
      return element;
    });
    return made[0]?.querySelector("a") ?? undefined;
  }

  /** The rows of one outcome; they come in order. */
  private bodyFor({ unit, outcome }: Row): HTMLElement {
    const last = this.table.tBodies[this.table.tBodies.length - 1];
    const key = `${unit.id}/${outcome.number}`;
    if (last && last.dataset["ufOutcome"] === key) return last;
    const head = make("th", { scope: "rowgroup", colspan: "2" }, make("b", {}, unit.title));
    head.append(` ${unit.words.outcome} ${outcome.number}: ${outcome.statement}`);
    const body = make("tbody", { "data-uf-outcome": key });
    body.append(make("tr", { class: "uf-matrix__outcome" }, head));
    this.table.append(body);
    return body;
  }

  private row(row: Row): HTMLElement {
    const { unit, criterion, cover: covered } = row;
    const { number, statement } = criterion;
    const link = make(
      "a",
      { class: "uf-permalink", href: this.site.rowOf(unit.id, number) },
      number,
    );
    link.setAttribute("aria-label", `${number} in the checklist of ${unit.title}`);
    const mark = `uf-cover uf-cover--${covered.standing}`;
    const from = sourceOf(criterion);
    const standing = make("span", { class: mark }, coverInWords(covered, unit.current_months));
    return make(
      "tr",
      { "data-uf-criterion": keyOf(unit.id, number), "data-standing": covered.standing },
      make("th", { scope: "row" }, link, ` ${statement} `, from),
      make("td", {}, standing, ...this.evidence(row)),
    );
  }

  private evidence({ unit, criterion, pieces, mapping }: Row): HTMLElement[] {
    const lines = pieces.slice(0, IN_FULL).map((piece) => {
      const link = make("a", { href: `#piece-${piece.id}` }, nameOf(piece));
      const line = make("li", {}, link, ...(piece.date ? [` ${dayInWords(piece.date)}`] : []));
      if (isOutdated(piece, unit.id, criterion.number, criterion.fingerprint)) {
        line.append(
          make(
            "p",
            { class: "uf-piece__note" },
            "The wording has changed since. Open it to check.",
          ),
        );
      }
      return line;
    });
    const others = pieces.slice(IN_FULL).map(({ reference, title }) => reference || title);
    if (others.length > 0) lines.push(make("li", {}, `and ${others.join(", ")}`));
    const { covered = false, evidence = "", gap = "" } = mapping ?? {};
    if (covered) lines.push(make("li", {}, `Checklist: ${evidence || "ticked as covered"}`));
    else if (evidence !== "")
      lines.push(make("li", {}, `Checklist, not ticked as covered: ${evidence}`));
    if (gap.trim() !== "") lines.push(make("li", {}, `Reason for a gap: ${gap}`));
    return lines.length > 0 ? [make("ul", { class: "uf-matrix__pieces" }, ...lines)] : [];
  }
}

/** All of a row that can change, as text. */
function shownIn({ unit, criterion, cover: covered, pieces, mapping }: Row): string {
  const { number } = criterion;
  const told = pieces.map((piece) => [
    piece.id,
    nameOf(piece),
    piece.date,
    isOutdated(piece, unit.id, criterion.number, criterion.fingerprint),
  ]);
  return JSON.stringify([keyOf(unit.id, number), covered, told, mapping]);
}

/** The first option, which stands for all, stays; so does the choice where it is still there. */
export function refill(select: HTMLSelectElement, options: [value: string, label: string][]): void {
  const { value } = select;
  const [every] = select.options;
  select.replaceChildren(
    ...(every ? [every] : []),
    ...options.map(([each, label]) => make("option", { value: each }, label)),
  );
  select.value = options.some(([each]) => each === value) ? value : "";
}

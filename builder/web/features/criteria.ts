// The page of all criteria: filter by level, unit, verb, method and words. What is asked for is
// kept in the address. Rows are shown in portions, so that twenty thousand do not freeze a phone.
import {
  CHOICES,
  folded,
  matcher,
  matchesInWords,
  queryFor,
  wantedFrom,
} from "../lib/criteria-filter";
import type { CriterionRow, Wanted } from "../lib/criteria-filter";
import { all, make } from "../platform/dom";
import { announce } from "../platform/status";

/** The style sheet leaves as many rows unhidden until this script has begun. */
const PORTION = 200;
const ANNOUNCE_AFTER_MS = 700;

interface Row {
  element: HTMLTableRowElement;
  /** The rows of the same unit, with the unit's heading: hidden while none of them is shown. */
  group: HTMLElement | null;
  criterion: CriterionRow;
}

export function startCriteria(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form[data-uf-criteria-filter]");
  const table = page.querySelector("tr[data-uf-row]")?.closest("table");
  if (form && table) new CriteriaList(form, table).start();
}

class CriteriaList {
  private readonly rows: Row[];
  private readonly more = make("button", { type: "button", class: "uf-button", hidden: "" });
  private matching: Row[] = [];
  private shown = 0;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly table: HTMLTableElement,
  ) {
    this.rows = all<HTMLTableRowElement>("tr[data-uf-row]", table).map(asRow);
  }

  start(): void {
    this.table.after(this.more);
    this.more.addEventListener("click", () => this.showMore());
    this.form.hidden = false;
    for (const row of this.rows) setShown(row, false);
    this.fill(wantedFrom(location.search));
    this.apply();
    this.table.dataset["ufReady"] = "";
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.ask());
    // The fields are empty only after the event.
    this.form.addEventListener("reset", () => setTimeout(() => this.ask()));
    // Paper has no button to show more.
    addEventListener("beforeprint", () => this.showPortion(Infinity));
  }

  private ask(): void {
    const query = queryFor(this.wanted(), location.search);
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
    this.apply();
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => announce(this.count()), ANNOUNCE_AFTER_MS);
  }

  private apply(): void {
    const fits = matcher(this.wanted());
    for (const row of this.matching.slice(0, this.shown)) setShown(row, false);
    this.matching = this.rows.filter(({ criterion }) => fits(criterion));
    this.shown = 0;
    this.showPortion(PORTION);
    for (const place of all("[data-uf-matches]", this.form.ownerDocument)) {
      place.textContent = this.count();
    }
  }

  private showPortion(most: number): void {
    const portion = this.matching.slice(this.shown, this.shown + most);
    for (const row of portion) setShown(row, true);
    this.shown += portion.length;
    const left = this.matching.length - this.shown;
    this.more.hidden = left === 0;
    this.more.textContent = `Show ${Math.min(left, PORTION)} more`;
  }

  /** The reader goes on at the first of the new rows. */
  private showMore(): void {
    const first = this.matching[this.shown];
    this.showPortion(PORTION);
    first?.element.querySelector<HTMLElement>("a[href]")?.focus();
    announce(`Showing ${this.shown} of ${this.matching.length} criteria.`);
  }

  private count(): string {
    return matchesInWords(this.matching.length, this.rows.length);
  }

  private wanted(): Wanted {
    const value = (name: string): string => this.control(name)?.value ?? "";
    return {
      level: value("level"),
      unit: value("unit"),
      verb: value("verb"),
      method: value("method"),
      q: value("q"),
    };
  }

  /** A choice that the page does not offer is dropped: it could not be seen or undone. */
  private fill(wanted: Wanted): void {
    for (const name of [...CHOICES, "q"] as const) {
      const control = this.control(name);
      if (!control) continue;
      control.value = wanted[name];
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
    }
  }

  private control(name: string): HTMLInputElement | HTMLSelectElement | undefined {
    const control = this.form.elements.namedItem(name);
    return control instanceof HTMLInputElement || control instanceof HTMLSelectElement
      ? control
      : undefined;
  }
}

function setShown({ element, group }: Row, shown: boolean): void {
  element.hidden = !shown;
  if (group) group.hidden = !shown;
}

function asRow(element: HTMLTableRowElement): Row {
  const group = element.closest<HTMLElement>("[data-uf-group]");
  const { level = "", unit = "" } = group?.dataset ?? {};
  const { verb = "", methods = "" } = element.dataset;
  let text: string | undefined;
  return {
    element,
    group,
    criterion: {
      level,
      unit,
      verb,
      methods: methods.split(" ").filter(Boolean),
      // Read only when somebody looks for words.
      get text() {
        return (text ??= folded(`${headingOf(group)} ${element.textContent ?? ""}`));
      },
    },
  };
}

function headingOf(group: HTMLElement | null): string {
  return group?.querySelector('th[scope="rowgroup"]')?.textContent ?? "";
}

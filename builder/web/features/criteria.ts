// The page of all criteria: filter by level, unit, verb, method and words. What is asked for is
// kept in the address. Rows are shown in portions, so that twenty thousand do not freeze a phone.
import {
  CHOICES,
  askedInWords,
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
  /** The table of the same unit's rows: hidden while none of them is shown. */
  group: HTMLElement | null;
  criterion: CriterionRow;
}

export function startCriteria(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form[data-uf-criteria-filter]");
  const list = page.querySelector<HTMLElement>("[data-uf-criteria]");
  if (form && list) new CriteriaList(form, list).start();
}

class CriteriaList {
  private readonly rows: Row[];
  private readonly more = make("button", { type: "button", class: "uf-button", hidden: "" });
  private matching: Row[] = [];
  private shown = 0;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly list: HTMLElement,
  ) {
    this.rows = all<HTMLTableRowElement>("tr[data-uf-row]", list).map(asRow);
  }

  start(): void {
    this.list.after(this.more);
    this.more.addEventListener("click", () => this.showMore());
    this.form.hidden = false;
    for (const row of this.rows) setShown(row, false);
    this.fill(wantedFrom(location.search));
    this.setAddress();
    this.apply();
    this.list.dataset["ufReady"] = "";
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.ask());
    // The fields are empty only after the event.
    this.form.addEventListener("reset", () => setTimeout(() => this.ask()));
    // Paper has no button to show more.
    addEventListener("beforeprint", () => this.showPortion(Infinity));
  }

  private ask(): void {
    this.setAddress();
    this.apply();
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => announce(this.count()), ANNOUNCE_AFTER_MS);
  }

  private setAddress(): void {
    const query = queryFor(this.wanted(), location.search);
    if (query === location.search) return;
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  }

  private apply(): void {
    const fits = matcher(this.wanted());
    for (const row of this.matching.slice(0, this.shown)) setShown(row, false);
    this.matching = this.rows.filter(({ criterion }) => fits(criterion));
    this.shown = 0;
    this.showPortion(PORTION);
    this.say();
  }

  private say(): void {
    const page = this.form.ownerDocument;
    const said = { "uf-matches": this.count(), "uf-asked": this.asked() };
    for (const [name, text] of Object.entries(said)) {
      for (const place of all(`[data-${name}]`, page)) place.textContent = text;
    }
    for (const none of all("[data-uf-none]", this.list)) none.hidden = this.matching.length > 0;
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

  /** What paper has to say: the fields themselves are not printed. */
  private asked(): string {
    const wanted = this.wanted();
    const choices = CHOICES.filter((name) => wanted[name] !== "").map((name) => {
      const control = this.control(name);
      const option = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
      return `${name} ‘${option?.text ?? wanted[name]}’`;
    });
    const words = wanted.words.trim() === "" ? [] : [`words ‘${wanted.words.trim()}’`];
    return askedInWords(this.count(), [...choices, ...words]);
  }

  private wanted(): Wanted {
    const value = (name: string): string => this.control(name)?.value ?? "";
    return {
      level: value("level"),
      unit: value("unit"),
      verb: value("verb"),
      method: value("method"),
      words: value("words"),
    };
  }

  /** A choice that the page does not offer is dropped: it could not be seen or undone. */
  private fill(wanted: Wanted): void {
    for (const name of [...CHOICES, "words"] as const) {
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
  return group?.querySelector(".uf-criteria__unit")?.textContent ?? "";
}

// The holistic planner: which criteria one activity at work could serve.
import type { Served } from "../../lib/piece";
import { serving } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { plan } from "../../lib/planner";
import type { Suggestion } from "../../lib/planner";
import { keyOf } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { announce } from "../../platform/status";
import { refill } from "./matrix";
import type { Site } from "./site";

/** More would not be read; what fits best comes first. */
const MOST = 60;

export class Planner {
  private readonly form: HTMLFormElement;
  private readonly list: HTMLElement;
  private readonly total: HTMLElement;
  private readonly begin: HTMLButtonElement;
  private readonly aim: HTMLSelectElement;
  private offered = "";

  /** Keys of the criteria that are ticked in the list; a tick outlasts what is chosen above. */
  private readonly ticked = new Set<string>();

  constructor(
    page: HTMLElement,
    private readonly site: Site,
    begun: (change: PieceChange) => void,
  ) {
    this.form = page.querySelector("form[data-uf-planner]") as HTMLFormElement;
    this.list = this.form.querySelector("[data-uf-plan-found]") as HTMLElement;
    this.total = this.form.querySelector("[data-uf-plan-total]") as HTMLElement;
    this.begin = this.form.querySelector("[data-uf-plan-piece]") as HTMLButtonElement;
    this.aim = this.form.elements.namedItem("criterion") as HTMLSelectElement;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.dataset["plan"])) return this.show();
      if (target.checked) this.ticked.add(target.dataset["plan"]);
      else this.ticked.delete(target.dataset["plan"]);
    });
    for (const start of all<HTMLButtonElement>("[data-uf-start]", this.form)) {
      start.addEventListener("click", () => this.startFrom(start));
    }
    this.begin.addEventListener("click", () => {
      if (this.ticked.size === 0)
        announce("Tick the criteria first that the evidence is to serve.");
      else begun(this.piece());
    });
  }

  /** All is wiped. */
  clear(): void {
    this.ticked.clear();
    this.form.reset();
  }

  /** Choose what the activity could leave behind and uses, in place of what was chosen. */
  private startFrom({ dataset }: HTMLButtonElement): void {
    for (const name of ["method", "framework"]) {
      const chosen = new Set((dataset[`${name}s`] ?? "").split(" "));
      for (const box of all<HTMLInputElement>(`[name=${name}]`, this.form)) {
        box.checked = chosen.has(box.value);
      }
    }
    this.show();
  }

  /** Offer the criteria of the units that are read. */
  offer(): void {
    const options = this.site.criteria.map(({ unit, criterion }): [string, string] => [
      keyOf(unit.id, criterion.number),
      `${unit.title}: ${criterion.number} ${criterion.statement}`,
    ]);
    const now = options.map(([key]) => key).join();
    if (now === this.offered) return;
    this.offered = now;
    refill(this.aim, options);
    this.show();
  }

  private show(): void {
    const methods = this.chosen("method");
    const frameworks = this.chosen("framework");
    const criteria = new Set(this.aim.value === "" ? [] : [this.aim.value]);
    const titleOf = (id: string): string => this.site.methods.get(id) ?? id;
    const found = plan({ methods, frameworks, criteria }, this.site.criteria, titleOf);
    const shown = [...found.slice(0, MOST), ...this.left(found.slice(0, MOST))];
    this.list.replaceChildren(
      ...shown.map((each) => suggestion(each, this.ticked.has(keyIn(each)))),
    );
    this.begin.hidden = shown.length === 0;
    const isAsked = methods.size + frameworks.size + criteria.size > 0;
    this.total.textContent = isAsked ? this.inWords(found.length) : "";
  }

  /** What is ticked stays in the list, also where nothing that is chosen speaks for it now. */
  private left(found: readonly Suggestion[]): Suggestion[] {
    const there = new Set(found.map(keyIn));
    return this.site.criteria
      .map((placed) => ({ placed, reasons: ["you ticked it"] }))
      .filter((each) => this.ticked.has(keyIn(each)) && !there.has(keyIn(each)));
  }

  private inWords(count: number): string {
    if (this.site.criteria.length === 0) return "No unit is chosen yet. Add one above.";
    const said = `It could serve ${count} of ${this.site.criteria.length} criteria.`;
    return count > MOST ? `${said} The ${MOST} that fit best are shown.` : said;
  }

  private chosen(name: string): Set<string> {
    const ticked = all<HTMLInputElement>(`[name=${name}]:checked`, this.form);
    return new Set(ticked.map(({ value }) => value));
  }

  /** What a piece for the ticked criteria begins with. */
  private piece(): PieceChange {
    const methods = [...this.chosen("method")];
    const changes = [...this.ticked].flatMap((key) => {
      const placed = this.site.criterion(key);
      if (!placed) return [];
      const { number, statement, fingerprint } = placed.criterion;
      const served: Served = {
        unit: placed.unit.id,
        criterion: number,
        wording: statement,
        fingerprint,
      };
      return [serving(served, true)];
    });
    const method = methods.length === 1 ? (methods[0] ?? "") : "";
    return Object.assign({ method }, ...changes) as PieceChange;
  }
}

function keyIn({ placed: { unit, criterion } }: Suggestion): string {
  return keyOf(unit.id, criterion.number);
}

function suggestion(found: Suggestion, isTicked: boolean): HTMLElement {
  const { unit, criterion } = found.placed;
  const plan = keyIn(found);
  const box = make("input", { type: "checkbox", "data-plan": plan, autocomplete: "off" });
  box.checked = isTicked;
  const text = make("span", {}, make("b", {}, `${criterion.number} of ${unit.title}`));
  text.append(` ${criterion.statement} `, make("i", {}, `Why: ${found.reasons.join(", ")}.`));
  return make("li", {}, make("label", { class: "uf-choice" }, box, text));
}

// The holistic planner: which criteria one activity at work could serve.
import type { Served } from "../../lib/piece";
import { serving } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { plan } from "../../lib/planner";
import type { Suggestion } from "../../lib/planner";
import { keyOf } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { refill } from "./matrix";
import type { Site } from "./site";

/** More would not be read; to choose more narrows it. */
const MOST = 60;

export class Planner {
  private readonly form: HTMLFormElement;
  private readonly list: HTMLElement;
  private readonly total: HTMLElement;
  private readonly begin: HTMLButtonElement;
  private readonly aim: HTMLSelectElement;
  private offered = "";

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
      if (target instanceof Element && !this.list.contains(target)) this.show();
    });
    this.begin.addEventListener("click", () => begun(this.piece()));
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
    this.list.replaceChildren(...found.slice(0, MOST).map(suggestion));
    this.begin.hidden = found.length === 0;
    const isAsked = methods.size + frameworks.size + criteria.size > 0;
    this.total.textContent = isAsked ? this.inWords(found.length) : "";
  }

  private inWords(count: number): string {
    if (this.site.criteria.length === 0) return "No unit is chosen yet. Add one above.";
    const said = `It could serve ${count} of ${this.site.criteria.length} criteria.`;
    return count > MOST ? `${said} The first ${MOST} are shown: choose more to narrow it.` : said;
  }

  private chosen(name: string): Set<string> {
    const ticked = all<HTMLInputElement>(`[name=${name}]:checked`, this.form);
    return new Set(ticked.map(({ value }) => value));
  }

  /** What a piece for the ticked criteria begins with. */
  private piece(): PieceChange {
    const methods = [...this.chosen("method")];
    const ticked = all<HTMLInputElement>("[data-plan]:checked", this.list);
    const changes = ticked.flatMap((box) => {
      const placed = this.site.criterion(box.dataset["plan"] ?? "");
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

function suggestion({ placed, reasons }: Suggestion): HTMLElement {
  const { unit, criterion } = placed;
  const key = keyOf(unit.id, criterion.number);
  const box = make("input", { type: "checkbox", "data-plan": key, autocomplete: "off" });
  const text = make("span", {}, make("b", {}, `${criterion.number} of ${unit.title}`));
  text.append(` ${criterion.statement} `, make("i", {}, `Why: ${reasons.join(", ")}.`));
  return make("li", {}, make("label", { class: "uf-choice" }, box, text));
}

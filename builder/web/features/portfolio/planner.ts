// The holistic planner: which criteria one activity at work could serve.
import { standingInWords } from "../../lib/cover";
import type { Cover } from "../../lib/cover";
import type { Served } from "../../lib/piece";
import { serving } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { plan } from "../../lib/planner";
import type { Suggestion } from "../../lib/planner";
import { keyOf } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { announce } from "../../platform/status";
import { refill } from "./matrix";
import { Portions } from "./portions";
import type { Site } from "./site";
import { sourceUnlessOfficial } from "./source";

type CoverOf = (key: string) => Cover | undefined;

/** What fits best comes first. */
const PORTION = 30;

export class Planner {
  private readonly form: HTMLFormElement;
  private readonly list: HTMLElement;
  private readonly total: HTMLElement;
  private readonly begin: HTMLButtonElement;
  private readonly aim: HTMLSelectElement;
  private readonly starts: HTMLElement | null;
  private readonly portions: Portions<Suggestion>;
  private offered = "";
  private coverOf: CoverOf = () => undefined;
  /** Keys of what is listed, in order: a tick adds to the list and moves nothing in it. */
  private listed: string[] = [];

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
    this.starts = this.form.querySelector("[data-uf-starts]");
    this.portions = new Portions(
      this.form.querySelector("[data-uf-plan-more]") as HTMLButtonElement,
      PORTION,
      {
        signature: (each) =>
          JSON.stringify([keyIn(each), each.reasons, this.coverOf(keyIn(each))?.standing]),
        onPaper: false,
        cut: (count) => [...this.list.children].slice(count).forEach((line) => line.remove()),
        put: (found) => this.put(found),
      },
    );
    this.aim = this.form.elements.namedItem("criterion") as HTMLSelectElement;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      const key = target instanceof HTMLInputElement ? target.dataset["plan"] : undefined;
      if (key === undefined) this.listed = [];
      else if ((target as HTMLInputElement).checked) this.ticked.add(key);
      else this.ticked.delete(key);
      this.show();
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
    this.listed = [];
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
    this.listed = [];
    this.show();
  }

  /** Offer the criteria of the units that are read; `coverOf` says where each stands. */
  offer(coverOf: CoverOf): void {
    this.coverOf = coverOf;
    const { criteria } = this.site;
    const options = criteria.map(({ unit, criterion }): [string, string] => [
      keyOf(unit.id, criterion.number),
      `${unit.title}: ${criterion.number} ${criterion.statement}`,
    ]);
    const now = JSON.stringify(options.map(([key]) => [key, coverOf(key)?.standing]));
    if (now === this.offered) return;
    this.offered = now;
    this.dropTicks(new Set(options.map(([key]) => key)));
    this.starts?.toggleAttribute("hidden", criteria.length === 0);
    refill(this.aim, options);
    this.show();
  }

  /** Of a unit that is left out nothing is listed, so that nothing of it is mapped. */
  private dropTicks(offered: ReadonlySet<string>): void {
    for (const key of this.ticked) if (!offered.has(key)) this.ticked.delete(key);
  }

  private show(): void {
    const found = this.found();
    const shown = [...found, ...this.left(found)];
    const places = new Map(this.listed.map((key, place) => [key, place]));
    const place = (each: Suggestion): number => places.get(keyIn(each)) ?? Infinity;
    if (this.listed.length > 0) shown.sort((one, other) => place(one) - place(other) || 0);
    this.draw(shown, this.listed.length > 0);
    this.listed = shown.map(keyIn);
    this.begin.hidden = shown.length === 0;
    this.total.textContent = this.isAsked ? this.inWords(found.length) : "";
  }

  /** What is ticked is always among what is shown, and a box keeps the focus. */
  private draw(shown: readonly Suggestion[], keeping: boolean): void {
    const { plan: focused } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
    this.portions.show(shown, keeping);
    for (const key of this.ticked) this.portions.reach((each) => keyIn(each) === key);
    for (const box of all<HTMLInputElement>("[data-plan]", this.list)) {
      const { plan: key = "" } = box.dataset;
      box.checked = this.ticked.has(key);
      if (key === focused) box.focus();
    }
  }

  private put(found: readonly Suggestion[]): HTMLElement | undefined {
    const lines = found.map((each) => suggestion(each, this.coverOf(keyIn(each))));
    this.list.append(...lines);
    return lines[0]?.querySelector("input") ?? undefined;
  }

  private found(): Suggestion[] {
    const titleOf = (id: string): string => this.site.methods.get(id) ?? id;
    const found = plan(
      {
        methods: this.chosen("method"),
        frameworks: this.chosen("framework"),
        criteria: new Set(this.aim.value === "" ? [] : [this.aim.value]),
        ticked: this.ticked,
      },
      this.site.criteria,
      titleOf,
    );
    if (this.chosen("short").size === 0) return found;
    return found.filter((each) => isShort(this.coverOf(keyIn(each))));
  }

  private get isAsked(): boolean {
    const chosen = this.chosen("method").size + this.chosen("framework").size + this.ticked.size;
    return chosen > 0 || this.aim.value !== "";
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
    return `It could serve ${count} of ${this.site.criteria.length} criteria.`;
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

/** A criterion with its standing so far, and why it was found. */
function suggestion(found: Suggestion, cover: Cover | undefined): HTMLElement {
  const { unit, criterion } = found.placed;
  const plan = keyIn(found);
  const box = make("input", { type: "checkbox", "data-plan": plan, autocomplete: "off" });
  const text = make("span", {}, make("b", {}, `${criterion.number} of ${unit.title}`));
  text.append(` ${criterion.statement}`, ...sourceUnlessOfficial(criterion), " ");
  if (cover) {
    const mark = `uf-cover uf-cover--${cover.standing}`;
    text.append(make("span", { class: mark }, standingInWords(cover)), " ");
  }
  text.append(make("i", {}, `Why: ${found.reasons.join(", ")}.`));
  return make("li", {}, make("label", { class: "uf-choice" }, box, text));
}

/** Whether more evidence would help: a gap that is not justified, or weak cover. */
function isShort(cover: Cover | undefined): boolean {
  return cover?.standing !== "mapped" && cover?.standing !== "justified";
}

// What the page knows of the site: its units, read when they are needed, and its methods.
import type { Known } from "../../lib/placing";
import { byKey, criteriaOf, criterionSlug } from "../../lib/unit-data";
import type { Placed, UnitData } from "../../lib/unit-data";
import type { FormPlace } from "../../lib/writing";
import { all } from "../../platform/dom";
import { announce } from "../../platform/status";
import { readUnit } from "../../platform/units";

interface UnitPlace {
  title: string;
  /** Where its criteria are. */
  file: string;
  /** The address of its checklist. */
  checklist: string;
}

export class Site {
  readonly units: ReadonlyMap<string, UnitPlace>;
  readonly methods: ReadonlyMap<string, string>;
  /** Ids of the methods in which nobody but the learner speaks. */
  readonly own: ReadonlySet<string>;
  readonly forms: readonly FormPlace[];
  /** Ids of the units whose assessment plans take no accounts. */
  readonly barring: ReadonlySet<string>;
  private readonly read = new Map<string, UnitData>();
  private chosen: ReadonlySet<string> = new Set();
  private placed: Placed[] = [];
  private known: ReadonlyMap<string, Placed> = new Map();

  constructor(page: HTMLElement) {
    const options = all<HTMLOptionElement>("[data-uf-unit-choice] option[data-file]", page);
    this.units = new Map(
      options.map((option) => [
        option.value,
        {
          title: option.text,
          file: option.dataset["file"] ?? "",
          checklist: checklistOf(page, option.value),
        },
      ]),
    );
    const barring = options.filter((option) => "barsAccounts" in option.dataset);
    this.barring = new Set(barring.map(({ value }) => value));
    this.forms = formsOf(page);
    const methods = all<HTMLInputElement>("[data-uf-planner] [name=method]", page);
    this.methods = new Map(
      methods.map((box) => [box.value, box.closest("label")?.textContent?.trim() ?? ""]),
    );
    this.own = new Set(methods.filter((box) => "own" in box.dataset).map((box) => box.value));
  }

  /** All criteria of the units that are chosen, in the site's order. */
  get criteria(): readonly Placed[] {
    return this.placed;
  }

  criterion(key: string): Placed | undefined {
    return this.known.get(key);
  }

  unit(id: string): UnitData | undefined {
    return this.read.get(id);
  }

  get placing(): Known {
    return {
      units: new Set(this.units.keys()),
      read: new Set(this.read.keys()),
      criteria: this.known,
    };
  }

  titleOf(unit: string): string {
    return this.units.get(unit)?.title ?? unit;
  }

  /** The address of a criterion's row in its unit's checklist. */
  rowOf(unit: string, number: string): string {
    return `${this.units.get(unit)?.checklist ?? ""}#map-${criterionSlug(number)}`;
  }

  /** Read these units' criteria; those that cannot be read are named to the reader. */
  async need(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => this.units.has(id) && !this.read.has(id));
    if (wanted.length === 0) return;
    const found = await Promise.all(wanted.map((id) => this.readOne(id)));
    for (const unit of found) if (unit) this.read.set(unit.id, unit);
    this.known = byKey(criteriaOf(this.read.values()));
  }

  /** The units whose criteria are shown, of those that were read. */
  choose(ids: ReadonlySet<string>): void {
    this.chosen = ids;
    const shown = [...this.units.keys()].filter((id) => ids.has(id));
    this.placed = criteriaOf(shown.flatMap((id) => this.read.get(id) ?? []));
  }

  isChosen(id: string): boolean {
    return this.chosen.has(id) && this.read.has(id);
  }

  private async readOne(id: string): Promise<UnitData | undefined> {
    const unit = await readUnit(id, this.units.get(id)?.file ?? "");
    if (!unit) announce(`The criteria of ${this.titleOf(id)} could not be read. Reload the page.`);
    return unit;
  }
}

function formsOf(page: HTMLElement): FormPlace[] {
  const template = page.querySelector<HTMLTemplateElement>("template[data-uf-form-pages]");
  return all<HTMLAnchorElement>("a", template?.content ?? page).map((link) => ({
    id: link.dataset["form"] ?? "",
    title: link.text,
    method: link.dataset["method"] ?? "",
    page: link.getAttribute("href") ?? "",
    isAccount: "account" in link.dataset,
  }));
}

function checklistOf(page: HTMLElement, id: string): string {
  const item = all("[data-uf-unit-links] [data-unit]", page).find(
    ({ dataset }) => dataset["unit"] === id,
  );
  return item?.querySelector("a")?.href ?? "";
}

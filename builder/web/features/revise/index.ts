// What is due today over the units that a learner revises, how they stand, and a plan.
import { retention } from "../../lib/retention";
import { revisionOf } from "../../lib/revision";
import type { Revision } from "../../lib/revision";
import { make, siteOf } from "../../platform/dom";
import { retentionChart } from "../../platform/retention-chart";
import { standingChart } from "../../platform/standing-chart";
import { announce } from "../../platform/status";
import { showStoreWarning } from "../../platform/store-warning";
import { redraw } from "../../platform/table";
import { Keeper } from "./keeper";
import { Places } from "./places";
import { Planner } from "./planner";
import { byNeed, dueItem, totalLine } from "./today";

const STILL = "You can still practise here and print a plan.";

export function startRevise(document: Document): void {
  const page = document.querySelector<HTMLElement>("[data-uf-revise]");
  const list = document.querySelector<HTMLElement>("[data-uf-revise-units]");
  if (!page || !list) return;
  list.hidden = true;
  page.hidden = false;
  new RevisePage(page, list, siteOf(document) ?? "").start();
}

class RevisePage {
  private readonly places: Places;
  private readonly keeper: Keeper;
  private readonly planner: Planner;
  private readonly choice: HTMLSelectElement;
  private shown = "";
  /** Added by the reader, and not drawn yet. */
  private added = "";

  constructor(
    private readonly page: HTMLElement,
    list: HTMLElement,
    site: string,
  ) {
    this.places = new Places(list);
    this.choice = this.at("[data-uf-unit-choice]");
    this.keeper = new Keeper(site, {
      changed: () => void this.show(),
      warned: (reason) =>
        showStoreWarning(page.closest<HTMLElement>(".uf-page") ?? page, reason, STILL),
    });
    this.planner = new Planner(
      this.at("[data-uf-revision]"),
      this.at<HTMLTemplateElement>("template[data-uf-plan-unit]"),
      site,
      this.places,
      (unit, change) => this.keeper.change(unit, change),
    );
  }

  start(): void {
    this.at("[data-uf-add-unit]").addEventListener("click", () => this.add());
    void this.keeper.load();
  }

  private at<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.page.querySelector(selector) as E;
  }

  private add(): void {
    const { value } = this.choice;
    if (value === "") {
      announce("Choose a unit first.");
      return this.choice.focus();
    }
    this.addUnit(value);
  }

  private addUnit(unit: string): void {
    this.added = unit;
    this.keeper.add(unit);
    announce(`${this.places.titleOf(unit)} added.`);
  }

  private remove(unit: string): void {
    this.keeper.remove(unit);
    announce(`${this.places.titleOf(unit)} taken off. What you answered is kept.`);
    this.at("[data-uf-choose]").hidden = false;
    this.choice.focus();
  }

  private async show(): Promise<void> {
    const { added } = this;
    const unread = await this.places.need(this.keeper.courses.keys());
    // It is not shown now, and the reader is not led to it later.
    if (added !== "" && !this.places.questions(added)) this.added = "";
    if (unread.length > 0) announce(`${unread.join(", ")} could not be read. Reload the page.`);
    const now = new Date();
    const revisions = this.revisions(now);
    this.planner.show(revisions, now);
    this.at("[data-uf-plan-empty]").hidden = revisions.length > 0;
    this.at("[data-uf-due-empty]").hidden = revisions.length > 0;
    this.offerPractised();
    this.at("[data-uf-due-total]").textContent = totalLine(revisions);
    // Made anew only where it differs, so that the reader's place in it is not lost.
    const shown = JSON.stringify([
      this.keeper.reviews.length,
      revisions.map(({ data, standing, fresh, next }) => [data.id, standing, fresh, next]),
    ]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.showDue(revisions);
    this.offer();
    this.leadOn();
    this.showProgress(revisions, now);
  }

  /** In the site's order. A unit that the site no longer has is kept, and not shown. */
  private revisions(now: Date): Revision[] {
    return [...this.places.units].flatMap(([unit, { word }]) => {
      const course = this.keeper.courses.get(unit);
      const data = this.places.questions(unit);
      return course && data ? [revisionOf(data, course, this.keeper.ofUnit(unit), word, now)] : [];
    });
  }

  private showDue(revisions: readonly Revision[]): void {
    const items = byNeed(revisions).map((revision) =>
      dueItem(revision, this.places, () => this.remove(revision.data.id)),
    );
    this.at("[data-uf-due]").replaceChildren(...items);
  }

  /** Units that were practised and are not chosen yet. */
  private offerPractised(): void {
    const practised = new Set(this.keeper.recalls.map(({ unit }) => unit));
    const lines = [...this.places.units]
      .filter(([id]) => practised.has(id) && !this.keeper.courses.has(id))
      .map(([id, { title }]) => {
        const press = make("button", { type: "button", class: "uf-button" }, `Add ${title}`);
        press.addEventListener("click", () => this.addUnit(id));
        return make("li", {}, press);
      });
    const place = this.at("[data-uf-practised]");
    place.hidden = lines.length === 0;
    place.querySelector("ul")?.replaceChildren(...lines);
  }

  /** What added a unit may be gone with it: the reader goes on at the next choice, or at the unit. */
  private leadOn(): void {
    const unit = this.at("[data-uf-due]").querySelector<HTMLElement>(
      `[data-unit="${this.added}"] a`,
    );
    if (!unit) return;
    this.added = "";
    if (this.at("[data-uf-choose]").hidden) unit.focus();
    else this.choice.focus();
  }

  /** The units that are not chosen yet. */
  private offer(): void {
    const options = [...this.places.units]
      .filter(([id]) => !this.keeper.courses.has(id))
      .map(([value, { title }]) => make("option", { value }, title));
    this.choice.replaceChildren(make("option", { value: "" }, "choose a unit"), ...options);
    this.at("[data-uf-choose]").hidden = options.length === 0;
  }

  private showProgress(revisions: readonly Revision[], now: Date): void {
    const place = this.at("[data-uf-progress]");
    if (revisions.length === 0) {
      redraw(place, make("p", {}, "Nothing to show yet: choose a unit first."));
      return;
    }
    const charts = revisions.flatMap(({ data, standing, word }) => [
      make("h3", {}, data.title),
      standingChart(data.title, word, standing),
    ]);
    const chosen = new Set(revisions.map(({ data }) => data.id));
    const reviews = this.keeper.reviews.filter(({ unit }) => chosen.has(unit));
    redraw(
      place,
      ...charts,
      make("h3", {}, "What you remember, week by week"),
      retentionChart(retention(reviews, now)),
    );
  }
}

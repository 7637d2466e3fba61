// The form of one piece: kept as typed, mapped by ticking.
import type { Draft } from "../../lib/draft";
import { ASPECTS } from "../../lib/piece";
import type { Piece, Served } from "../../lib/piece";
import { checking, serving, TEXTS } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { placing } from "../../lib/placing";
import { keyOf } from "../../lib/unit-data";
import type { UnitData } from "../../lib/unit-data";
import { all, make } from "../../platform/dom";
import { nextFrame } from "../../platform/frame";
import { keysIn, outcomesToTick, showOutcome } from "./outcomes";
import type { Site } from "./site";
import { showWriting } from "./writing";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FormWork {
  change(change: PieceChange): void;
  close(): void;
  remove(): void;
  /** The drafts of forms that are for this piece. */
  drafts(): readonly Draft[];
  /** The criteria of this unit are to be shown: read them, and remember the choice. */
  choose(unit: string): Promise<void>;
}

export class PieceForm {
  readonly element: HTMLElement;
  private readonly unitChoice: HTMLSelectElement | null;
  private piece: Piece;

  constructor(
    template: HTMLTemplateElement,
    piece: Piece,
    private readonly site: Site,
    private readonly work: FormWork,
    unit: string,
  ) {
    this.piece = piece;
    const made = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    this.element = made;
    this.unitChoice = made.querySelector("[data-uf-serve-unit]");
    made.addEventListener("submit", (event) => event.preventDefault());
    made.addEventListener("input", ({ target }) => this.take(target as Element));
    // What another tab wrote to this field while it was being typed in is shown now.
    made.addEventListener("focusout", () => this.show(this.piece));
    made.querySelector("[data-uf-close]")?.addEventListener("click", () => work.close());
    made.querySelector("[data-uf-delete]")?.addEventListener("click", () => work.remove());
    this.unitChoice?.addEventListener("change", () => void this.showUnit());
    if (this.unitChoice) this.unitChoice.value = unit;
    this.show(piece);
    void this.showUnit();
  }

  /** Show a piece as it is kept now, save the field that is being typed in. */
  show(piece: Piece): void {
    this.piece = piece;
    for (const field of TEXTS) {
      const control = this.element.querySelector<Control>(`[data-field="${field}"]`);
      if (!control || control.value === piece[field]) continue;
      if (control !== document.activeElement || !document.hasFocus()) fill(control, piece[field]);
    }
    for (const box of all<HTMLInputElement>("[data-aspect]", this.element)) {
      box.checked = piece.checked.some((aspect) => aspect === box.dataset["aspect"]);
    }
    const keys = new Set(piece.serves.map((each) => keyOf(each.unit, each.criterion)));
    for (const box of all<HTMLInputElement>("[data-serve]", this.element)) {
      box.checked = keys.has(box.dataset["serve"] ?? "");
    }
    for (const outcome of all(".uf-piece__outcome", this.element)) showOutcome(outcome);
    this.showServed();
    showWriting(this.element, piece, this.work.drafts(), this.site);
  }

  private take(target: Element): void {
    if (!(target instanceof HTMLElement)) return;
    const { field, aspect, serve, outcome } = target.dataset;
    const name = ASPECTS.find((each) => each === aspect);
    const isOn = target instanceof HTMLInputElement && target.checked;
    if (field) this.work.change({ [field]: (target as Control).value });
    else if (name) this.work.change(checking(name, isOn));
    else if (serve) this.map([serve], isOn);
    else if (outcome) this.map(keysIn(target), isOn);
  }

  /** Those that are mapped already keep their wording, and so the note that it has changed. */
  private map(keys: readonly string[], isOn: boolean): void {
    const had = new Set(this.piece.serves.map((each) => keyOf(each.unit, each.criterion)));
    const changes = keys
      .filter((key) => had.has(key) !== isOn)
      .flatMap((key) => this.servedNow(key) ?? [])
      .map((served) => serving(served, isOn));
    if (changes.length > 0) this.work.change(Object.assign({}, ...changes) as PieceChange);
  }

  /** A criterion with its present wording. */
  private servedNow(key: string): Served | undefined {
    const placed = this.site.criterion(key);
    if (!placed) return undefined;
    const { number, statement, fingerprint } = placed.criterion;
    return { unit: placed.unit.id, criterion: number, wording: statement, fingerprint };
  }

  private showServed(): void {
    const list = this.element.querySelector<HTMLElement>("[data-uf-served]");
    if (!list) return;
    const shown = JSON.stringify([this.piece.serves, this.site.criteria.length]);
    // Made anew only when it differs, so that the reader's place in it is not lost.
    if (list.dataset["ufShows"] === shown) return;
    list.dataset["ufShows"] = shown;
    list.replaceChildren(...this.piece.serves.map((served) => this.servedLine(served)));
    this.countServed();
  }

  /** One line however many there are, so that ticking moves nothing; open where one needs a look. */
  private countServed(): void {
    const { serves } = this.piece;
    const list = this.element.querySelector<HTMLDetailsElement>("[data-uf-served-all]");
    const count = this.element.querySelector("[data-uf-served-count]");
    const amiss = serves.filter((served) =>
      ["gone", "reworded"].includes(placing(served, this.site.placing)),
    ).length;
    if (!list || !count) return;
    const criteria = serves.length === 1 ? "criterion" : "criteria";
    const look = amiss > 0 ? `, ${amiss} of them to check` : "";
    count.textContent = `It serves ${serves.length} ${criteria}${look}`;
    if (amiss > 0) list.open = true;
  }

  private servedLine(served: Served): HTMLElement {
    const name = `${served.criterion} of ${this.site.titleOf(served.unit)}`;
    const where = placing(served, this.site.placing);
    const off = make("button", { type: "button", class: "uf-button uf-button--small" }, "Take off");
    off.setAttribute("aria-label", `Take off ${name}`);
    off.addEventListener("click", () => {
      this.work.change(serving(served, false));
      this.element
        .querySelector<HTMLElement>("[data-uf-served] button, [data-uf-serve-unit]")
        ?.focus();
    });
    const line = make("li", {}, make("p", {}, make("b", {}, name), ` ${served.wording}`));
    if (where === "gone") line.append(make("p", { class: "uf-piece__note" }, GONE));
    if (where === "reworded") line.append(this.reworded(served, name));
    line.append(off);
    return line;
  }

  private reworded(served: Served, name: string): HTMLElement {
    const key = keyOf(served.unit, served.criterion);
    const text = this.site.criterion(key)?.criterion.statement ?? "";
    const button = make("button", { type: "button", class: "uf-button uf-button--small" });
    button.textContent = `It still fits ${name}`;
    button.addEventListener("click", () => {
      const now = this.servedNow(key);
      if (now) this.work.change(serving(now, true));
      this.element.querySelector<HTMLElement>("[data-uf-served] button")?.focus();
    });
    return make(
      "div",
      { class: "uf-map__reworded" },
      make(
        "p",
        {},
        "The wording has changed since you mapped this. It is now: ",
        make("b", {}, text),
      ),
      button,
    );
  }

  private async showUnit(): Promise<void> {
    const place = this.element.querySelector("[data-uf-serve]");
    const id = this.unitChoice?.value ?? "";
    if (!place) return;
    if (id !== "") await this.work.choose(id);
    // The form itself is to be seen first.
    await nextFrame();
    if (this.unitChoice?.value !== id) return;
    const unit = this.site.unit(id);
    place.replaceChildren(...(unit ? this.choices(unit) : []));
    this.show(this.piece);
  }

  private choices(unit: UnitData): HTMLElement[] {
    const served = new Set(this.piece.serves.map((each) => keyOf(each.unit, each.criterion)));
    return outcomesToTick(unit, served);
  }
}

const GONE = "This criterion is no longer there. The evidence is kept: tick one that fits, below.";

/** A method that the site no longer has is still the learner's: it stays a choice. */
function fill(control: Control, value: string): void {
  control.value = value;
  if (control instanceof HTMLSelectElement && control.value !== value) {
    control.append(make("option", { value }, `${value} (no longer on this site)`));
    control.value = value;
  }
}

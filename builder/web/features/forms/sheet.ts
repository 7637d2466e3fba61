// One form of a page, and the draft that is open in it.
import { draftId } from "../../lib/draft";
import type { Draft } from "../../lib/draft";
import { nameOfDraft } from "../../lib/draft-name";
import { FACT } from "../../lib/typed-draft";
import type { Typed } from "../../lib/typed-draft";
import type { UnitData } from "../../lib/unit-data";
import { all, words } from "../../platform/dom";
import { announce } from "../../platform/status";
import { agreed } from "../../platform/question";
import { readUnit } from "../../platform/units";
import type { Field } from "../../platform/on-paper";
import { putInAddress } from "./asked";
import type { Asked } from "./asked";
import { controlsIn, isTick, showBehind, showValues, tagOf } from "./controls";
import { drawCriteria, showNumbers } from "./criteria";
import type { Keeper } from "./keeper";
import { listDrafts } from "./list";
import type { Pieces } from "./pieces";
import type { SheetPlaces } from "./places";
import { showOthers } from "./others";
import { allKept, keptName, keptOf, noteRewordings, typedIn } from "./reworded";
import { REFERENCE, Tie } from "./tie";
import { saidOf, showUnplaced } from "./unplaced";
import type { Unplaced } from "./unplaced";

/** See features/print.ts. */
const TYPED = "data-uf-typed";

export class Sheet {
  readonly form: string;
  /** The draft that is open; none until something is typed. */
  draft: string | undefined;
  unit: UnitData | undefined;
  unplaced: Unplaced[] = [];
  /** The criterion for which the site has a Word file of its own, or empty. */
  paper = "";
  /** What is said of criteria of other units. */
  others: string[] = [];
  private readonly tie: Tie;
  private asked: Asked | undefined;
  /** The draft that the address asks for, which may be one of another form. */
  private wanted = "";
  private drafts: ReadonlyMap<string, Draft> = new Map();

  constructor(
    readonly element: HTMLElement,
    readonly places: SheetPlaces,
    private readonly keeper: Keeper,
    pieces: Pieces,
    readonly root: string,
  ) {
    this.tie = new Tie(element, pieces, this);
    this.form = element.dataset["ufForm"] ?? "";
  }

  /** What the address of the page asks for. */
  async begin(asked: Asked): Promise<void> {
    this.wanted = asked.draft;
    this.paper = asked.paper;
    this.asked = asked;
    this.tie.to(asked.piece);
    await this.choose(asked.unit);
    this.tickAsked();
    this.tie.fillReference();
    this.showTied();
  }

  /** Of a form in which nothing is typed yet: what its address names, or its piece serves. */
  private tickAsked(): void {
    const { id = "" } = this.unit ?? {};
    const numbers = this.asked?.unit === id ? this.asked.criteria : this.tie.serves(id);
    for (const control of controlsIn(this.element)) {
      const { criterion } = control.dataset;
      if (isTick(control) && numbers.includes(criterion ?? "")) control.checked = true;
    }
  }

  /** Keep what stands in controls that the learner has changed. */
  typed(...controls: Field[]): void {
    controls.forEach(showBehind);
    const typed = controls.map((control) => typedIn(control, this.unit));
    this.keep(Object.assign({}, ...typed) as Typed);
    // No other text changes what is said of the piece.
    if (controls.some((each) => isTick(each) || tagOf(each) === REFERENCE)) this.showTied();
  }

  /** What the learner calls the draft. */
  get title(): string {
    return this.places.title.value;
  }

  /** Another piece of evidence is chosen; a form that one is begun from is kept from now on. */
  tied(begun: boolean, filled: Typed): void {
    if (!begun && this.draft === undefined) return;
    this.keep({ [`${FACT}piece`]: this.tie.piece, ...filled });
  }

  /** The pieces of evidence have changed. */
  piecesChanged(): void {
    this.showTied();
  }

  /** Say what the form is for, and which criteria of other units it serves. */
  private showTied(): void {
    this.tie.show();
    const { elsewhere } = this.openDraft ?? {};
    this.others = this.places.otherUnits(elsewhere, this.tie.kept);
    showOthers(this.places.others, this.others);
  }

  titled(): void {
    this.keep({ [`${FACT}title`]: this.places.title.value });
  }

  /** Another unit is chosen: its criteria, and its ticks, take the place of the former one's. */
  async unitChosen(): Promise<void> {
    this.paper = "";
    if (this.draft) this.keep({ [`${FACT}unit`]: this.places.unit.value });
    const open = this.openDraft;
    if (open) return this.showDraft(open);
    await this.choose(this.places.unit.value);
    this.tickAsked();
    this.showTied();
  }

  /** The drafts of the site have been read or changed. */
  listed(drafts: ReadonlyMap<string, Draft>): void {
    this.drafts = drafts;
    if (drafts.get(this.wanted)?.form === this.form) this.draft ??= this.wanted;
    this.list();
    this.again();
  }

  /** Show what is kept once more. */
  again(): void {
    const open = this.openDraft;
    if (open) void this.showDraft(open);
  }

  async open(draft: Draft): Promise<void> {
    this.clear();
    this.draft = draft.id;
    await this.showDraft(draft);
    this.list();
    controlsIn(this.element)[0]?.focus();
    announce(`Opened: ${this.nameOf(draft)}.`);
  }

  /** Leave the open draft as it is kept, and begin with a blank form. */
  startAnother(): void {
    const isKept = this.draft !== undefined;
    this.clear();
    this.list();
    controlsIn(this.element)[0]?.focus();
    announce(`A blank form.${isKept ? " The draft is kept in the list above the form." : ""}`);
  }

  clear(): void {
    this.draft = undefined;
    this.wanted = "";
    this.paper = "";
    this.asked = undefined;
    this.tie.to("");
    this.element.removeAttribute(TYPED);
    this.places.title.value = "";
    this.show({}, () => false);
    putInAddress(undefined);
  }

  /** Whether this was the open draft. */
  forget(id: string): boolean {
    const isOpen = this.draft === id;
    if (isOpen) this.clear();
    return isOpen;
  }

  get openDraft(): Draft | undefined {
    return this.draft === undefined ? undefined : this.keeper.current(this.draft);
  }

  /** The form that was typed in last is the one of the page to print. */
  private markTyped(): void {
    if (this.element.hasAttribute(TYPED)) return;
    for (const other of all(`[${TYPED}]`, document)) other.removeAttribute(TYPED);
    this.element.toggleAttribute(TYPED, true);
  }

  private keep(typed: Typed): void {
    this.markTyped();
    if (this.draft === undefined) {
      this.draft = draftId(crypto.getRandomValues(new Uint8Array(16)));
      putInAddress(this.draft);
      this.keeper.keep(this.draft, {
        ...this.facts(),
        ...allKept(this.element, this.unit),
        ...typed,
      });
    } else this.keeper.keep(this.draft, typed);
  }

  private facts(): Typed {
    return {
      [`${FACT}form`]: this.form,
      [`${FACT}method`]: this.element.dataset["method"] ?? "",
      [`${FACT}unit`]: this.places.unit.value,
      [`${FACT}piece`]: this.tie.piece,
      [`${FACT}title`]: this.places.title.value,
    };
  }

  private async showDraft(draft: Draft): Promise<void> {
    const { title } = this.places;
    if (!document.querySelector(`[${TYPED}]`)) this.markTyped();
    if (title !== document.activeElement) title.value = draft.title;
    if (this.tie.piece !== draft.piece && !this.keeper.holds(draft.id, `${FACT}piece`)) {
      this.tie.to(draft.piece);
    }
    if (this.places.unit.value !== draft.unit || this.unit?.id !== draft.unit) {
      await this.choose(draft.unit);
    }
    // Another one may have been opened while the unit was read.
    if (this.draft === draft.id) this.show(this.openDraft?.values ?? draft.values);
  }

  private show(
    values: Draft["values"],
    isBusy: (control: Field) => boolean = (control) => this.isBusy(control),
  ): void {
    const wordings = this.openDraft?.wordings;
    const unplaced = showValues(this.element, values, isBusy);
    this.unplaced = unplaced.map((each) => saidOf(each, wordings));
    showNumbers(this.element);
    noteRewordings(this.element, this.unit, wordings, (control) =>
      this.keep(keptOf(control, this.unit)),
    );
    showUnplaced(this.places.unplaced, this.unplaced);
    this.showTied();
  }

  /** Not written yet, or being typed in: what another tab wrote is shown later. */
  private isBusy(control: Field): boolean {
    const isTypedIn = !isTick(control) && control === document.activeElement && document.hasFocus();
    return isTypedIn || this.keeper.holds(this.draft ?? "", keptName(control, this.unit));
  }

  private async choose(unit: string): Promise<void> {
    this.places.choose(unit);
    const data = unit === "" ? undefined : await readUnit(unit, this.fileOf(unit));
    if (this.places.unit.value !== unit) return;
    this.unit = data;
    drawCriteria(this.element, data);
    showNumbers(this.element);
    this.places.showUnit(data, this.hasWord);
  }

  /** Whether the site has a Word file of this form for the chosen unit, as far as is known. */
  private get hasWord(): boolean {
    return this.unit !== undefined;
  }

  private fileOf(unit: string): string {
    return `${this.root}units/${encodeURIComponent(unit)}/criteria.json`;
  }

  private list(): void {
    const mine = [...this.drafts.values()].filter(({ form }) => form === this.form);
    mine.sort((one, other) => other.updated.localeCompare(one.updated));
    const listed = mine.map((draft) => ({
      draft,
      name: this.nameOf(draft),
      unit: this.places.unitTitle(draft.unit),
      isOpen: draft.id === this.draft,
    }));
    listDrafts(this.places.drafts, listed, (what, draft) => {
      void (what === "open" ? this.open(draft) : this.remove(draft));
    });
  }

  private nameOf(draft: Draft): string {
    const unit = draft.unit && this.places.unitTitle(draft.unit);
    return nameOfDraft(draft, words(this.element.querySelector("[data-uf-title]")), unit);
  }

  private async remove(draft: Draft): Promise<void> {
    const name = this.nameOf(draft);
    const question = {
      title: "Delete this draft?",
      text: `‘${name}’ is deleted from this browser. It cannot be brought back.`,
      yes: "Delete the draft",
    };
    if (!(await agreed(question))) return;
    if (!(await this.keeper.remove(draft.id))) return announce("It could not be deleted.");
    this.forget(draft.id);
    this.list();
    this.places.another.focus();
    announce("The draft is deleted.");
  }
}

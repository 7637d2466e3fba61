// The places of a form's page around its fields: choosing a unit, the draft's name, what is noted.
import { dayInWords } from "../../lib/day";
import type { Draft } from "../../lib/draft";
import { otherUnits } from "../../lib/other-units";
import type { Piece } from "../../lib/piece";
import type { UnitData } from "../../lib/unit-data";
import { make } from "../../platform/dom";

const NO_UNIT = "Choose a unit to tick its criteria and to download the form as a Word file.";
const NO_UNIT_AND_NO_WORD = "Choose a unit to tick its criteria.";
const NOT_READ =
  "The criteria of this unit cannot be read now, so no Word file can be made. Try again when you are online.";

/** Everything is there on a page that the site has built. */
export class SheetPlaces {
  readonly unit: HTMLSelectElement;
  readonly title: HTMLInputElement;
  readonly drafts: HTMLElement;
  readonly piece: HTMLElement;
  readonly others: HTMLElement;
  readonly unplaced: HTMLElement;
  readonly another: HTMLElement;

  constructor(private readonly element: HTMLElement) {
    this.unit = this.one("[data-uf-unit]");
    this.title = this.one("[data-uf-draft-title]");
    this.drafts = this.one("[data-uf-drafts]");
    this.piece = this.one("[data-uf-piece]");
    this.others = this.one("[data-uf-others]");
    this.unplaced = this.one("[data-uf-unplaced]");
    this.another = this.one("[data-uf-new]");
    // Nothing of the learner's may stand below somebody else's signature.
    element.querySelector("[data-uf-signing]")?.before(this.unplaced);
  }

  offer(units: DocumentFragment): void {
    this.unit.append(units);
    this.one("[data-uf-form-tools]").hidden = false;
    this.showUnit(undefined, false);
  }

  /** A unit that the site no longer has can still be that of a draft. */
  choose(unit: string): void {
    if (![...this.unit.options].some((option) => option.value === unit)) {
      this.unit.append(make("option", { value: unit }, `${unit} (no longer on this site)`));
    }
    this.unit.value = unit;
  }

  unitTitle(unit: string): string {
    const option = [...this.unit.options].find(({ value }) => value === unit);
    return unit === "" ? "no unit" : (option?.text ?? unit);
  }

  /** What is said of criteria of other units than the chosen one. */
  otherUnits(elsewhere: Draft["elsewhere"], piece: Piece | undefined): string[] {
    const isOffered = (unit: string): boolean =>
      [...this.unit.options].some(({ value }) => value === unit);
    return otherUnits(this.unit.value, elsewhere, piece, (unit) => this.unitTitle(unit), isOffered);
  }

  /** The unit as it is written at the head of a file or a sheet. */
  unitLines(unit: UnitData | undefined): string[] {
    const named = this.unit.value === "" ? "" : this.unitTitle(this.unit.value);
    if (!unit) return named ? [`Unit: ${named}`] : [];
    return [
      `Unit: ${unit.title}, version ${unit.version} (${dayInWords(unit.updated)})`,
      "Not endorsed by any awarding organisation.",
    ];
  }

  showUnit(unit: UnitData | undefined, hasWord: boolean): void {
    this.one("[data-uf-unit-line]").textContent = this.unitLines(unit).join(". ");
    // Without it the site has no Word files at all.
    const word = this.element.querySelector<HTMLElement>("[data-uf-save='docx']");
    if (word) word.hidden = !hasWord;
    if (hasWord) this.note("");
    else if (!word) this.note(this.unit.value === "" ? NO_UNIT_AND_NO_WORD : "");
    else this.note(this.unit.value === "" ? NO_UNIT : NOT_READ);
  }

  /** What there is to say of the Word file. */
  note(text: string): void {
    const note = this.one("[data-uf-word-note]");
    note.hidden = text === "";
    note.textContent = text;
  }

  private one<E extends HTMLElement>(selector: string): E {
    const found = this.element.querySelector<E>(selector);
    if (!found) throw new Error(`The form has no ${selector}`);
    return found;
  }
}

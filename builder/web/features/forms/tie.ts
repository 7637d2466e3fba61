// The piece of evidence that a form is for: chosen, begun from the form, and mapped from it, each
// by the learner alone.
import { dayOf } from "../../lib/calendar-day";
import type { Piece } from "../../lib/piece";
import { nameOf, serving } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { SEEN } from "../../lib/typed-draft";
import type { Typed } from "../../lib/typed-draft";
import { keyOf } from "../../lib/unit-data";
import type { UnitData } from "../../lib/unit-data";
import { all, make, words } from "../../platform/dom";
import type { Field } from "../../platform/on-paper";
import { announce } from "../../platform/status";
import { controlsIn, isTick, showBehind, tagOf, takeSeen } from "./controls";
import type { Pieces } from "./pieces";

/** The tag of a form's evidence reference: `REFERENCE` in render/views/sheets/stationery.py. */
export const REFERENCE = "head.reference";
const NOT_KEPT = "The browser could not keep it, so nothing has changed in My portfolio.";

export interface Tied {
  readonly unit: UnitData | undefined;
  readonly title: string;
  /** Another piece is chosen, and this filled in; `begun` from this form, it is kept as a draft. */
  tied(begun: boolean, filled: Typed): void;
}

export class Tie {
  /** The id of the piece, or empty. */
  piece = "";
  private readonly choice: HTMLSelectElement;
  private readonly begin: HTMLElement;
  private readonly take: HTMLElement;
  private readonly line: HTMLElement;
  private readonly link: HTMLAnchorElement;

  constructor(
    private readonly element: HTMLElement,
    private readonly pieces: Pieces,
    private readonly form: Tied,
  ) {
    const at = <E extends HTMLElement>(name: string): E => element.querySelector(`[${name}]`) as E;
    this.choice = at("data-uf-piece-choice");
    this.begin = at("data-uf-piece-begin");
    this.take = at("data-uf-piece-take");
    this.line = at("data-uf-piece");
    this.link = at("data-uf-piece-link");
    at("data-uf-tie").hidden = false;
    // Where criteria are ticked, and not a page above.
    const lists = all(".uf-ask:not(.uf-ask--closed) > [data-uf-unit-criteria]", element);
    lists[lists.length - 1]?.after(this.take);
    this.choice.addEventListener("change", () => {
      this.choose(this.choice.value, false);
    });
    this.begin.addEventListener("click", () => void this.beginPiece());
    this.take.addEventListener("click", () => void this.takeOver());
    this.to("");
  }

  /** This piece from now on, without filling anything in. */
  to(piece: string): void {
    this.piece = piece;
    this.show();
  }

  /** Say what the form is for, and what of it can be taken over to the piece. */
  show(): void {
    const piece = this.kept;
    this.offer(piece);
    this.line.hidden = this.piece === "";
    write(this.line, this.piece === "" ? "" : this.said(piece));
    this.begin.hidden = this.piece !== "";
    this.link.hidden = !piece;
    if (piece) this.link.hash = `#piece-${piece.id}`;
    const more = this.more(piece);
    this.take.hidden = more.length === 0;
    write(this.take, `Map ${piece?.reference || "the piece"} to ${inWords(more)} as well`);
  }

  /** The piece, where it is kept in this browser. */
  get kept(): Piece | undefined {
    return this.pieces.one(this.piece);
  }

  /** The numbers of a unit's criteria that the piece serves. */
  serves(unit: string): string[] {
    const those = this.kept?.serves.filter((served) => served.unit === unit) ?? [];
    return those.map(({ criterion }) => criterion);
  }

  /** Its reference goes into a form that has none yet, or that of the piece it was for before. */
  fillReference(former = ""): Typed {
    const { reference = "" } = this.kept ?? {};
    const { control } = this;
    const stands = control?.value.trim() ?? "";
    if (!control || stands === reference || (stands !== "" && stands !== former)) return {};
    control.value = reference;
    const seen = takeSeen(control);
    showBehind(control);
    return { [REFERENCE]: reference, [`${SEEN}${REFERENCE}`]: seen };
  }

  private get control(): Field | undefined {
    return controlsIn(this.element).find((each) => tagOf(each) === REFERENCE);
  }

  /** What the form is for; a reference that somebody typed stays, and is pointed out. */
  private said(piece: Piece | undefined): string {
    if (!piece) return "For a piece of evidence that is not kept in this browser.";
    const stands = this.control?.value.trim() ?? "";
    const isOther = stands !== "" && stands.toLowerCase() !== piece.reference.trim().toLowerCase();
    const other = isOther ? `. Its evidence reference here is ${stands}` : "";
    return `For your piece of evidence ${nameOf(piece)}${other}`;
  }

  /** Kept before it is shown: a button that is hidden loses the focus, and that shows what is kept. */
  private choose(piece: string, begun: boolean): void {
    const former = this.kept?.reference.trim();
    this.piece = piece;
    this.form.tied(begun, this.fillReference(former));
    this.show();
  }

  private offer(piece: Piece | undefined): void {
    const options: [string, string][] = [["", "no piece chosen"]];
    for (const each of this.pieces.all) options.push([each.id, nameOf(each)]);
    if (this.piece && !piece) options.push([this.piece, "a piece that is not kept here"]);
    const now = JSON.stringify(options);
    if (this.choice.dataset["ufShows"] !== now) {
      this.choice.dataset["ufShows"] = now;
      this.choice.replaceChildren(
        ...options.map(([value, name]) => make("option", { value }, name)),
      );
    }
    this.choice.value = this.piece;
  }

  /** The ticked criteria of the form that the piece does not serve yet. */
  private more(piece: Piece | undefined): string[] {
    const { unit } = this.form;
    if (!piece || !unit) return [];
    const served = new Set(piece.serves.map((each) => keyOf(each.unit, each.criterion)));
    return this.ticked().filter((number) => !served.has(keyOf(unit.id, number)));
  }

  private ticked(): string[] {
    const boxes = all<HTMLInputElement>("input[data-criterion]:checked", this.element);
    return [...new Set(boxes.filter(isTick).map((box) => box.dataset["criterion"] ?? ""))];
  }

  /** The criteria with their present wording, as a change of a piece. */
  private mapping(numbers: readonly string[]): PieceChange {
    const { unit } = this.form;
    const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? [];
    const changes = criteria
      .filter(({ number }) => numbers.includes(number))
      .map(({ number: criterion, statement: wording, fingerprint }) =>
        serving({ unit: unit?.id ?? "", criterion, wording, fingerprint }, true),
      );
    return Object.assign({}, ...changes) as PieceChange;
  }

  private async beginPiece(): Promise<void> {
    const numbers = this.ticked();
    const named = this.form.title.trim() || words(this.element.querySelector("[data-uf-title]"));
    const known = {
      title: named,
      method: this.element.dataset["method"] ?? "",
      date: this.date(),
      ...this.mapping(numbers),
    };
    await this.guarded(async () => {
      const piece = await this.pieces.begin(known);
      this.choose(piece.id, true);
      this.choice.focus();
      const serves = piece.serves.length > 0 ? ` It serves ${inWords(numbers)}.` : "";
      announce(`${nameOf(piece)} begun in My portfolio.${serves}`);
    });
  }

  /** The first date of the form itself, or else today. */
  private date(): string {
    const fields = all<HTMLInputElement>('[data-kind="date"] > .uf-field > input', this.element);
    return fields.find(({ value }) => value !== "")?.value ?? dayOf(new Date());
  }

  private async takeOver(): Promise<void> {
    const more = this.more(this.kept);
    await this.guarded(async () => {
      await this.pieces.change(this.piece, this.mapping(more));
      this.choice.focus();
      announce(`${this.kept?.reference ?? "It"} serves ${inWords(more)} now.`);
    });
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      announce(NOT_KEPT);
    }
  }
}

/** Such as `1.1, 1.2 and 2.1`. */
function inWords(numbers: readonly string[]): string {
  const last = numbers[numbers.length - 1] ?? "";
  return numbers.length < 2 ? last : `${numbers.slice(0, -1).join(", ")} and ${last}`;
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

// The list of pieces: a line for each, which opens its form.
import type { Piece } from "../../lib/piece";
import { ASPECTS } from "../../lib/piece";
import { inOrder, mentions, nameOf, servesInWords } from "../../lib/pieces";
import { sharedReferences } from "../../lib/pieces";
import { dayInWords } from "../../lib/day";
import { oddDay } from "../../lib/odd-day";
import { dayOf } from "../../lib/calendar-day";
import { make } from "../../platform/dom";
import { holdingPlace } from "../../platform/held";
import { Portions } from "./portions";
import type { Site } from "./site";

const PORTION = 20;

export interface Editing {
  /** The form of a piece, filled in. */
  form(id: string): HTMLElement;
  closed(): void;
  /** The piece that was open is deleted, and no other one is listed that could have the focus. */
  none(): void;
  /** The piece of this reference, which was open, was deleted elsewhere. */
  gone(reference: string): void;
  /** The words that were looked for hide a piece that is opened: all are listed again. */
  unfiltered(): void;
}

export class PieceList {
  private readonly portions: Portions<Piece>;
  private readonly lines = new Map<string, HTMLElement>();
  /** Lines that were cut and may be put back: a form that is typed in never leaves the document. */
  private readonly spare = new Map<string, HTMLElement>();
  private pieces: ReadonlyMap<string, Piece> = new Map();
  private shared: ReadonlySet<string> = new Set();
  private sorted: Piece[] = [];
  private words = "";
  private openId: string | undefined;
  /** What is being deleted here, and not in another tab. */
  private deleting: string | undefined;

  constructor(
    private readonly list: HTMLElement,
    more: HTMLButtonElement,
    private readonly site: Site,
    private readonly editing: Editing,
  ) {
    this.portions = new Portions(more, PORTION, {
      // What is written on a line is put right there.
      signature: ({ id }) => id,
      onPaper: true,
      cut: (count) => this.cut(count),
      put: (pieces) => this.put(pieces),
    });
  }

  get open(): string | undefined {
    return this.openId;
  }

  /** Show these pieces anew; the one that is open stays open, its form untouched. */
  show(pieces: ReadonlyMap<string, Piece>, keeping = true): void {
    this.pieces = pieces;
    this.shared = sharedReferences(pieces.values());
    this.sorted = inOrder(pieces.values());
    holdingPlace(this.list, () => this.putAll(keeping));
  }

  private putAll(keeping: boolean): void {
    const { pieces } = this;
    const left = this.closeGone();
    for (const [id, line] of this.lines) this.write(line, pieces.get(id));
    const matching = this.sorted.filter(
      (piece) => piece.id === this.openId || mentions(piece, this.words),
    );
    this.portions.show(matching, keeping);
    if (this.openId !== undefined) this.portions.reach(({ id }) => id === this.openId);
    for (const line of this.spare.values()) line.remove();
    this.spare.clear();
    this.arrange();
    if (left !== undefined) this.focusAt(left);
  }

  /** Close what is open if it is gone; gives back its place, if the focus is to go to another. */
  private closeGone(): number | undefined {
    const { openId, pieces } = this;
    if (openId === undefined || pieces.has(openId)) return undefined;
    const { activeElement, body } = document;
    const isHere = activeElement === body || this.hasFocus();
    if (this.deleting !== openId) return this.closeLost();
    this.fold();
    return isHere ? [...this.lines.keys()].indexOf(openId) : undefined;
  }

  /** Somebody may be typing: the next key must neither press a button nor go into another piece. */
  private closeLost(): undefined {
    const reference = this.openForm()?.querySelector<HTMLInputElement>("[data-field=reference]");
    this.leave();
    this.editing.gone(reference?.value ?? "");
  }

  /** Close what is open and lead the focus to where keys do nothing. */
  leave(): void {
    const isHere = this.hasFocus();
    this.fold();
    if (isHere) this.list.focus({ preventScroll: true });
  }

  private hasFocus(): boolean {
    const line = this.openId === undefined ? undefined : this.lines.get(this.openId);
    return line?.contains(document.activeElement) ?? false;
  }

  /** The reader is about to delete this one. */
  deletes(id: string): void {
    this.deleting = id;
  }

  /** On the piece that is now where another one was, or else on the one before. */
  private focusAt(place: number): void {
    const lines = [...this.lines.values()];
    const button = (lines[place] ?? lines[place - 1])?.querySelector("button");
    if (button) button.focus();
    else this.editing.none();
  }

  /** Put the lines into their order, all others around the one that is open. */
  private arrange(): void {
    let next = this.list.firstElementChild;
    for (const [id, line] of this.lines) {
      if (line === next || id === this.openId) next = line.nextElementSibling;
      else this.list.insertBefore(line, next);
    }
  }

  /** How many pieces have the words that are looked for; nothing where none are. */
  get found(): { words: string; count: number } | undefined {
    if (this.words.trim() === "") return undefined;
    const count = this.sorted.filter((piece) => mentions(piece, this.words)).length;
    return { words: this.words.trim(), count };
  }

  find(words: string): void {
    this.words = words;
    // What was typed since the list was made is found, too.
    this.sorted = this.sorted.map((piece) => this.pieces.get(piece.id) ?? piece);
    this.putAll(false);
  }

  /** Put a changed piece's line right; its form is left alone. */
  update(piece: Piece): void {
    const line = this.lines.get(piece.id);
    if (!line) return;
    this.shared = sharedReferences(this.pieces.values());
    this.write(line, piece);
  }

  /** Only what differs: a browser lays out anew whatever is written, and this is done for each key. */
  private write(line: HTMLElement, piece: Piece | undefined): void {
    if (!piece) return;
    write(line.querySelector("button"), nameOf(piece));
    write(line.querySelector(".uf-piece__facts"), this.factsOf(piece));
    write(line.querySelector(".uf-piece__said"), noteOf(piece));
  }

  /** Open a piece's form and lead the reader there. */
  edit(id: string): void {
    if (!this.pieces.has(id)) return;
    if (this.openId !== id) this.fold();
    if (this.words !== "" && !this.lines.has(id)) this.unfilter();
    this.portions.reach((piece) => piece.id === id);
    if (this.openId === undefined) {
      this.openId = id;
      this.unfold(id, this.editing.form(id));
    }
    const line = this.lines.get(id);
    // In this order the browser lays the page out once.
    line?.querySelector<HTMLElement>('[data-field="title"]')?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "start" });
  }

  private unfilter(): void {
    this.find("");
    this.editing.unfiltered();
  }

  close(): void {
    this.fold()?.focus();
  }

  /** Close what is open; gives back the button that opens it again. */
  private fold(): HTMLElement | null {
    if (this.openId === undefined) return null;
    this.openForm()?.remove();
    const button = this.lines.get(this.openId)?.querySelector("button") ?? null;
    button?.setAttribute("aria-expanded", "false");
    this.openId = undefined;
    this.editing.closed();
    return button;
  }

  private openForm(): HTMLElement | null {
    if (this.openId === undefined) return null;
    return this.lines.get(this.openId)?.querySelector<HTMLElement>(".uf-piece__form") ?? null;
  }

  private unfold(id: string, form: HTMLElement): void {
    const line = this.lines.get(id);
    line?.append(form);
    line?.querySelector("button")?.setAttribute("aria-expanded", "true");
  }

  private cut(count: number): void {
    for (const [id, line] of [...this.lines].slice(count)) {
      this.spare.set(id, line);
      this.lines.delete(id);
    }
  }

  private put(pieces: readonly Piece[]): HTMLElement | undefined {
    const lines = pieces.map((piece) => this.spare.get(piece.id) ?? this.line(piece));
    pieces.forEach(({ id }, place) => {
      this.lines.set(id, lines[place] as HTMLElement);
      this.spare.delete(id);
    });
    this.list.append(...lines.filter((line) => !line.isConnected));
    return lines[0]?.querySelector("button") ?? undefined;
  }

  private line(piece: Piece): HTMLElement {
    const button = make("button", { type: "button", class: "uf-piece__open" }, nameOf(piece));
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      if (this.openId === piece.id) this.close();
      else this.edit(piece.id);
    });
    const line = make(
      "li",
      { class: "uf-piece", id: `piece-${piece.id}` },
      make("h3", { class: "uf-piece__name" }, button),
      make("p", { class: "uf-piece__facts" }, this.factsOf(piece)),
      make("p", { class: "uf-piece__said uf-paper" }, noteOf(piece)),
    );
    return line;
  }

  private factsOf(piece: Piece): string {
    const { serves, checked } = piece;
    const named = servesInWords(serves, (unit) => this.site.titleOf(unit));
    const said = [
      this.site.methods.get(piece.method) ?? piece.method,
      dayInWords(piece.date),
      `serves ${serves.length} ${serves.length === 1 ? "criterion" : "criteria"}${named && ": "}${named}`,
      checked.length > 0 ? `${checked.length} of ${ASPECTS.length} of VACSR thought of` : "",
      piece.where,
      this.shared.has(piece.reference.trim().toLowerCase())
        ? "Another piece has this reference, too"
        : "",
      oddDay(piece.date, dayOf(new Date())),
    ];
    return said.filter(Boolean).join(" · ");
  }
}

/** For paper, where its form is not printed. */
function noteOf({ note }: Piece): string {
  return note.trim() === "" ? "" : `Note: ${note}`;
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

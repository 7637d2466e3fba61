// My portfolio: pieces of evidence over all units, kept in this browser.
import { dayOf } from "../../lib/calendar-day";
import type { Piece } from "../../lib/piece";
import { nameOf } from "../../lib/pieces";
import type { PieceChange } from "../../lib/pieces";
import { unplaced } from "../../lib/placing";
import { all, siteOf } from "../../platform/dom";
import { keepInStep } from "../../platform/in-step";
import { agreed } from "../../platform/question";
import { announce, EMPTIED } from "../../platform/status";
import { showStoreWarning } from "../../platform/store-warning";
import { FormDrafts } from "./drafts";
import { Loading, save } from "./files";
import { PieceForm } from "./form";
import { isBlank, Keeper } from "./keeper";
import { PieceList } from "./list";
import { Matrix } from "./matrix";
import { Planner } from "./planner";
import { deletedElsewhere, deletion, NOT_KEPT, STILL } from "./said";
import { Site } from "./site";
import { listUnplaced } from "./unplaced";

/** After the last change; nobody reads the rest of the page while typing. */
const SETTLED_MS = 250;

export function startPortfolio(document: Document): void {
  const page = document.querySelector<HTMLElement>("[data-uf-my-portfolio-page]");
  if (page) new PortfolioPage(page, siteOf(document) ?? "").start();
}

class PortfolioPage {
  private readonly keeper: Keeper;
  private readonly units: Site;
  private readonly list: PieceList;
  private readonly matrix: Matrix;
  private readonly planner: Planner;
  private readonly loading: Loading;
  private readonly drafts: FormDrafts;
  private readonly chosen = new Set<string>();
  private form: PieceForm | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: HTMLElement,
    private readonly site: string,
  ) {
    this.units = new Site(page);
    this.keeper = new Keeper(site, {
      changed: (id) => this.changed(id),
      emptied: () => this.emptied(),
      lost: (pieces) => this.lost(pieces),
      warned: (reason) =>
        showStoreWarning(page.closest<HTMLElement>(".uf-page") ?? page, reason, STILL),
    });
    this.list = new PieceList(
      this.at("[data-uf-pieces]"),
      this.at<HTMLButtonElement>("[data-uf-more-pieces]"),
      this.units,
      {
        form: (id) => this.opened(id),
        closed: () => (this.form = undefined),
        none: () => this.at("[data-uf-add]").focus(),
        gone: (reference) => announce(deletedElsewhere(reference)),
        unfiltered: () => this.unfiltered(),
      },
    );
    this.matrix = new Matrix(page, this.units);
    this.planner = new Planner(page, this.units, (change) => this.begin(change));
    this.drafts = new FormDrafts(
      this.at("[data-uf-form-drafts]"),
      site,
      this.units,
      (id) => this.pieceName(id),
      () => this.showOpen(),
    );
    this.loading = new Loading(this.at("[data-uf-preview]"), site, this.keeper, {
      unit: (id) => this.units.titleOf(id),
      form: (id) => this.units.forms.find((form) => form.id === id)?.title ?? id,
      method: (id) => this.units.methods.get(id) ?? id,
    });
  }

  start(): void {
    for (const id of new URLSearchParams(location.search).getAll("unit")) {
      if (this.units.units.has(id)) this.chosen.add(id);
    }
    this.page.hidden = false;
    this.at("[data-uf-add]").addEventListener("click", () => this.begin());
    const find = this.at<HTMLInputElement>("[data-uf-find]");
    find.addEventListener("input", () => {
      this.list.find(find.value);
      this.sayTotal();
    });
    this.at("[data-uf-add-unit]").addEventListener("click", () => void this.addUnit());
    for (const button of all("[data-uf-leave-out]", this.page)) {
      const unit = button.closest<HTMLElement>("[data-unit]")?.dataset["unit"] ?? "";
      button.addEventListener("click", () => void this.leaveOut(unit));
    }
    this.at("[data-uf-save]").addEventListener("click", () => void save(this.site, this.keeper));
    this.at("[data-uf-print-page]").addEventListener("click", () => print());
    this.takeFiles(this.at<HTMLInputElement>("[data-uf-load]"));
    addEventListener("hashchange", () => this.openFromAddress());
    keepInStep(this.keeper);
    void Promise.all([this.keeper.load(), this.drafts.load()])
      .then(() => this.everything())
      .then(() => this.openFromAddress())
      .then(() => this.leadToTarget());
  }

  private at<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.page.querySelector(selector) as E;
  }

  private begin(change: PieceChange = {}): void {
    const piece = this.keeper.add(change);
    this.list.edit(piece.id);
    void this.sayBegun(piece.reference);
  }

  private async sayBegun(reference: string): Promise<void> {
    const isKept = await this.keeper.isKept();
    announce(`${reference} begun. ${isKept ? "It is kept as you type." : NOT_KEPT}`);
  }

  private opened(id: string): HTMLElement {
    const piece = this.keeper.pieces.get(id) as Piece;
    const unit = [...this.chosen, ...piece.serves.map((served) => served.unit)].pop() ?? "";
    const work = {
      change: (change: PieceChange) => this.keeper.change(id, change),
      close: () => this.list.close(),
      remove: () => void this.remove(id),
      drafts: () => this.drafts.ofPiece(id),
      choose: (chosen: string) => this.choose(chosen),
    };
    const template = document.querySelector("template[data-uf-piece-form]") as HTMLTemplateElement;
    this.form = new PieceForm(template, piece, this.units, work, unit);
    return this.form.element;
  }

  private unfiltered(): void {
    this.at<HTMLInputElement>("[data-uf-find]").value = "";
    this.sayTotal();
  }

  private async remove(id: string): Promise<void> {
    const piece = this.keeper.pieces.get(id);
    if (!piece) return;
    const drafts = this.drafts.ofPiece(id).length;
    if (!(isBlank(piece) && drafts === 0) && !(await agreed(deletion(piece, drafts)))) return;
    this.list.deletes(id);
    await this.keeper.remove(id);
    if (this.keeper.pieces.has(id)) return;
    announce(`${nameOf(piece)} deleted.`);
  }

  private changed(id?: string): void {
    const piece = id === undefined ? undefined : this.keeper.pieces.get(id);
    if (piece && this.page.ownerDocument.getElementById(`piece-${piece.id}`))
      this.list.update(piece);
    else this.list.show(this.keeper.pieces);
    const open = this.list.open === undefined ? undefined : this.keeper.pieces.get(this.list.open);
    if (open && (id === undefined || id === open.id)) this.form?.show(open);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.everything(), SETTLED_MS);
  }

  /** Show all that depends on more than one piece, once what it needs is read. */
  private async everything(): Promise<void> {
    clearTimeout(this.settling);
    const { pieces, mappings } = this.keeper;
    const used = new Set([
      ...[...pieces.values()].flatMap(({ serves }) => serves.map(({ unit }) => unit)),
      ...[...mappings.values()].map(({ unit }) => unit),
    ]);
    await this.units.need([...this.chosen, ...used]);
    this.units.choose(new Set([...this.chosen, ...used]));
    this.offerToLeaveOut(used);
    this.matrix.show(this.units.criteria, pieces.values(), mappings, dayOf(new Date()));
    this.planner.offer((key) => this.matrix.coverOf(key));
    const lost = unplaced(pieces.values(), this.units.placing);
    listUnplaced(
      this.at("[data-uf-unplaced]"),
      lost,
      (unit) => this.units.titleOf(unit),
      (id, change) => this.keeper.change(id, change),
    );
    this.sayTotal();
    this.drafts.show();
    this.showOpen();
  }

  private sayTotal(): void {
    const { size } = this.keeper.pieces;
    const { found } = this.list;
    const all = `${size} ${size === 1 ? "piece" : "pieces"} of evidence`;
    const said = found ? `${found.count} of ${all} with ‘${found.words}’ in it` : all;
    const place = this.at("[data-uf-pieces-total]");
    // Written only where it differs: it is read out each time.
    if (place.textContent !== said) place.textContent = said;
  }

  private showOpen(): void {
    const { open } = this.list;
    const piece = open === undefined ? undefined : this.keeper.pieces.get(open);
    if (piece) this.form?.show(piece);
  }

  private pieceName(id: string): string {
    const piece = this.keeper.pieces.get(id);
    return piece ? nameOf(piece) : "";
  }

  private async addUnit(): Promise<void> {
    const choice = this.at<HTMLSelectElement>("[data-uf-unit-choice]");
    if (choice.value === "") {
      choice.focus();
      return announce("Choose a unit first.");
    }
    const { value } = choice;
    await this.choose(value);
    announce(`${this.units.titleOf(value)} added.`);
  }

  /** In the address too, so that the unit is there after a reload. */
  private async choose(unit: string): Promise<void> {
    this.chosen.add(unit);
    const asked = new URLSearchParams(location.search);
    if (!asked.getAll("unit").includes(unit)) asked.append("unit", unit);
    history.replaceState(history.state, "", `${location.pathname}?${asked}${location.hash}`);
    if (this.units.isChosen(unit)) return;
    await this.everything();
  }

  /** A unit that was added can be left out again; one that has evidence stays. */
  private offerToLeaveOut(used: ReadonlySet<string>): void {
    for (const button of all("[data-uf-leave-out]", this.page)) {
      const unit = button.closest<HTMLElement>("[data-unit]")?.dataset["unit"] ?? "";
      button.hidden = used.has(unit) || !this.chosen.has(unit);
    }
  }

  private async leaveOut(unit: string): Promise<void> {
    this.chosen.delete(unit);
    const asked = new URLSearchParams(location.search);
    const others = asked.getAll("unit").filter((each) => each !== unit);
    asked.delete("unit");
    for (const other of others) asked.append("unit", other);
    history.replaceState(history.state, "", `${location.pathname}?${asked}${location.hash}`);
    this.at("[data-uf-unit-choice]").focus();
    await this.everything();
    announce(`${this.units.titleOf(unit)} left out.`);
  }

  private emptied(): void {
    if (this.list.open !== undefined) announce(EMPTIED);
    this.list.leave();
    this.loading.hide();
    this.planner.clear();
    this.chosen.clear();
    history.replaceState(history.state, "", location.pathname);
  }

  private lost(pieces: readonly Piece[]): void {
    if (pieces.length === 0) return;
    const names = pieces.map(({ reference }) => reference).join(", ");
    announce(deletedElsewhere(names));
  }

  private takeFiles(input: HTMLInputElement): void {
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) void this.loading.look(file);
      // The same file can be chosen again.
      input.value = "";
    });
  }

  private openFromAddress(): void {
    if (location.hash.startsWith("#piece-")) this.list.edit(location.hash.slice("#piece-".length));
  }

  /** All that was drawn above it has moved it, unless the reader has gone on by now. */
  private leadToTarget(): void {
    if (navigator.userActivation?.hasBeenActive) return;
    this.page.querySelector(":target")?.scrollIntoView({ behavior: "instant" });
  }
}

// Forms of evidence methods: filled in on the page, kept as drafts, printed and downloaded.
import { all, siteOf } from "../../platform/dom";
import { openDrafts } from "../../platform/drafts";
import { keepInStep } from "../../platform/in-step";
import { openDraftNews, openNews } from "../../platform/news";
import type { Field } from "../../platform/on-paper";
import { announce, EMPTIED } from "../../platform/status";
import { showStoreWarning } from "../../platform/store-warning";
import { askedOf } from "./asked";
import { offerIndex } from "./index-rows";
import { Keeper } from "./keeper";
import { Pieces } from "./pieces";
import { SheetPlaces } from "./places";
import { save } from "./saving";
import { Sheet } from "./sheet";

const CLASH =
  "Another tab wrote into this field, too. Its text is kept in the form, under ‘Not placed’.";
const STILL = "You can still fill this in, print it and download it.";

export function startForms(page: Document): void {
  const elements = all("[data-uf-form]", page);
  const units = page.querySelector<HTMLTemplateElement>("template[data-uf-units]");
  if (elements.length === 0 || !units) return;
  const methods = methodsOf(page);
  const sheets: Sheet[] = [];
  const pieces = new Pieces(siteOf(page) ?? "", () =>
    sheets.forEach((sheet) => sheet.piecesChanged()),
  );
  const keeper = openKeeper(siteOf(page) ?? "", elements, sheets);
  for (const element of elements) {
    const places = new SheetPlaces(element);
    places.offer(units.content.cloneNode(true) as DocumentFragment);
    sheets.push(new Sheet(element, places, keeper, pieces, units.dataset["root"] ?? ""));
  }
  sheets.forEach((sheet) => {
    listenTo(sheet);
    offerIndex(
      sheet.element,
      {
        pieces: () => pieces.all,
        others: () =>
          keeper.all.filter(({ id, form }) => form === sheet.form && id !== sheet.draft),
        titles: {
          unit: (id) => sheet.places.unitTitle(id),
          method: (id) => methods.get(id) ?? id,
        },
      },
      (fields) => sheet.typed(...fields),
    );
  });
  keepInStep(keeper);
  void beginAll(sheets, keeper, pieces);
}

/** What the site calls its evidence methods, by their ids. */
function methodsOf(page: Document): Map<string, string> {
  const template = page.querySelector<HTMLTemplateElement>("template[data-uf-methods]");
  const options = all<HTMLOptionElement>(
    "option",
    template?.content ?? page.createDocumentFragment(),
  );
  return new Map(options.map(({ value, text }) => [value, text]));
}

/** A draft is of one of the forms: which one, only what is kept can tell. */
async function beginAll(sheets: readonly Sheet[], keeper: Keeper, pieces: Pieces): Promise<void> {
  const asked = askedOf(location.search);
  await pieces.load();
  await Promise.all(sheets.map((sheet) => sheet.begin(asked)));
  await keeper.load();
  await keeper.settled();
  if (asked.draft && sheets.every(({ draft }) => draft === undefined)) {
    announce("The draft that this address names is not kept in this browser.");
  }
}

function openKeeper(site: string, elements: HTMLElement[], sheets: Sheet[]): Keeper {
  const now = (): string => new Date().toISOString();
  return new Keeper(site, openDrafts(now), openDraftNews(), openNews(), {
    listed: (drafts) => sheets.forEach((sheet) => sheet.listed(drafts)),
    emptied: () => {
      if (sheets.some(({ draft }) => draft !== undefined)) announce(EMPTIED);
      sheets.forEach((sheet) => sheet.clear());
    },
    deleted: (id) => {
      if (sheets.filter((sheet) => sheet.forget(id)).length > 0) {
        announce("The draft that was open here was deleted in another tab.");
      }
    },
    clashed: () => announce(CLASH),
    warned: (reason) => elements.forEach((element) => showStoreWarning(element, reason, STILL)),
  });
}

function listenTo(sheet: Sheet): void {
  const { element, places } = sheet;
  // It has nowhere to go.
  element.addEventListener("submit", (event) => event.preventDefault());
  element.addEventListener("input", ({ target }) => {
    if (target === places.title) sheet.titled();
    else if (target === places.unit) void sheet.unitChosen();
    else if (isControl(target)) sheet.typed(target);
  });
  // What another tab wrote to this field while it was being typed in is shown now.
  element.addEventListener("focusout", () => sheet.again());
  places.another.addEventListener("click", () => sheet.startAnother());
  for (const button of all<HTMLButtonElement>("button[data-uf-save]", element)) {
    button.addEventListener("click", () => void save(sheet, button.dataset["ufSave"] ?? ""));
  }
}

function isControl(target: EventTarget | null): target is Field {
  return target instanceof HTMLElement && target.matches("[data-tag]");
}

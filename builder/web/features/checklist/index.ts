// The criteria-mapping checklist: tick and fill, kept in this browser, counted and filtered.
import { checklistCsv } from "../../lib/checklist-csv";
import type { Mapping } from "../../lib/mapping";
import { keepInStep } from "../../platform/in-step";
import { openMappings } from "../../platform/mappings";
import { all, siteOf } from "../../platform/dom";
import { download } from "../../platform/download";
import { openNews } from "../../platform/news";
import { showOnPaper } from "../../platform/on-paper";
import { announce } from "../../platform/status";
import { showStoreWarning } from "../../platform/store-warning";
import { showCounts, startFilter } from "./counts";
import { noteCover, noteDate, noteMismatch, tellBadDate } from "./hints";
import { Keeper } from "./keeper";
import { isReworded, listUnplaced } from "./notes";
import { showPieces } from "./pieces";
import { entryIn, rowsOf, saidIn, valueIn } from "./row";
import type { Control, Row } from "./row";

const STILL = "You can still fill this in, print it and download it as CSV.";

export function startChecklist(page: Document): void {
  for (const section of all("[data-uf-checklist]", page)) start(section, siteOf(page) ?? "");
}

function start(section: HTMLElement, site: string): void {
  const rows = rowsOf(section);
  let unplaced: Mapping[] = [];
  const keeper = new Keeper(
    site,
    section.dataset["unit"] ?? "",
    rows,
    openMappings(() => new Date().toISOString()),
    openNews(),
    {
      changed: () => showStanding(section, rows),
      warned: (reason) => showStoreWarning(section, reason, STILL),
      unplaced: (kept) => {
        unplaced = kept;
        listUnplaced(section, kept, (mapping) => void keeper.remove(mapping));
      },
    },
  );
  for (const toolbar of all("[data-uf-toolbar]", section)) toolbar.hidden = false;
  showStanding(section, rows);
  startFilter(section, rows);
  keepWhatIsTyped(section, rows, keeper);
  keepInStep(keeper);
  for (const button of all<HTMLButtonElement>("button[data-uf-csv]", section)) {
    button.addEventListener("click", () => downloadCsv(section, rows, unplaced));
  }
  showPieces(section, site, rows, () => showStanding(section, rows));
  void keeper.load();
}

function keepWhatIsTyped(section: HTMLElement, rows: readonly Row[], keeper: Keeper): void {
  section.addEventListener("input", ({ target }) => {
    const row = rowAt(rows, target);
    for (const [field, control] of row?.fields ?? []) {
      if (control !== target || !row) continue;
      showOnPaper(control);
      showStanding(section, rows);
      keeper.keep(row, valueIn(field, control));
    }
  });
  // What another tab wrote to this field while it was being typed in is shown now.
  section.addEventListener("focusout", ({ target }) => {
    const row = rowAt(rows, target);
    if (row && target === row.fields.get("date")) tellBadDate(row);
    if (row && [...row.fields.values()].includes(target as Control)) void keeper.refresh(row);
  });
}

function showStanding(section: HTMLElement, rows: readonly Row[]): void {
  showCounts(section, rows);
  for (const row of rows) {
    noteCover(row);
    noteMismatch(row);
    noteDate(row);
  }
}

function rowAt(rows: readonly Row[], target: EventTarget | null): Row | undefined {
  return rows.find(({ element }) => target instanceof Node && element.contains(target));
}

function downloadCsv(section: HTMLElement, rows: readonly Row[], unplaced: Mapping[]): void {
  const { unit = "", unitTitle: title = "" } = section.dataset;
  const { version = "", updated = "", qualifications = "" } = section.dataset;
  const lines = rows.map((row) => ({
    outcome: row.outcome,
    criterion: row.criterion,
    wording: row.wording,
    ...saidIn(row),
    entry: entryIn(row),
    pieces: row.pieces,
    reworded: isReworded(row) || row.isOutdated,
  }));
  const name = `checklist-${unit}.csv`;
  const sheet = { title, version, updated, qualifications, lines, unplaced };
  download(name, "text/csv", checklistCsv(sheet));
  announce(`${name} downloaded.`);
}

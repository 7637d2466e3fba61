// Wipe what this browser keeps: of one unit, or of the whole site.
import { forgetLastWords } from "../platform/journal";
import { openMappings } from "../platform/mappings";
import type { Mappings } from "../platform/mappings";
import { all, siteOf } from "../platform/dom";
import { openNews } from "../platform/news";
import type { News, Newsroom } from "../platform/news";
import { agreed } from "../platform/question";
import type { Question } from "../platform/question";
import { announce } from "../platform/status";

const UNIT_QUESTION: Question = {
  title: "Wipe this checklist?",
  text: "Everything typed and ticked in this unit's checklist is deleted from this browser. It cannot be brought back. Pieces of evidence in My portfolio, and your practice, stay.",
  yes: "Wipe this checklist",
};

const SITE_QUESTION: Question = {
  title: "Wipe everything kept by this site?",
  text: "The checklists of all units, your pieces of evidence, your drafts of forms and your practice are deleted from this browser, and cannot be brought back unless you have saved them to a file.",
  yes: "Wipe everything",
};

export function startWipe(page: Document): void {
  const site = siteOf(page);
  const buttons = all<HTMLButtonElement>("button[data-uf-wipe]", page);
  if (site === undefined || buttons.length === 0) return;
  const mappings = openMappings(() => new Date().toISOString());
  const news = openNews();
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => void wipe(site, button, mappings, news));
  }
}

async function wipe(
  site: string,
  button: HTMLElement,
  mappings: Mappings,
  news: Newsroom,
): Promise<void> {
  const unit = button.closest<HTMLElement>("[data-uf-checklist]")?.dataset["unit"];
  const ofUnit = unit !== undefined && button.dataset["ufWipe"] !== "site";
  if (!(await agreed(ofUnit ? UNIT_QUESTION : SITE_QUESTION))) return;
  const wiped: News = ofUnit ? { site, unit } : { site };
  try {
    forgetLastWords(site, wiped.unit);
    if (ofUnit) await mappings.wipeUnit(site, unit);
    else await mappings.wipeSite(site);
    news.tell(wiped);
    announce(ofUnit ? "This checklist is wiped." : "Everything kept by this site is wiped.");
  } catch {
    announce("It could not be wiped: this browser does not let the site at its storage.");
  }
}

// What the learner is told when the browser does not keep what is typed.
import type { Reason } from "../../platform/store-error";

const STILL = "You can still type here and save it to a file.";

const MESSAGES: Record<Reason, string> = {
  blocked: `This browser does not let the site keep anything: it is a private window, or storage is switched off. ${STILL} It is lost when you leave this page.`,
  full: `The browser's storage is full, so what you typed last is not kept. ${STILL} Then free some space and type again.`,
  held: `Nothing is kept for now: another tab shows an older version of this site. Close that tab, then reload this page. ${STILL}`,
  newer: `Nothing is kept here: a newer version of this site keeps it in another way. Reload the page to get that version. ${STILL}`,
  failed: `The browser could not keep what you typed last. ${STILL} Reload the page before you type more.`,
};

export function showWarning(page: ParentNode, reason: Reason | undefined): void {
  const warning = page.querySelector<HTMLElement>("[data-uf-store-warning]");
  if (!warning) return;
  const message = reason ? MESSAGES[reason] : "";
  warning.hidden = message === "";
  // Said once: a screen reader must not hear it again with every key.
  if (warning.textContent !== message) warning.textContent = message;
}

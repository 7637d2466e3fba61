// What the learner is told when the browser does not keep what is typed.
import type { Reason } from "./store-error";

const MESSAGES: Record<Reason, (still: string) => string> = {
  blocked: (still) =>
    `This browser does not let the site keep anything: it is a private window, or storage is switched off. ${still} It is lost when you leave this page.`,
  full: (still) =>
    `The browser's storage is full, so what you typed last is not kept. ${still} Then free some space and type again.`,
  held: (still) =>
    `Nothing is kept for now: another tab shows an older version of this site. Close that tab, then reload this page. ${still}`,
  newer: (still) =>
    `Nothing is kept here: a newer version of this site keeps it in another way. Reload the page to get that version. ${still}`,
  failed: (still) =>
    `The browser could not keep what you typed last. ${still} Reload the page before you type more.`,
};

/** `still` says what can be done all the same. Without a reason the warning is taken back. */
export function showStoreWarning(
  section: HTMLElement,
  reason: Reason | undefined,
  still: string,
): void {
  const warning = section.querySelector<HTMLElement>("[data-uf-store-warning]");
  if (!warning) return;
  const message = reason ? MESSAGES[reason](still) : "";
  warning.hidden = message === "";
  // Said once: a screen reader must not hear it again with every key.
  if (warning.textContent !== message) warning.textContent = message;
}

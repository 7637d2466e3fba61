// Print a page, or one part of it alone: a STAR template, the checklist, a plan or a form, blank or filled in.
import { dayOf } from "../lib/calendar-day";
import { all, make, words } from "../platform/dom";
import { isAlone, markAlone, PART, unmarkAlone } from "../platform/print-alone";

const PARTS = "[data-uf-star], [data-uf-checklist], [data-uf-form], [data-uf-revision]";

/** On the body: what is typed is not printed. */
const BLANK = "uf-print-blank";

/** A line to write a name on. */
const BY_HAND = "_".repeat(30);

export function startPrint(page: Document): void {
  for (const button of all<HTMLButtonElement>("button[data-uf-print]", page)) {
    button.hidden = false;
    button.addEventListener("click", () => printFrom(button, page));
  }
  nameSheets(page);
  addEventListener("beforeprint", () => makeReady(page));
  addEventListener("afterprint", () => tidy(page));
}

/** What a page, or a form of it that is printed alone, says of itself stands at the foot of every
 *  sheet: styles/print.css. */
function nameSheets(page: Document): void {
  const form = page.querySelector<HTMLElement>(`[data-uf-form].${PART}`);
  const own = page.querySelector<HTMLElement>("[data-uf-sheet]")?.dataset["ufSheet"];
  const name = form ? nameOfForm(form, page.body.classList.contains(BLANK)) : own;
  put(page, "--uf-sheet", name);
  put(page, "--uf-learner", form ? learnerOf(form, page.body.classList.contains(BLANK)) : "");
}

function put(page: Document, property: string, text: string | undefined): void {
  if (text) page.documentElement.style.setProperty(property, JSON.stringify(text));
  else page.documentElement.style.removeProperty(property);
}

/** At the head of every sheet of a form, as in its Word file: a name, or a line to write it on. */
function learnerOf(form: HTMLElement, isBlank: boolean): string {
  const field = form.querySelector<HTMLInputElement>('[data-tag="head.learner"]');
  const label = words(field?.closest("[data-uf-ask]")?.querySelector("[data-uf-label]") ?? null);
  if (!field || label === "") return "";
  return `${label}: ${(isBlank ? "" : field.value.trim()) || BY_HAND}`;
}

/** Sheets part: each says of which form, piece of evidence and unit it is, and where it is from. */
function nameOfForm(form: HTMLElement, isBlank: boolean): string {
  const reference = form.querySelector<HTMLInputElement>('[data-tag="head.reference"]');
  const unit = form.querySelector<HTMLSelectElement>("select[data-uf-unit]");
  const parts = [
    words(form.querySelector("[data-uf-title]")),
    isBlank ? "" : reference?.value.trim(),
    unit?.value ? unit.selectedOptions[0]?.text : "",
    location.host ? location.host + location.pathname : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function printFrom(button: HTMLButtonElement, page: Document): void {
  tidy(page);
  page.body.classList.toggle(BLANK, button.dataset["ufPrint"] === "blank");
  const part = button.closest<HTMLElement>(PARTS);
  if (part) markAlone(part, page.body);
  print();
}

/**
 * Who prints a page on which a form is being filled in wants the form, not the guidance around it;
 * a button of another part, and a page on which nothing is typed, print what they say.
 */
function markTyped(page: Document): void {
  if (isAlone(page.body)) return;
  const form = page.querySelector<HTMLElement>("[data-uf-form][data-uf-typed]");
  if (form) markAlone(form, page.body);
}

/** Paper cannot be clicked: what is folded away is opened, save STAR templates nobody asked for. */
function makeReady(page: Document): void {
  markTyped(page);
  nameSheets(page);
  const today = new Date();
  const written = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(today);
  for (const place of all("[data-uf-printed]", page)) {
    const date = make("time", { datetime: dayOf(today) }, written);
    place.replaceChildren("Printed ", date, ".");
  }
  for (const details of all<HTMLDetailsElement>("details:not([open])", page)) {
    if (details.matches("[data-uf-star]") && !details.classList.contains(PART)) continue;
    details.dataset["ufOpened"] = "";
    details.open = true;
  }
}

function tidy(page: Document): void {
  page.body.classList.remove(BLANK);
  unmarkAlone(page);
  nameSheets(page);
  for (const details of all<HTMLDetailsElement>("details[data-uf-opened]", page)) {
    delete details.dataset["ufOpened"];
    details.open = false;
  }
}

// The definition of a term, shown beside it on hover, focus and tap (WCAG 2.2, 1.4.13: it can be
// dismissed, pointed at, and stays). Without this script the link leads to the definition.
import { placed } from "../lib/placement";
import { all, make, words } from "../platform/dom";

const SHOW_AFTER_MS = 150;
const HIDE_AFTER_MS = 300;
const GAP_PX = 8;
const TEXT_ID = "uf-definition-text";

interface Open {
  term: HTMLAnchorElement;
  panel: HTMLElement;
}

let open: Open | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the last press was made with, since not every browser says so of a click. */
let pointer = "";

export function startTerms(page: Document): void {
  if (!page.querySelector("a[data-uf-term]")) return;
  page.addEventListener("pointerover", onPointerOver);
  page.addEventListener("pointerout", onPointerOut);
  page.addEventListener("pointerdown", onPointerDown);
  page.addEventListener("focusin", onFocusIn);
  page.addEventListener("focusout", onFocusOut);
  page.addEventListener("click", onClick);
  page.addEventListener("keydown", onKeyDown);
  addEventListener("scroll", place, { passive: true, capture: true });
  addEventListener("resize", place);
}

function onPointerOver(event: PointerEvent): void {
  if (event.pointerType !== "mouse") return;
  const term = termAt(event.target);
  if (term) later(SHOW_AFTER_MS, () => show(term));
  else if (isInPanel(event.target)) clearTimeout(timer);
}

function onPointerOut(event: PointerEvent): void {
  if (event.pointerType !== "mouse") return;
  if (termAt(event.target) || isInPanel(event.target)) later(HIDE_AFTER_MS, hide);
}

function onPointerDown(event: PointerEvent): void {
  pointer = event.pointerType;
  if (open && termAt(event.target) !== open.term && !isInPanel(event.target)) hide();
}

function onFocusIn(event: FocusEvent): void {
  const term = termAt(event.target);
  if (term?.matches(":focus-visible")) show(term);
  else if (isInPanel(event.target)) clearTimeout(timer);
}

/** The panel must not cover what gets the focus next. */
function onFocusOut({ target, relatedTarget }: FocusEvent): void {
  if (!termAt(target) && !isInPanel(target)) return;
  if (termAt(relatedTarget) !== open?.term && !isInPanel(relatedTarget)) hide();
}

/** The first tap shows the definition, the second follows the link. */
function onClick(event: MouseEvent): void {
  const term = termAt(event.target);
  if (!term || pointer === "mouse" || event.detail === 0) return;
  if (open?.term === term) return hide();
  if (show(term)) event.preventDefault();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== "Escape" || !open) return;
  const { term, panel } = open;
  if (panel.contains(document.activeElement)) term.focus();
  hide();
}

function termAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLAnchorElement>("a[data-uf-term]") ?? undefined;
}

function isInPanel(target: EventTarget | null): boolean {
  return target instanceof Node && open !== undefined && open.panel.contains(target);
}

function later(ms: number, act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, ms);
}

/** Whether the definition is on the page and so could be shown. */
function show(term: HTMLAnchorElement): boolean {
  clearTimeout(timer);
  if (open?.term === term) return true;
  const definition = definitionOf(term);
  if (!definition) return false;
  hide();
  const link = make("a", { href: term.href, class: "uf-definition__more" }, "See in terminology");
  const panel = make(
    "div",
    { class: "uf-definition", role: "group", popover: "manual" },
    make("p", { class: "uf-definition__name" }, make("b", {}, nameOf(term))),
    definition,
    link,
  );
  panel.setAttribute("aria-label", `Definition of ${words(term)}`);
  term.after(panel);
  term.setAttribute("aria-describedby", TEXT_ID);
  open = { term, panel };
  // In the top layer nothing can cover or cut it off; older browsers show it all the same.
  if ("showPopover" in panel) panel.showPopover();
  place();
  return true;
}

function hide(): void {
  clearTimeout(timer);
  if (!open) return;
  const { term, panel } = open;
  open = undefined;
  panel.remove();
  term.removeAttribute("aria-describedby");
}

function place(): void {
  if (!open) return;
  const { term, panel } = open;
  // A term may run over a line's end: the panel belongs to its first line.
  const anchor = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const view = document.documentElement;
  const { left, top } = placed(
    anchor,
    { width: panel.offsetWidth, height: panel.offsetHeight },
    { width: view.clientWidth, height: view.clientHeight },
    GAP_PX,
  );
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

/** The term's name as its definition gives it, which may be longer than the words in the text. */
function nameOf(term: HTMLAnchorElement): string {
  const id = CSS.escape(term.dataset["ufTerm"] ?? "");
  return words(document.querySelector(`#term-${id} > dt`)) || words(term);
}

/** A copy of the definition, in which terms are plain links and nothing has an id. */
function definitionOf(term: HTMLAnchorElement): HTMLElement | undefined {
  const id = CSS.escape(term.dataset["ufTerm"] ?? "");
  const template = document.querySelector<HTMLTemplateElement>(
    `template[data-uf-definition-for="${id}"]`,
  );
  const shown = document.querySelector(`#term-${id} [data-uf-definition]`);
  const source = template?.content ?? shown;
  if (!source) return undefined;
  const copy = make("div", {});
  copy.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  for (const marked of all("[id]", copy)) marked.removeAttribute("id");
  copy.id = TEXT_ID;
  for (const nested of all("[data-uf-term]", copy)) nested.removeAttribute("data-uf-term");
  return copy;
}

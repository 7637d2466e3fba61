// The header's buttons: they open the navigation and the search where those are off the screen, and
// switch the colours.
import { all } from "../platform/dom";
import { uncover, whenFocused } from "../platform/uncovered";

/** Starts the buttons `data-uf-opens="drawer"`, `data-uf-opens="search"` and `data-uf-colours`. */
export function startShell(document: Document): void {
  const menu = document.querySelector<HTMLButtonElement>('[data-uf-opens="drawer"]');
  const drawer = document.querySelector<HTMLInputElement>("#__drawer");
  const navigation = document.querySelector<HTMLElement>("#site-navigation");
  if (menu && drawer && navigation) startMenu(menu, drawer, navigation);
  const search = document.querySelector<HTMLButtonElement>('[data-uf-opens="search"]');
  // Material opens its search when its field gets the focus.
  const query = document.querySelector<HTMLInputElement>('[data-md-component="search-query"]');
  if (search && query) startSearchButton(search, query);
  for (const button of all<HTMLButtonElement>("[data-uf-colours]", document)) startColours(button);
  document.body.addEventListener("keydown", (event) => keepFromMaterial(event, document));
  const header = document.querySelector(".md-header");
  if (header) keepBelow(header, document);
}

/** So high is "Back to top", with air, which comes below the header when the page scrolls back. */
const BACK_TO_TOP_PX = 56;

/** The header stays at the head of the window; what is tabbed to backwards would lie behind it. */
function keepBelow(header: Element, document: Document): void {
  whenFocused(document, (element) => {
    if (element.closest("main"))
      uncover(element, window, { top: header.getBoundingClientRect().bottom + BACK_TO_TOP_PX });
  });
}

/** Material acts on single letters typed anywhere, which voice control types by chance and which
    cannot be switched off (WCAG 2.1.4). It listens at the window: letters do not get so far. */
function keepFromMaterial(event: KeyboardEvent, document: Document): void {
  const searching = document.querySelector<HTMLInputElement>("#__search")?.checked;
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  if (isCharacter && !searching) event.stopPropagation();
}

function startSearchButton(button: HTMLElement, query: HTMLElement): void {
  button.addEventListener("click", () => query.focus());
  // Material closes the search and drops the focus; it listens further up, and so comes later.
  query.closest(".md-search")?.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape") setTimeout(() => button.focus());
  });
}

/**
 * Each button belongs to one of Material's hidden radio buttons, which stay in charge: Material
 * shows the button that follows the chosen one. It works with Enter and Space, as buttons do.
 */
function startColours(button: HTMLButtonElement): void {
  const choices = all<HTMLInputElement>("input", button.form ?? button);
  const next =
    choices[(choices.findIndex((c) => c.nextElementSibling === button) + 1) % choices.length];
  // Material itself acts on Enter anywhere in here, which would switch twice.
  button.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.stopPropagation();
  });
  button.addEventListener("click", () => {
    next?.click();
    if (next?.nextElementSibling instanceof HTMLElement) next.nextElementSibling.focus();
  });
}

/** Material's own switch stays in charge; the button works it, and says how it stands. */
function startMenu(menu: HTMLElement, drawer: HTMLInputElement, navigation: HTMLElement): void {
  const close = () => {
    if (drawer.checked) drawer.click();
  };
  menu.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", () => {
    menu.setAttribute("aria-expanded", String(drawer.checked));
    if (drawer.checked) navigation.querySelector<HTMLElement>("li a[href]")?.focus();
  });
  navigation.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    close();
    menu.focus();
  });
  navigation.addEventListener("focusout", (event) => {
    const goesTo = event.relatedTarget;
    if (goesTo instanceof Node && !navigation.contains(goesTo) && goesTo !== menu) close();
  });
}

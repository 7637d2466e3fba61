// The header's buttons: they open the navigation and the search where those are off the screen.

/** Starts the buttons `data-uf-opens="drawer"` and `data-uf-opens="search"`. */
export function startShell(document: Document): void {
  const menu = document.querySelector<HTMLButtonElement>('[data-uf-opens="drawer"]');
  const drawer = document.querySelector<HTMLInputElement>("#__drawer");
  const navigation = document.querySelector<HTMLElement>("#site-navigation");
  if (menu && drawer && navigation) startMenu(menu, drawer, navigation);
  const search = document.querySelector<HTMLButtonElement>('[data-uf-opens="search"]');
  // Material opens its search when its field gets the focus.
  const query = document.querySelector<HTMLInputElement>('[data-md-component="search-query"]');
  search?.addEventListener("click", () => query?.focus());
  document.body.addEventListener("keydown", (event) => keepFromMaterial(event, document));
}

/** Material acts on single letters typed anywhere, which voice control types by chance and which
    cannot be switched off (WCAG 2.1.4). It listens at the window: letters do not get so far. */
function keepFromMaterial(event: KeyboardEvent, document: Document): void {
  const searching = document.querySelector<HTMLInputElement>("#__search")?.checked;
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  if (isCharacter && !searching) event.stopPropagation();
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

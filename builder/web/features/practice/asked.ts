// The list of all questions is folded: a link to one of them unfolds what it is in.

export function openAsked(page: Document): void {
  const open = (): void => {
    const name = decodeURIComponent(location.hash.slice(1));
    const found = name === "" ? null : page.getElementById(name);
    const folded = found?.closest<HTMLDetailsElement>("details.uf-ask-list__group:not([open])");
    if (!found || !folded) return;
    folded.open = true;
    found.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}

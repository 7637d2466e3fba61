// A page at an address that a unit has moved from leads on, and keeps the anchor that was asked for.

export function startMoved(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>("a[data-uf-moved]");
  if (link) location.replace(new URL(location.hash, link.href));
}

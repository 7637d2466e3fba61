// A criterion's number is a link to it; a click also puts its address on the clipboard.
import { copied } from "../platform/clipboard";
import { words } from "../platform/dom";
import { announce } from "../platform/status";

const SHOWN_FOR_MS = 2000;

export function startPermalinks(page: Document): void {
  page.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[data-uf-copy]");
    if (link && !isForAnotherTab(event)) void copyAddress(link);
  });
}

function isForAnotherTab(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

/** A page in a folder has an address that nobody else can follow: then the published page's. */
function addressOf({ href, hash, ownerDocument }: HTMLAnchorElement): string {
  if (location.protocol !== "file:") return href;
  const published = ownerDocument.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  return published === undefined ? href : new URL(hash, published).href;
}

async function copyAddress(link: HTMLAnchorElement): Promise<void> {
  const what = link.getAttribute("aria-label") ?? words(link);
  if (!(await copied(addressOf(link)))) {
    announce("The link could not be copied. Copy it from the address bar.");
    return;
  }
  announce(`${what} copied.`);
  link.classList.add("uf-permalink--copied");
  setTimeout(() => link.classList.remove("uf-permalink--copied"), SHOWN_FOR_MS);
}

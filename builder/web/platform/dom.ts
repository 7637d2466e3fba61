// Small helpers for the elements of a page.

type Child = Node | string;

/** A new element. Attributes are set as text; children that are text are never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** All elements that match, as an array. */
export function all<E extends Element = HTMLElement>(selector: string, within: ParentNode): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** The words that a reader sees in an element, white space folded; empty where there is none. */
export function words(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** What the site's builder calls this site, or undefined on a page that does not say. */
export function siteOf(within: ParentNode): string | undefined {
  return within.querySelector<HTMLElement>("[data-uf-site]")?.dataset["ufSite"];
}

// Drawings as SVG. Measures are attributes: the security policy allows no styles on elements.

const NAMESPACE = "http://www.w3.org/2000/svg";

export type Shape = "g" | "line" | "rect" | "svg" | "text" | "title";

/** A new element of a drawing. Children that are text are never read as markup. */
export function draw(
  name: Shape,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, String(value));
  }
  element.append(...children);
  return element;
}

/** 33.33% for 0.333333: short enough to read in the page. */
export function share(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

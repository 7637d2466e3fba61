// What has the focus is not to lie behind what sticks above it or beside it (WCAG 2.2, 2.4.11).

/** So much of it is seen at least, or all of it. */
const SEEN_PX = 24;
const AIR_PX = 8;

/** Where what sticks ends, in the window; each may be missing. */
export interface Edges {
  top?: number | undefined;
  left?: number | undefined;
}

/**
 * Call this for what gets the focus in `area` by keys, once the browser itself has brought it into
 * view. What is pressed with a mouse must not move before it is let go.
 */
export function whenFocused(area: EventTarget, work: (element: Element) => void): void {
  area.addEventListener("focusin", ({ target }) => {
    requestAnimationFrame(() => {
      const isStill = target instanceof Element && target === document.activeElement;
      if (isStill && target.matches(":focus-visible")) work(target);
    });
  });
}

/** Scroll back by as much as is covered. What is big enough to be seen beyond the edge is left. */
export function uncover(element: Element, scroller: Element | Window, { top, left }: Edges): void {
  const box = element.getBoundingClientRect();
  const seen = (far: number, size: number, edge: number | undefined): boolean =>
    edge === undefined || far - edge >= Math.min(size, SEEN_PX);
  scroller.scrollBy({
    top: seen(box.bottom, box.height, top) ? 0 : box.top - (top ?? 0) - AIR_PX,
    left: seen(box.right, box.width, left) ? 0 : box.left - (left ?? 0) - AIR_PX,
    behavior: "instant",
  });
}

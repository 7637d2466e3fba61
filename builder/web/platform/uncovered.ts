// What has the focus is not to lie behind what sticks above it or beside it (WCAG 2.2, 2.4.11), and
// more of it than an edge is to be seen.

/** So much of it is seen at least, or all of it. */
const SEEN_PX = 24;
const AIR_PX = 8;

/** Between which lines of the window it is to be seen; each may be missing. */
export interface Edges {
  top?: number | undefined;
  left?: number | undefined;
  right?: number | undefined;
  bottom?: number | undefined;
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

/** Scroll by as much as is covered or cut off. What is seen well enough between the edges is left. */
export function uncover(element: Element, scroller: Element | Window, edges: Edges): void {
  const box = element.getBoundingClientRect();
  scroller.scrollBy({
    top: shift(box.top, box.bottom, edges.top, edges.bottom),
    left: shift(box.left, box.right, edges.left, edges.right),
    behavior: "instant",
  });
}

function shift(near: number, far: number, first = -Infinity, last = Infinity): number {
  const wanted = Math.min(far - near, SEEN_PX);
  if (far - first < wanted) return near - first - AIR_PX;
  return last - near < wanted ? far - last + AIR_PX : 0;
}

// What has the focus keeps its place on the screen while something above it changes.

/**
 * Do this, which changes `area`; not every browser holds the place by itself, and none where what it
 * held on to goes. What stands before the area does not move, and to ask where it is takes long.
 */
export function holdingPlace(area: Element, work: () => void): void {
  const held = document.activeElement;
  if (!held || !mayMove(held, area)) return work();
  const before = topOf(held);
  work();
  putBack(held, before);
  const stood = scrollY;
  // How high a new line is may be known only once it is drawn. The reader's own scrolling counts.
  afterDrawing(() => scrollY === stood && putBack(held, before));
}

function mayMove(held: Element, area: Element): boolean {
  const { DOCUMENT_POSITION_FOLLOWING } = Node;
  return (
    held !== document.body && (area.compareDocumentPosition(held) & DOCUMENT_POSITION_FOLLOWING) > 0
  );
}

function putBack(held: Element | null, top: number): void {
  if (!held?.isConnected || held === document.body || held !== document.activeElement) return;
  const moved = topOf(held) - top;
  // At once: it is not to be seen to move.
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
}

function topOf(element: Element | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}

function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

// What has the focus keeps its place on the screen while something above it changes.

/**
 * Do this, which changes `area`; not every browser holds the place by itself, and none where what it
 * held on to goes. What stands before the area does not move, and to ask where it is takes long.
 */
export function holdingPlace(area: Element, work: () => void): void {
  const held = document.activeElement;
  if (!held || !mayMove(held, area)) return work();
  // One change may follow another before the first is drawn: the place is that before both.
  const before = holding?.held === held && isStill(holding) ? holding.top : topOf(held);
  work();
  putBack(held, before);
  holding = { held, top: before, stood: scrollY };
  hold(holding, FRAMES);
}

interface Hold {
  held: Element;
  /** Where it stood in the window. */
  top: number;
  /** How far the page was scrolled when it was last put back. */
  stood: number;
}

let holding: Hold | undefined;

/**
 * How high a new line is is known only once it is drawn, which may take a slow browser some frames.
 * The reader's own scrolling ends it, as does a browser that holds the place by itself.
 */
function hold(now: Hold, frames: number): void {
  requestAnimationFrame(() => {
    if (holding !== now) return;
    if (!isStill(now) || frames === 0) {
      holding = undefined;
      return;
    }
    putBack(now.held, now.top);
    now.stood = scrollY;
    hold(now, frames - 1);
  });
}

/** A browser may round to a whole pixel what it was told to scroll, a moment later. */
function isStill({ stood }: Hold): boolean {
  return Math.abs(scrollY - stood) < 1;
}

function mayMove(held: Element, area: Element): boolean {
  const { DOCUMENT_POSITION_FOLLOWING } = Node;
  return (
    held !== document.body && (area.compareDocumentPosition(held) & DOCUMENT_POSITION_FOLLOWING) > 0
  );
}

/** About half a second. */
const FRAMES = 30;

function putBack(held: Element | null, top: number): void {
  if (!held?.isConnected || held === document.body || held !== document.activeElement) return;
  const moved = topOf(held) - top;
  // At once: it is not to be seen to move.
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
}

function topOf(element: Element | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}

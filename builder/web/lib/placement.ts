// Where a small panel goes beside a word: below it, or above where there is no room, never outside.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** All in CSS pixels of the viewport. */
export function placed(
  anchor: Box,
  panel: { width: number; height: number },
  view: { width: number; height: number },
  gap: number,
): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - panel.height - gap;
  const fitsBelow = below + panel.height <= view.height;
  const roomAbove = above >= 0;
  return {
    left: between(gap, anchor.left, view.width - panel.width - gap),
    top: fitsBelow || !roomAbove ? below : above,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

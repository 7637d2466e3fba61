/**
 * Wait until the browser has drawn what is there now, so that long work can be done a part at a
 * time. A frame's callbacks run before it is drawn: what they add would be drawn with it.
 */
export function nextFrame(): Promise<void> {
  return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
}

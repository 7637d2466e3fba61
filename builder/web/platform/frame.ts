/** Wait until the browser is about to draw again, so that long work can be done a part at a time. */
export function nextFrame(): Promise<void> {
  return new Promise((drawn) => requestAnimationFrame(() => drawn()));
}

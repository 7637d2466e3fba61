// The page's one status region: what is said there is shown for a while and read out.

const SHOWN_FOR_MS = 6000;

let clearing: ReturnType<typeof setTimeout> | undefined;

export function announce(message: string): void {
  const region = document.querySelector("[data-uf-status]");
  if (!region) return;
  clearTimeout(clearing);
  // Emptied first, so that the same words are read out a second time.
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = message;
  });
  clearing = setTimeout(() => {
    region.textContent = "";
  }, SHOWN_FOR_MS);
}

// The page's one status region: what is said there is shown for a while and read out.

/** Said where what is open goes with all the rest. */
export const EMPTIED = "What this site kept in this browser was wiped or replaced.";

const SHOWN_FOR_MS = 6000;

let clearing: ReturnType<typeof setTimeout> | undefined;
let following: AbortController | undefined;

/** So much of the window's foot may be under what is said. */
const FOOT_PX = 120;

export function announce(message: string): void {
  const region = document.querySelector<HTMLElement>("[data-uf-status]");
  if (!region) return;
  clearTimeout(clearing);
  // Emptied first, so that the same words are read out a second time.
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = message;
    makeWay(region);
  });
  // The focus may come to what it covers while it is shown.
  following?.abort();
  following = new AbortController();
  const { signal } = following;
  document.addEventListener("focusin", () => makeWay(region), { signal });
  clearing = setTimeout(() => {
    following?.abort();
    region.textContent = "";
  }, SHOWN_FOR_MS);
}

/** What has the focus is never under the slip: then it is shown at the head of the window. */
function makeWay(region: HTMLElement): void {
  const { bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  const isCovering = bottom > innerHeight - FOOT_PX && document.activeElement !== document.body;
  region.classList.toggle("uf-status--head", isCovering);
}

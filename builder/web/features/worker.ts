// Reading without a connection: starts the service worker, says when the site is kept whole, and
// asks before a new version takes over.
import { all, make } from "../platform/dom";
import { announce } from "../platform/status";

const WHOLE = "This site can be read without a connection on this device.";
const IN_PART = "Pages that you have opened can be read without a connection on this device.";

/** The reader has asked for the new version on this page. */
let reloading = false;

/** Starts it where the builder has made a worker, and the browser may run one. */
export function startWorker(page: Document): void {
  const slip = page.querySelector<HTMLElement>("[data-uf-worker]");
  // Not there in a private window of some browsers, nor without a secure connection.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const address = slip?.dataset["ufWorker"];
  if (!slip || address === undefined || !container || location.protocol === "file:") return;
  const begin = (): void => void register(page, slip, container, address);
  // What the page itself needs is fetched first.
  if (page.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

async function register(
  page: Document,
  slip: HTMLElement,
  container: ServiceWorkerContainer,
  address: string,
): Promise<void> {
  const before = container.controller;
  if (before) void sayReady(page, before);
  container.addEventListener("controllerchange", () => {
    // The first worker takes this page as it is; a later one does so when another tab agreed.
    if (reloading || !container.controller) return;
    if (before) offer(slip, undefined);
    else void sayReady(page, container.controller).then(announce);
  });
  // Refused where the browser keeps nothing for sites: then the site is read with a connection.
  const registration = await container
    .register(address, { updateViaCache: "none" })
    .catch(() => undefined);
  if (!registration) return;
  if (before && registration.waiting) offer(slip, registration.waiting);
  registration.addEventListener("updatefound", () => follow(slip, registration.installing, before));
  follow(slip, registration.installing, before);
}

/** Offers a version once it has everything. */
function follow(slip: HTMLElement, coming: ServiceWorker | null, before: unknown): void {
  coming?.addEventListener("statechange", () => {
    if (coming.state === "installed" && before) offer(slip, coming);
  });
}

/** Shows what can be read without a connection, and returns those words. */
async function sayReady(page: Document, worker: ServiceWorker): Promise<string> {
  const said = (await isWhole(worker)) ? WHOLE : IN_PART;
  for (const line of all("[data-uf-worker-ready]", page)) line.textContent = said;
  return said;
}

function isWhole(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    worker.postMessage("is-whole", [port2]);
  });
}

/** Shows the slip. Only the reader reloads: somebody may be typing. */
function offer(slip: HTMLElement, waiting: ServiceWorker | undefined): void {
  const reload = make("button", { type: "button", class: "uf-button" }, "Reload");
  const later = make("button", { type: "button", class: "uf-button" }, "Not now");
  reload.addEventListener("click", () => takeOver(waiting));
  later.addEventListener("click", () => slip.replaceChildren());
  const answers = make("div", { class: "uf-update__answers" }, reload, later);
  slip.replaceChildren(make("p", {}, "This site has been updated."), answers);
}

/** Reloads the page once the version that waits serves it. */
function takeOver(waiting: ServiceWorker | undefined): void {
  reloading = true;
  if (waiting?.state !== "installed") return location.reload();
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  waiting.postMessage("take-over");
}

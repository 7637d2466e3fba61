// The service worker: the site can be read without a connection, each time one version of it whole.
import { isWhole, meaning, pathOf, storeName, together, UNREACHABLE } from "../lib/kept";
import type { Listing, Release } from "../lib/kept";
import { asStored, forEach, hashOf } from "./fetching";
import { deleteOthers, fill, keep, keyOf, listingIn, pathsIn } from "./stores";

declare const self: ServiceWorkerGlobalScope;
/** In front of this script; see builder/unitfolio/site/worker.py. */
declare const unitfolioRelease: Release;

const scope = self.registration.scope;
const name = storeName(scope, unitfolioRelease);
let listing: Promise<Listing | undefined> | undefined;

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => {
  event.waitUntil(deleteOthers(scope, name).then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  // A page's reader has agreed to the new version: until then the old one serves every page.
  if (event.data === "take-over") event.waitUntil(self.skipWaiting());
  if (event.data === "is-whole") event.waitUntil(tellWhole(event.ports[0]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = pathOf(request.url, scope) !== undefined;
  if (request.method !== "GET" || !ours || request.headers.has("Range")) return;
  event.respondWith(answer(event, request));
});

async function install(): Promise<void> {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await fill(unitfolioRelease, scope, {
    saveData: savesData(),
    open: (listing) => open.flatMap(({ url }) => fileOf(url, listing) ?? []),
  });
}

async function tellWhole(port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(name);
  const files = await listed(cache);
  port?.postMessage(isWhole(files, await pathsIn(cache, files, scope)));
}

/** The files of this version; none where the browser has thrown its store away. */
async function listed(cache: Cache): Promise<Listing> {
  listing ??= listingIn(cache, scope);
  return (await listing) ?? new Map();
}

function fileOf(address: string, listing: Listing): string | undefined {
  const meant = meaning(address, scope, listing);
  return meant && "file" in meant ? meant.file : undefined;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function answer(event: FetchEvent, request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const files = await listed(cache);
  const meant = meaning(request.url, scope, files);
  if (meant && "redirect" in meant) return Response.redirect(meant.redirect);
  const kept = meant && (await cache.match(keyOf(meant.file, scope)));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (meant) event.waitUntil(keepSeen(cache, files, meant.file, response.clone(), request));
    return response;
  } catch (error) {
    const notice = await cache.match(keyOf(UNREACHABLE, scope));
    if (request.mode !== "navigate" || !notice) throw error;
    return new Response(notice.body, { status: 503, headers: notice.headers });
  }
}

/** Keeps what was read, and of a unit its other pages; what is not of this version is not kept. */
async function keepSeen(
  cache: Cache,
  files: Listing,
  path: string,
  response: Response,
  request: Request,
): Promise<void> {
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hashOf(bytes)) !== files.get(path)?.[0]) {
    // The site has been published anew.
    return self.registration.update().then(() => undefined);
  }
  await cache.put(keyOf(path, scope), asStored(response, bytes));
  if (request.mode !== "navigate" || savesData()) return;
  const others = together(files, path).filter((each) => each !== path);
  await forEach(others, (each) => keep(cache, files, each, scope));
}

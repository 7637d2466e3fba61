// A store of the browser for each version of the site, and what a new version takes from an old one.
import { addressOf, asListing, LISTING, storeName, storePrefix, wanted } from "../lib/kept";
import type { Listing, Release } from "../lib/kept";
import { fetchChecked, forEach } from "./fetching";

/** The store of an earlier version. */
interface Earlier {
  cache: Cache;
  listing: Listing;
}

/** A stored file lies under its whole path, a folder's page too. */
export function keyOf(path: string, scope: string): string {
  return new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;
}

/** What a store says its files are, or nothing where the browser has thrown it away. */
export async function listingIn(cache: Cache, scope: string): Promise<Listing | undefined> {
  const written = await cache.match(keyOf(LISTING, scope));
  return written && asListing(await written.json());
}

/** Which of the listed files a store holds. */
export async function pathsIn(cache: Cache, listing: Listing, scope: string): Promise<Set<string>> {
  const keys = new Set((await cache.keys()).map((request) => request.url));
  return new Set([...listing.keys()].filter((path) => keys.has(keyOf(path, scope))));
}

/**
 * Fills the store of a new version, and throws where one file is not to be had as listed: a site
 * that is half uploaded never takes over. What has not changed is taken from the earlier versions.
 */
export async function fill(
  release: Release,
  scope: string,
  now: { saveData: boolean; open: (listing: Listing) => string[] },
): Promise<void> {
  const name = storeName(scope, release);
  const earlier = await earlierStores(scope, name);
  const cache = await caches.open(name);
  try {
    const fetched = await fetchChecked(addressOf(LISTING, scope), release.listing);
    const listing = asListing(await fetched.clone().json());
    const kept = await keptIn(earlier, scope);
    const paths = wanted(listing, { saveData: now.saveData, open: now.open(listing), kept });
    await forEach(paths, (path) => keep(cache, listing, path, scope, earlier));
    await cache.put(keyOf(LISTING, scope), fetched);
    if (!(await caches.has(name))) throw new Error("The store was deleted meanwhile");
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Puts a file into a store unless it is there; from an earlier store where that has the same. */
export async function keep(
  cache: Cache,
  listing: Listing,
  path: string,
  scope: string,
  earlier: Earlier[] = [],
): Promise<void> {
  const hash = listing.get(path)?.[0];
  const key = keyOf(path, scope);
  if (hash === undefined || (await cache.match(key))) return;
  const same = earlier.find((store) => store.listing.get(path)?.[0] === hash);
  const response =
    (await same?.cache.match(key)) ?? (await fetchChecked(addressOf(path, scope), hash));
  await cache.put(key, response);
}

/** Deletes the stores of this site's other versions; those of another site stay. */
export async function deleteOthers(scope: string, name?: string): Promise<void> {
  await Promise.all((await othersOf(scope, name)).map((other) => caches.delete(other)));
}

async function othersOf(scope: string, name?: string): Promise<string[]> {
  const ours = storePrefix(scope);
  return (await caches.keys()).filter((other) => other.startsWith(ours) && other !== name);
}

async function earlierStores(scope: string, name: string): Promise<Earlier[]> {
  const stores: Earlier[] = [];
  for (const other of await othersOf(scope, name)) {
    const cache = await caches.open(other);
    const listing = await listingIn(cache, scope);
    if (listing) stores.push({ cache, listing });
  }
  return stores;
}

async function keptIn(stores: Earlier[], scope: string): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const { cache, listing } of stores) {
    for (const path of await pathsIn(cache, listing, scope)) {
      kept.set(path, listing.get(path)?.[0] ?? "");
    }
  }
  return kept;
}

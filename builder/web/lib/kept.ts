// Which files of a site a browser keeps for reading without a connection, and which of them an
// address means. Pure: the worker fetches and stores.

/** A file by its path from the site's root: the hash of its bytes, and how many they are. */
export type Listing = ReadonlyMap<string, readonly [hash: string, bytes: number]>;

/** The listing as the builder wrote it. */
export function asListing(written: Record<string, [hash: string, bytes: number]>): Listing {
  return new Map(Object.entries(written));
}

/** What the builder puts in front of the worker's script. */
export interface Release {
  site: string;
  /** Changes with every file of the site, and with the worker itself. */
  version: string;
  /** The hash of the listing. */
  listing: string;
}

export const LISTING = "sw-files.json";
/** Shown for a page that is not kept while there is no connection. */
export const UNREACHABLE = "503.html";

/** As much as is fetched without being asked for, in bytes before compression. */
const MOST_IN_ALL = 15_000_000;
const MOST_OF_INDEX = 3_000_000;

const SHELL = /^(index|503|(portfolio|privacy)\/index)\.html$/;
const STYLES_AND_SCRIPTS = /\.(css|js|woff2?)$|^assets\/.*\.(png|svg|ico|jpe?g|webp)$/;
// Material brings the words of thirty languages for its search.
const OTHER_LANGUAGES = /(^|\/)lunr\//;
const INDEX = "search/search_index.json";
/** Files to take away, papers and what is meant for other systems: far more than all pages. */
const PAPERS = /\.(docx|xlsx|pdf|zip)$|\/exports\//;
const UNIT = /^units\/[^/]+\//;

/** What each page needs, and the pages that any reader starts from. */
export function isShell(path: string, bytes: number): boolean {
  if (path === INDEX) return bytes <= MOST_OF_INDEX;
  return SHELL.test(path) || (STYLES_AND_SCRIPTS.test(path) && !OTHER_LANGUAGES.test(path));
}

/** The page itself and, of a unit, its other pages and its criteria. */
export function together(listing: Listing, path: string): string[] {
  const unit = UNIT.exec(path)?.[0];
  if (!listing.has(path)) return [];
  if (unit === undefined) return [path];
  return [...listing.keys()].filter((each) => each.startsWith(unit) && !PAPERS.test(each));
}

export interface Circumstances {
  /** The reader asks sites to send little. */
  saveData: boolean;
  /** Pages that are open. */
  open: string[];
  /** What an earlier version keeps, by its hash there. */
  kept: ReadonlyMap<string, string>;
}

/**
 * The paths that a new version needs before it takes over, sorted: all but papers where that is not
 * much, else the shell, what is open, and what the earlier version kept. A paper that has changed
 * is not fetched anew: its reader may never ask for it again.
 */
export function wanted(listing: Listing, { saveData, open, kept }: Circumstances): string[] {
  const light = [...listing].filter(([path]) => isLight(path));
  const total = light.reduce((sum, [, [, bytes]]) => sum + bytes, 0);
  const all = !saveData && total <= MOST_IN_ALL;
  const shell = light.filter(([path, [, bytes]]) => all || isShell(path, bytes));
  const earlier = [...kept].filter(
    ([path, hash]) => listing.has(path) && (!PAPERS.test(path) || listing.get(path)?.[0] === hash),
  );
  const opened = open.flatMap((path) => together(listing, path));
  const paths = [...shell.map(([path]) => path), ...earlier.map(([path]) => path), ...opened];
  return [...new Set(paths)].sort();
}

function isLight(path: string): boolean {
  return !PAPERS.test(path) && !OTHER_LANGUAGES.test(path);
}

/** Whether every page can be read from what is kept; papers may be missing. */
export function isWhole(listing: Listing, kept: ReadonlySet<string>): boolean {
  return [...listing.keys()].every((path) => !isLight(path) || kept.has(path));
}

/** What an address of the site means: a file, or a folder's page under its full address. */
export type Meaning = { file: string } | { redirect: string } | undefined;

/** `scope` is the site's root. The part after `?` is for the page's own script. */
export function meaning(address: string, scope: string, listing: Listing): Meaning {
  const path = pathOf(address, scope);
  if (path === undefined) return undefined;
  if (path === "" || path.endsWith("/")) return listed(`${path}index.html`, listing);
  if (listing.has(path)) return { file: path };
  if (!listing.has(`${path}/index.html`)) return undefined;
  const whole = new URL(address);
  whole.pathname += "/";
  return { redirect: whole.href };
}

function listed(file: string, listing: Listing): Meaning {
  return listing.has(file) ? { file } : undefined;
}

/** The path from the site's root, or nothing for what is not the site's. */
export function pathOf(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(root.pathname.length));
  } catch {
    return undefined;
  }
}

/** Where a server has a file: a folder's page is asked for by its folder, as readers do. */
export function addressOf(path: string, scope: string): string {
  const shown = path.replace(/(^|\/)index\.html$/, "$1");
  return new URL(shown.split("/").map(encodeURIComponent).join("/"), scope).href;
}

/** What the names of all stores of a site begin with: no address has a space in it. */
export function storePrefix(scope: string): string {
  return `unitfolio ${new URL(scope).pathname} `;
}

/** Two sites of one origin, and two versions of a site, never share a store. */
export function storeName(scope: string, { site, version }: Release): string {
  return `${storePrefix(scope)}${site} ${version}`;
}

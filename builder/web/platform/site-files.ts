// Files of this site that a page reads. A page opened from a folder can read none but scripts, so
// the offline copy has them as such: see builder/unitfolio/site/offline.py.
import { make } from "./dom";

declare global {
  interface Window {
    /** Where scripts of a site opened from a folder put files; `path` is from the site's root. */
    unitfolioFiles?: { path: string; base64: string }[];
  }
}

/** "Not found" and "gone" (RFC 9110). */
const NOT_THERE = [404, 410];

/** Whether this page could read a file of its site. */
export function canRead(): boolean {
  return location.protocol !== "file:";
}

/** The file as JSON, or nothing where it is not there or cannot be read. */
export async function readJson(address: string): Promise<unknown> {
  const response = await answer(address);
  return response?.ok ? response.json().catch(() => undefined) : undefined;
}

/** Why there are no bytes: the site has no such file, or it cannot be read now, as when offline. */
export type Unread = "missing" | "unreadable";

/** The file's bytes, or why there are none. */
export async function readBytes(address: string): Promise<Uint8Array<ArrayBuffer> | Unread> {
  if (!canRead()) return bytesByScript(address);
  const response = await answer(address);
  if (response && NOT_THERE.includes(response.status)) return "missing";
  const buffer = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined;
  return buffer ? new Uint8Array(buffer) : "unreadable";
}

async function bytesByScript(address: string): Promise<Uint8Array<ArrayBuffer> | Unread> {
  await ran(`${address}.js`);
  const file = window.unitfolioFiles?.find(({ path }) => address.endsWith(path));
  return file ? Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)) : "missing";
}

/** Run a script of the site; resolves in any case, and what it has put in place says whether it is. */
export function ran(src: string): Promise<void> {
  return new Promise((done) => {
    const script = make("script", { src });
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => done());
    document.head.append(script);
  });
}

/** Asked of the server each time: a browser's own copy may be older than the page. */
async function answer(address: string): Promise<Response | undefined> {
  if (!canRead()) return undefined;
  return fetch(address, { cache: "no-cache" }).catch(() => undefined);
}

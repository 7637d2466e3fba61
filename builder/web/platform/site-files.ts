// Files of this site that a page reads. A page opened from a folder can read none but scripts:
// see units.ts for what the offline copy has as such.

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
  const response = await answer(address);
  if (response && NOT_THERE.includes(response.status)) return "missing";
  const buffer = response?.ok ? await response.arrayBuffer().catch(() => undefined) : undefined;
  return buffer ? new Uint8Array(buffer) : "unreadable";
}

/** Asked of the server each time: a browser's own copy may be older than the page. */
async function answer(address: string): Promise<Response | undefined> {
  if (!canRead()) return undefined;
  return fetch(address, { cache: "no-cache" }).catch(() => undefined);
}

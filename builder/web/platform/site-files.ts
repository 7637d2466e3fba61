// Files of this site that a page reads. A page opened from a folder can read none but scripts:
// see units.ts for what the offline copy has as such.

/** Whether this page could read a file of its site. */
export function canRead(): boolean {
  return location.protocol !== "file:";
}

/** The file as JSON, or nothing where it is not there or cannot be read. */
export async function readJson(address: string): Promise<unknown> {
  return (await read(address))?.json().catch(() => undefined);
}

/** The file's bytes, or nothing where it is not there or cannot be read. */
export async function readBytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const buffer = await (await read(address))?.arrayBuffer().catch(() => undefined);
  return buffer && new Uint8Array(buffer);
}

/** Asked of the server each time: a browser's own copy may be older than the page. */
async function read(address: string): Promise<Response | undefined> {
  if (!canRead()) return undefined;
  const response = await fetch(address, { cache: "no-cache" }).catch(() => undefined);
  return response?.ok ? response : undefined;
}

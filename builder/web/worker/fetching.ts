// Fetches files of the site, and takes only those whose bytes are the listed ones.

const AT_A_TIME = 6;
/** As many hexadecimal digits as builder/unitfolio/site/worker.py writes. */
const DIGITS = 16;

/** The beginning of the SHA-256 of some bytes, in hexadecimal digits. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, DIGITS / 2)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Fetches a file; throws where it is not to be had, or is not the listed one. */
export async function fetchChecked(address: string, hash: string): Promise<Response> {
  // The browser's own cache may hold a file of an earlier version: the server is asked whether so.
  const response = await fetch(address, { cache: "no-cache", credentials: "same-origin" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hashOf(bytes)) !== hash) {
    throw new Error(`${address} is not the file of this version`);
  }
  return asStored(response, bytes);
}

/** Without what was true of its way here alone: a redirect, a compression. */
export function asStored(response: Response, bytes: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/** Does a job for each path, a few at a time; the first failure ends it. */
export async function forEach(
  paths: string[],
  job: (path: string) => Promise<void>,
): Promise<void> {
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await job(path);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

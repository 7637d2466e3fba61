// Search is Material's; what is typed goes to its worker as `asked` puts it.
import { asked } from "../lib/asked";

/** The kind of message with which Material's worker is asked. */
const QUERY = 2;

/** Starts it for every worker: Material has no place for it between its field and its worker. In a
    site opened from a folder the worker is our own stand-in, which has this method too. */
export function startSearch(page: Document): void {
  const worker = window.Worker.prototype;
  const send = worker.postMessage;
  worker.postMessage = function (this: Worker, message: unknown, ...rest: never[]): void {
    const better = isQuery(message) ? { ...message, data: asked(message.data) } : message;
    send.call(this, better, ...rest);
  };
  const field = page.querySelector<HTMLInputElement>('[data-md-component="search-query"]');
  // Text that is pasted, dictated or chosen presses no key, and Material listens for keys alone.
  field?.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  if (field?.value) askAnew(field, field.value);
}

function isQuery(message: unknown): message is { type: typeof QUERY; data: string } {
  const { type, data } = (message ?? {}) as { type?: unknown; data?: unknown };
  return type === QUERY && typeof data === "string";
}

/** Words that came with the address (`?q=`) may have been asked before this script was there.
    Material asks again when what is in the field has changed. */
function askAnew(field: HTMLInputElement, words: string): void {
  for (const value of ["", words]) {
    field.value = value;
    field.dispatchEvent(new KeyboardEvent("keyup"));
  }
}

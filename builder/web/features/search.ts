// Search is Material's; what is typed goes to its worker as `asked` puts it.
import { asked } from "../lib/asked";

/** The kind of message with which Material's worker is asked. */
const QUERY = 2;

/** Material has no place for this between its field and its worker. In a site opened from a folder
    the worker is our own stand-in, which has this method too. */
export function startSearch(): void {
  const worker = window.Worker.prototype;
  const send = worker.postMessage;
  worker.postMessage = function (this: Worker, message: unknown, ...rest: never[]): void {
    const better = isQuery(message) ? { ...message, data: asked(message.data) } : message;
    send.call(this, better, ...rest);
  };
}

function isQuery(message: unknown): message is { type: typeof QUERY; data: string } {
  const { type, data } = (message ?? {}) as { type?: unknown; data?: unknown };
  return type === QUERY && typeof data === "string";
}

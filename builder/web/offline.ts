// What a site opened from a folder needs: browsers start no worker from a file, so that the
// search's worker runs in a frame of its own. Goes before Material's script; does nothing on a server.

/** The globals that a worker's script expects, in the frame that stands in for the worker. */
interface Scope extends Window {
  postMessage(message: unknown): void;
  importScripts(...addresses: string[]): Promise<void>;
}

/** As much of a `Worker` as Material uses: messages go both ways, and are not copied. */
class FrameWorker extends EventTarget {
  readonly #frame = document.createElement("iframe");
  readonly #scope: Promise<Scope>;

  constructor(address: string | URL) {
    super();
    const script = new URL(address, location.href).href;
    this.#frame.hidden = true;
    this.#scope = new Promise((resolve) => {
      // Some browsers put another document in place of an empty frame's first one: wait for it.
      this.#frame.addEventListener("load", () => resolve(this.#start(script)), { once: true });
    });
    document.body.append(this.#frame);
  }

  /** Hands a message to the worker's script. */
  postMessage(message: unknown): void {
    void this.#scope.then((scope) =>
      scope.dispatchEvent(new MessageEvent("message", { data: message })),
    );
  }

  /** Ends the worker. */
  terminate(): void {
    this.#frame.remove();
  }

  async #start(script: string): Promise<Scope> {
    const scope = this.#frame.contentWindow as Scope;
    scope.postMessage = (message) =>
      this.dispatchEvent(new MessageEvent("message", { data: message }));
    scope.importScripts = async (...addresses) => {
      for (const address of addresses) await load(scope.document, address);
    };
    await load(scope.document, script);
    return scope;
  }
}

/** Runs a script in a document; settles when it has run. */
function load(into: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = into.createElement("script");
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`Cannot load ${address}`)));
    script.src = address;
    into.body.append(script);
  });
}

if (location.protocol === "file:") {
  // Material's worker looks for the second name to find where its own scripts are.
  Object.assign(window, { Worker: FrameWorker, IFrameWorker: FrameWorker });
}

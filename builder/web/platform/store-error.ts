// The one error of the store, with a reason that a page can put into words.

/**
 * - `blocked`: the browser offers no store here (private window, or storage is switched off)
 * - `full`: no room left
 * - `held`: another tab keeps an older version open
 * - `newer`: a newer version of the site keeps it in a way that this one cannot read
 * - `failed`: anything else
 */
export type Reason = "blocked" | "full" | "held" | "newer" | "failed";

export class StoreError extends Error {
  override name = "StoreError";

  constructor(
    readonly reason: Reason,
    readonly cause?: unknown,
  ) {
    super(`The store does not work: ${reason}`);
  }
}

/** Any error as a `StoreError`; `otherwise` is the reason where its name tells nothing. */
export function asStoreError(error: unknown, otherwise: Reason): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(reasonOf(error) ?? otherwise, error);
}

function reasonOf(error: unknown): Reason | undefined {
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return "full";
    case "SecurityError":
    case "NotAllowedError":
      return "blocked";
    default:
      return undefined;
  }
}

/** The name of a DOMException or Error, such as `QuotaExceededError`. */
export function nameOf(error: unknown): string {
  return error instanceof Object && "name" in error ? String(error.name) : "";
}

// What a page that keeps what is typed does when it is left and come back to.

/** Who keeps what is typed on a page. */
export interface Keeping {
  /** Whether something typed would be lost if the page were left now. */
  readonly isLosing: boolean;
  leave(): void;
  load(): Promise<void>;
}

/** A page that is left is stored; one that is come back to shows what other tabs have changed. */
export function keepInStep(keeper: Keeping): void {
  whenSeenAgain(() => void keeper.load());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keeper.leave();
  });
  addEventListener("pagehide", () => keeper.leave());
  addEventListener("beforeunload", (event) => {
    if (keeper.isLosing) event.preventDefault();
  });
}

/** Call back when the page is shown again: its tab is chosen, or the reader goes back to it. */
export function whenSeenAgain(read: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") read();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) read();
  });
}

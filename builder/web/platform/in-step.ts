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
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keeper.leave();
    else void keeper.load();
  });
  addEventListener("pagehide", () => keeper.leave());
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void keeper.load();
  });
  addEventListener("beforeunload", (event) => {
    if (keeper.isLosing) event.preventDefault();
  });
}

// A long list shown in portions, so that a thousand entries do not freeze a phone.

export class Portions<Item> {
  private items: readonly Item[] = [];
  private shown = 0;
  /** How many of them are shown since they were asked for, and not since their turn had come. */
  private reached = 0;

  /** `put` adds items at the end of the list, and gives back what is focused on "Show more". */
  constructor(
    private readonly more: HTMLButtonElement,
    private readonly size: number,
    private readonly clear: () => void,
    private readonly put: (items: readonly Item[]) => HTMLElement | undefined,
  ) {
    more.addEventListener("click", () => this.next(size)?.focus());
    // Paper has no button to show more.
    addEventListener("beforeprint", () => void this.next(Infinity));
  }

  /** Show these; as many as before where `keeping`. */
  show(items: readonly Item[], keeping = false): void {
    const count = keeping ? Math.max(this.shown - this.reached, this.size) : this.size;
    this.items = items;
    this.shown = this.reached = 0;
    this.clear();
    this.next(count);
  }

  /** Show the item, after those that are shown and ahead of its turn. */
  reach(isIt: (item: Item) => boolean): void {
    const place = this.items.findIndex(isIt);
    const item = this.items[place];
    if (item === undefined || place < this.shown) return;
    const others = this.items.filter((_, at) => at !== place);
    this.items = [...others.slice(0, this.shown), item, ...others.slice(this.shown)];
    this.reached += 1;
    this.next(1);
  }

  private next(most: number): HTMLElement | undefined {
    const portion = this.items.slice(this.shown, this.shown + most);
    if (portion.length === 0) {
      this.more.hidden = true;
      return undefined;
    }
    this.shown += portion.length;
    const left = this.items.length - this.shown;
    this.more.hidden = left === 0;
    this.more.textContent = showMore(left, this.size);
    return this.put(portion);
  }
}

/** What a button says that shows a further portion of what is left. */
export function showMore(left: number, portion: number): string {
  return left > portion ? `Show ${portion} more of ${left}` : `Show the remaining ${left}`;
}

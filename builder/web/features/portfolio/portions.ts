// A long list shown in portions, so that a thousand entries do not freeze a phone.

/** How a list draws its entries. */
export interface Drawing<Entry> {
  /** All that is drawn of an entry, as text: it is drawn again only where this differs. */
  signature(entry: Entry): string;
  /** Whether all of it is to be on paper, which has no button to show more. */
  onPaper: boolean;
  /** Take off what is drawn after the first `count` entries. */
  cut(count: number): void;
  /** Draw entries after those that are there; gives back what is focused on "Show more". */
  put(entries: readonly Entry[]): HTMLElement | undefined;
}

export class Portions<Entry> {
  private entries: readonly Entry[] = [];
  /** The signatures of what is drawn, in order. */
  private drawn: string[] = [];
  /** How many of them are shown since they were asked for, and not since their turn had come. */
  private reached = 0;

  constructor(
    private readonly more: HTMLButtonElement,
    private readonly size: number,
    private readonly drawing: Drawing<Entry>,
  ) {
    more.addEventListener("click", () => this.next(size)?.focus());
    if (drawing.onPaper) addEventListener("beforeprint", () => void this.next(Infinity));
  }

  /** Show these; as many as before where `keeping`. What is drawn already is left alone. */
  show(entries: readonly Entry[], keeping = false): void {
    const count = keeping ? Math.max(this.drawn.length - this.reached, this.size) : this.size;
    const wanted = entries.slice(0, count).map((entry) => this.drawing.signature(entry));
    const differs = wanted.findIndex((signature, place) => signature !== this.drawn[place]);
    const same = differs === -1 ? wanted.length : differs;
    this.drawing.cut(same);
    this.entries = entries;
    this.drawn = wanted.slice(0, same);
    this.reached = 0;
    this.next(count - same);
  }

  /** Show the entry, after those that are shown and ahead of its turn. */
  reach(isIt: (entry: Entry) => boolean): void {
    const place = this.entries.findIndex(isIt);
    const entry = this.entries[place];
    const shown = this.drawn.length;
    if (entry === undefined || place < shown) return;
    const others = this.entries.filter((_, at) => at !== place);
    this.entries = [...others.slice(0, shown), entry, ...others.slice(shown)];
    this.reached += 1;
    this.next(1);
  }

  private next(most: number): HTMLElement | undefined {
    const shown = this.drawn.length;
    const portion = this.entries.slice(shown, shown + most);
    this.drawn.push(...portion.map((entry) => this.drawing.signature(entry)));
    const left = this.entries.length - this.drawn.length;
    this.more.hidden = left === 0;
    this.more.textContent = showMore(left, this.size);
    return portion.length > 0 ? this.drawing.put(portion) : undefined;
  }
}

/** What a button says that shows a further portion of what is left. */
export function showMore(left: number, portion: number): string {
  return left > portion ? `Show ${portion} more of ${left}` : `Show the remaining ${left}`;
}

// Writes changes at once, one write at a time: what comes in while one is under way goes with the
// next. So a fast typist makes few writes, and at most one of them is ever outstanding.

/** Changed fields, by what they belong to. */
export type Changes<Fields> = ReadonlyMap<string, Partial<Fields>>;

type Combine<Fields> = (first: Partial<Fields>, next: Partial<Fields>) => Partial<Fields>;

export class Writer<Fields extends object> {
  private waiting = new Map<string, Partial<Fields>>();
  private writing: Changes<Fields> = new Map();
  private running: Promise<void> | undefined;

  /**
   * `failed` is told of a write that did not succeed; its changes wait for the next attempt.
   * `combine` makes one change of two that go together.
   */
  constructor(
    private readonly write: (changes: Changes<Fields>) => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly combine: Combine<Fields> = (first, next) => ({ ...first, ...next }),
  ) {}

  /** Write these fields of `key`; resolves when all that waits is written, or a write has failed. */
  add(key: string, change: Partial<Fields>): Promise<void> {
    put(this.waiting, key, change, this.combine);
    return this.flush();
  }

  /** Try again to write what waits. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Whether this field of `key` is not written yet. */
  holds(key: string, field: keyof Fields): boolean {
    return [this.writing, this.waiting].some((changes) => field in (changes.get(key) ?? {}));
  }

  /** All that is not known to be written. */
  get unwritten(): Changes<Fields> {
    const all = new Map(this.writing);
    for (const [key, change] of this.waiting) put(all, key, change, this.combine);
    return all;
  }

  /** Forget all, such as when it is wiped. A write that is under way is not taken back. */
  clear(): void {
    this.waiting.clear();
    this.writing = new Map();
  }

  private async run(): Promise<void> {
    while (this.waiting.size > 0) {
      this.writing = this.waiting;
      this.waiting = new Map();
      try {
        await this.write(this.writing);
        this.writing = new Map();
      } catch (error) {
        this.waiting = new Map(this.unwritten);
        this.writing = new Map();
        this.failed(error);
        return;
      }
    }
  }
}

function put<Fields>(
  changes: Map<string, Partial<Fields>>,
  key: string,
  change: Partial<Fields>,
  combine: Combine<Fields>,
): void {
  changes.set(key, combine(changes.get(key) ?? {}, change));
}

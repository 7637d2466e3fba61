// Writes changes at once, one write at a time: what comes in while one is under way goes with the
// next. So a fast typist makes few writes, and at most one of them is ever outstanding.

type Write<Change> = (key: string, change: Partial<Change>) => Promise<void>;

export class Writer<Change extends object> {
  private readonly waiting = new Map<string, Partial<Change>>();
  private writing: { key: string; change: Partial<Change> } | undefined;
  private running: Promise<void> | undefined;

  /** `failed` is told of each write that did not succeed; its change waits for the next attempt. */
  constructor(
    private readonly write: Write<Change>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Write these fields under `key`; resolves when all that waits is written, or one has failed. */
  add(key: string, change: Partial<Change>): Promise<void> {
    this.waiting.set(key, { ...this.waiting.get(key), ...change });
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
  holds(key: string, field: keyof Change): boolean {
    const written = this.writing?.key === key ? this.writing.change : undefined;
    return field in (this.waiting.get(key) ?? {}) || field in (written ?? {});
  }

  get idle(): boolean {
    return this.waiting.size === 0 && this.writing === undefined;
  }

  /** Forget what waits, such as when all is wiped. */
  clear(): void {
    this.waiting.clear();
  }

  private async run(): Promise<void> {
    for (const [key, change] of this.waiting) {
      this.waiting.delete(key);
      this.writing = { key, change };
      try {
        await this.write(key, change);
      } catch (error) {
        this.waiting.set(key, { ...change, ...this.waiting.get(key) });
        this.failed(error);
        return;
      } finally {
        this.writing = undefined;
      }
    }
  }
}

/** Runs one search after another so that only the latest counts: an older one is aborted and its result dropped. */
export class LatestSearch {
  #controller = new AbortController();

  /** The result, or null where another search began or `cancel` was called in the meantime. */
  async run<T>(search: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.cancel();
    const { signal } = this.#controller;
    try {
      const result = await search(signal);
      return signal.aborted ? null : result;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  cancel(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
  }
}

/** A growing list of numbers below 2³², which leaves nothing behind for the collector; what it has grown to is used again. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** 0 past the end. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const numbers = new Uint32Array(2 * this.#length);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  clear(): void {
    this.#length = 0;
  }
}

/** A small number per term for some terms, 0 for all others: for looking up every word of long texts. */
export class TermTable {
  readonly #mask: number;
  /** Pairs of term and number; term 0 is a free place. */
  readonly #slots: Uint32Array;

  /** Terms and numbers are above 0. */
  constructor(numbers: ReadonlyMap<number, number>) {
    const places = 1 << (33 - Math.clz32(2 * numbers.size + 1));
    this.#mask = places - 1;
    this.#slots = new Uint32Array(2 * places);
    for (const [term, number] of numbers) {
      let place = this.#placeOf(term);
      while (this.#slots[2 * place] !== 0) place = (place + 1) & this.#mask;
      this.#slots[2 * place] = term;
      this.#slots[2 * place + 1] = number;
    }
  }

  /** Neighbouring term numbers are the rule: multiplying spreads them. */
  #placeOf(term: number): number {
    return (Math.imul(term, 0x9e37_79b1) >>> 12) & this.#mask;
  }

  get(term: number): number {
    let place = this.#placeOf(term);
    for (;;) {
      const there = this.#slots[2 * place] ?? 0;
      if (there === term) return this.#slots[2 * place + 1] ?? 0;
      if (there === 0) return 0;
      place = (place + 1) & this.#mask;
    }
  }
}

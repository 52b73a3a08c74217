/** Rarity of a term that `count` of `entries` have (the idf of BM25). */
export function rarity(count: number, entries: number): number {
  return Math.log(1 + (Math.max(0, entries - count) + 0.5) / (count + 0.5));
}

/** BM25 has 0.5 here: words that one entry has, names and slips, would tell too much more than those that three have. */
const leastCount = 1.5;

/** Rarity of a term that `count` of `entries` have (the idf of BM25). */
export function rarity(count: number, entries: number): number {
  return Math.log(1 + (Math.max(0, entries - count) + 0.5) / (count + leastCount));
}

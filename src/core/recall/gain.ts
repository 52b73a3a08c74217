/** Saturation and length normalisation of BM25. */
const saturation = 1.4;
const lengthShare = 0.95;

/** What the occurrences behind a frequency code count for together. */
export const occurrences: Float64Array = Float64Array.from({ length: 256 }, (_, code) => {
  const question = code & 7;
  const answer = (code >> 3) & 7;
  return question * 1.2 + answer + (code & 0x40 ? 0.8 : 0) + (code & 0x80 ? 0.7 : 0);
});

/** No term brings an entry more than so many times its weight. */
export const highestGain: number = saturation + 1;

/** What a term worth `weight` brings to an entry, by its frequency code and the entry's `lengthNorm`. */
export function gain(weight: number, code: number, norm: number): number {
  const frequency = occurrences[code] ?? 0;
  return (weight * highestGain * frequency) / (frequency + norm);
}

/** `lengthNorm` of an entry without words, and what every word adds to it. */
export function lengthSlope(averageLength: number): { readonly base: number; readonly perWord: number } {
  return { base: saturation * (1 - lengthShare), perWord: (saturation * lengthShare) / averageLength };
}

/** How an entry's length, in words, tempers its gains. */
export function lengthNorm(length: number, averageLength: number): number {
  const { base, perWord } = lengthSlope(averageLength);
  return base + perWord * length;
}

/** A bound on gains as a byte: `boundOf` of it is never below the gain of a term of weight 1. */
export function boundByte(code: number, norm: number): number {
  return Math.min(255, Math.ceil((gain(1, code, norm) / highestGain) * 255));
}

/**
 * The bound behind a byte that was written when entries had `then` words on average, now that they have `now`: norms
 * shrink at most as much as the average grew, and gains grow at most as much as norms shrink.
 */
export function boundOf(byte: number, then: number, now: number): number {
  return Math.min(1, (byte / 255) * Math.max(1, now / then)) * highestGain;
}

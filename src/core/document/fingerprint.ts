/**
 * A short fingerprint of a question's clean text, to see later whether the imported words were changed. White space,
 * the form of accents and the style of quotation marks and dashes do not matter: they change in any word processor.
 */
export function fingerprint(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[«»“”„"‘’'‚]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return hash(words, 0x811c9dc5) + hash(words, 0x01000193);
}

/** FNV-1a over UTF-16 units, 32 bits in hexadecimal; two with different seeds make collisions out of the question. */
function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}

/** Lower case without diacritics: `Oekraïne` and its decomposed form give `oekraine`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

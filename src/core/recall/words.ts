/** Where a word stands: UTF-16 offsets in the text. */
export type WordVisitor = (start: number, end: number) => void;

const letter = /[\p{L}\p{N}\p{M}]/u;
const known = 0x250;
/** 1 for the letters and digits below U+0250; everything above is asked of the pattern. */
const table = Uint8Array.from({ length: known }, (_, code) => (letter.test(String.fromCharCode(code)) ? 1 : 0));

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < known) return table[code] === 1;
  if (code >= 0xdc00 && code <= 0xdfff)
    return at > 0 && letter.test(String.fromCodePoint(text.codePointAt(at - 1) ?? 32));
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** The end of an inflection after an apostrophe (`zzp'ers`, `foto's`), or `at` where there is none. */
function skipInflection(text: string, at: number): number {
  if (!isApostrophe(text.charCodeAt(at))) return at;
  let end = at + 1;
  while (end < text.length && end - at <= 4 && isWordUnit(text, end)) end += 1;
  return /^(?:s|er|ers|en|tje|tjes)$/.test(text.slice(at + 1, end)) ? end : at;
}

/** Calls `visit` for every run of letters and digits, in order. An inflection after an apostrophe is left out. */
export function forEachWord(text: string, visit: WordVisitor): void {
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && isWordUnit(text, at)) at += 1;
    visit(start, at);
    at = skipInflection(text, at);
  }
}

/** A number that is not written in digits, and where it ends. */
interface SpelledNumber {
  readonly number: string;
  readonly end: number;
}

const words = [
  'een twee drie vier vijf zes zeven acht negen tien',
  'elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
].flatMap((row) => row.split(' '));
const wordPattern = /[\p{L}\p{M}]{3,16}(?![\p{L}\p{M}\d])/uy;

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const romanPattern = /(?:IX|IV|VI{0,3}|I{1,3})(?![\p{L}\d])/uy;

/** What a scan makes of 1, 10, 11 and 12: `l`, `lO`, `ll`, `l2`. */
const scannedPattern = /(?:l[lIO\d]?|I[l\d])(?![\p{L}\d])/uy;

/** The number at `at` that a heading writes in another way than with digits: `één`, `IV`, or what a scan made of `1`. */
export function readSpelledNumber(text: string, at: number): SpelledNumber | null {
  const word = matchAt(wordPattern, text, at);
  if (word !== null) {
    const index = words.indexOf(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    if (index >= 0) return { number: String(index + 1), end: at + word.length };
  }
  const roman = matchAt(romanPattern, text, at);
  if (roman !== null) return { number: String(romans.indexOf(roman) + 1), end: at + roman.length };
  const scanned = matchAt(scannedPattern, text, at);
  if (scanned === null) return null;
  return { number: scanned.replace(/[lI]/g, '1').replace(/O/g, '0'), end: at + scanned.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

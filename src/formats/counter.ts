/** Writes a counter in one of the number formats of Word and ODF (`decimal`, `lowerLetter`, `a`, `upperRoman`, `I`, …). */
export function formatCounter(count: number, format: string): string {
  switch (format) {
    case 'none':
    case '':
      return '';
    case 'lowerLetter':
    case 'a':
      return letters(count);
    case 'upperLetter':
    case 'A':
      return letters(count).toUpperCase();
    case 'lowerRoman':
    case 'i':
      return roman(count).toLowerCase();
    case 'upperRoman':
    case 'I':
      return roman(count);
    case 'ordinal':
      return `${count}e`;
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

/** a … z, aa, bb, … as word processors count. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const romanDigits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let text = '';
  for (const [value, digits] of romanDigits) {
    text += digits.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/**
 * The label of an automatic number as a person would type it, so that the parser knows it for a question's number:
 * `1`, `1)` and `(1)` become `1.`.
 */
export function typedLabel(label: string): string {
  const bare = /^\(?(\d{1,3}[a-z]?)\)?$/.exec(label)?.[1];
  return bare === undefined ? label : `${bare}.`;
}

/** `Vraag 1`: a label that is a heading of its own. */
export function isHeadingLabel(label: string): boolean {
  return /^(?:deel)?(?:vraag|vragen|antwoord|antwoorden)\b/i.test(label);
}

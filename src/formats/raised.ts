const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised number is most often a typed footnote mark, or a note's own; other raised text (`1e`) stays as it is. */
export function raisedDigits(text: string): string {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return text;
  return text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** White space in XML and HTML is layout of the file, not of the text. */
export function collapse(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').trim();
}

/** `1` → `Vraag 1`; a number that says what it is (`Vraag 1`, `Antwoord 2 en 3`) stays as it is. */
export function headingOf(kind: 'vraag' | 'antwoord', number: string): string {
  const word = kind === 'vraag' ? 'Vraag' : 'Antwoord';
  if (/^\s*(?:deel)?(?:vra|antw)/i.test(number)) return number;
  return number === '' ? word : `${word} ${number.replace(/[.:)]+$/, '')}`;
}

/** Whether a paragraph is nothing but a number (a known fault: it stands where the number element belongs). */
export function isBareNumber(text: string): boolean {
  return /^(?:(?:vraag|antwoord)\s*)?\d{1,3}[a-z]?(?:(?:\s*[,-–]\s*|\s+en\s+|\s+t\/m\s+)\d{1,3}[a-z]?){0,40}[.:)]?$/i.test(
    text,
  );
}

import { formatNumberList } from '../text/numbers.ts';
import type { Answer, Question } from './model.ts';

/** `Vraag 3`, `Vragen 4 en 5`, `Antwoord 4 en 5`: how a part is called in lists. */
export function partTitle(part: Question | Answer): string {
  return `${part.type === 'question' ? 'Vraag' : 'Antwoord'} ${formatNumberList(part.numbers)}`;
}

/** The first words of a text on one line, with `…` where more follows. */
export function openingWords(text: string, length = 70): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length)}…`;
}

import { isEmptyAnswer } from '../document/coverage.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const antwoordLeeg: Rule = {
  id: 'antwoord-leeg',
  title: 'Antwoord zonder tekst',
  level: 'error',
  page: {
    why: 'Een kop zonder tekst lijkt beantwoord, maar de Kamer leest niets.',
    example:
      'Vraag 1\nWanneer gaat de brug open?\n\nAntwoord 1\n\nVraag 2\nWat kost de brug?\n\nAntwoord 2\nEen miljoen euro.',
    mend: 'Schrijf het antwoord onder de kop, of haal de kop weg als een ander antwoord deze vraag meeneemt.',
  },
  check: ({ document }) =>
    document.answers.filter(isEmptyAnswer).map((answer) => ({
      span: headingSpan(answer),
      message: `Antwoord ${formatNumberList(answer.numbers)} is nog leeg. Schrijf het antwoord onder deze kop.`,
    })),
};

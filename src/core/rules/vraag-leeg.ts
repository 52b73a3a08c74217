import { formatNumberList } from '../text/numbers.ts';
import type { Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const vraagLeeg: Rule = {
  id: 'vraag-leeg',
  title: 'Vraag zonder tekst',
  level: 'error',
  page: {
    why: 'Onder deze kop hoort de vraag van het Kamerlid te staan, woord voor woord.',
    example: 'Vraag 1\n\nVraag 2\nIs de brug veilig?',
    mend: 'Neem de tekst van de vraag over uit het oorspronkelijke stuk, of haal de kop weg.',
  },
  check: ({ document }) =>
    document.questions
      .filter(({ heading, body }) => heading !== null && body.text === '')
      .map((question) => ({
        span: headingSpan(question),
        message: `Vraag ${formatNumberList(question.numbers)} heeft geen tekst. Neem de vraag over uit het oorspronkelijke stuk.`,
      })),
};

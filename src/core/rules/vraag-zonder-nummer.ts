import { numberQuestions } from '../edits/number-questions.ts';
import type { Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const vraagZonderNummer: Rule = {
  id: 'vraag-zonder-nummer',
  title: 'Vragen zonder nummer',
  level: 'warning',
  page: {
    why: 'Zonder nummers is niet te zien welk antwoord bij welke vraag hoort, en kan niemand naar een vraag verwijzen.',
    example: 'Is de brug veilig?\n\nIs de sluis veilig? Zo nee, waarom niet?',
    mend: 'Gebruik *Nummer de vragen*; elke vraag krijgt dan een kop met haar nummer.',
  },
  safeFix: true,
  check: ({ document }) => {
    const first = document.questions[0];
    if (!document.unnumbered || first === undefined) return [];
    const fix = { title: 'Nummer de vragen', edits: numberQuestions(document) };
    return [{ span: headingSpan(first), message: 'De vragen hebben geen nummers. Nummer ze.', fixes: [fix] }];
  },
};

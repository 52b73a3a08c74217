import { hasImpossibleYear } from '../citations/citation.ts';
import { citationFlaw } from '../citations/describe.ts';
import { citationsIn, type PlacedCitation } from '../citations/in-answers.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const citaatOnvolledig: Rule = {
  id: 'citaat-onvolledig',
  title: 'Verwijzing naar een stuk is niet volledig',
  level: 'warning',
  page: {
    why: 'Zonder jaar of nummer vindt niemand het stuk terug.',
    example: 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa, zie Aanhangsel Handelingen II 2022–203, nr. 1782.',
    mend: 'Vul jaar en nummer aan: ‘Aanhangsel Handelingen II 2022/23, nr. 1782’, ‘Kamerstukken II 2015/16, 30 826, nr. 43’.',
  },
  check: ({ document }) => citationsIn(document).flatMap(flaw),
};

function flaw({ citation, span, yearSpan }: PlacedCitation): readonly Finding[] {
  const message = citationFlaw(citation);
  if (message === null) return [];
  return [{ span: hasImpossibleYear(citation) ? (yearSpan ?? span) : span, message }];
}

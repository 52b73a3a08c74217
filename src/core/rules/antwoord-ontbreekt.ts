import type { QuestionStatus } from '../document/coverage.ts';
import { insertAnswer } from '../edits/insert-answers.ts';
import { groupBy } from '../group-by.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { numberSpan } from './facts/headings.ts';

export const antwoordOntbreekt: Rule = {
  id: 'antwoord-ontbreekt',
  title: 'Vraag zonder antwoord',
  level: 'error',
  page: {
    why: 'Elke vraag van een Kamerlid krijgt antwoord. Een overgeslagen vraag komt terug in een debat of in nieuwe vragen.',
    example: 'Vraag 1\nKent u het bericht over de brug?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer gaat de brug open?',
    mend: 'Voeg een kop `Antwoord 2` in met het antwoord, of noem het nummer in de kop van een antwoord dat deze vraag ook beantwoordt: `Antwoord 1 en 2`.',
  },
  safeFix: true,
  check: ({ document, coverage }) =>
    document.kind === 'delay' || document.kind === 'other' ? [] : missing(document, coverage.statuses),
};

/** One finding for each question heading: a group that has no answer misses one answer. */
function* missing(document: RuleContext['document'], statuses: readonly QuestionStatus[]): Generator<Finding> {
  const uncovered = groupBy(
    statuses.filter(({ answers }) => answers.length === 0),
    ({ question }) => question,
  );
  for (const [question, open] of uncovered) {
    const numbers = open.map(({ number }) => number);
    const list = formatNumberList(numbers);
    const message =
      numbers.length === 1
        ? `Vraag ${list} heeft nog geen antwoord. Voeg ‘Antwoord ${list}’ in.`
        : `De vragen ${list} hebben nog geen antwoord. Voeg ‘Antwoord ${list}’ in.`;
    const edits = [insertAnswer(document, question, numbers)];
    yield { span: numberSpan(question, numbers), message, fixes: [{ title: `Voeg ‘Antwoord ${list}’ in`, edits }] };
  }
}

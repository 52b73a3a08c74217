import type { KamervragenDocument, Question } from '../document/model.ts';
import { renumberInOrder } from '../edits/renumber.ts';
import { formatNumberList } from '../text/numbers.ts';
import { baseNumber } from './coverage.ts';
import { headingSpan } from './headings.ts';
import type { Finding, Rule } from './rule.ts';

export const vraagNummering: Rule = {
  id: 'vraag-nummering',
  title: 'Vragen zijn niet doorlopend genummerd',
  level: 'error',
  page: {
    why: 'Een gat of sprong in de nummers wijst op een vraag die is weggevallen, of op een nummer dat niet klopt.',
    example: 'Vraag 1\nIs de brug veilig?\n\nVraag 3\nIs de sluis veilig?',
    mend: 'Kijk na of er een vraag ontbreekt. Is dat niet zo, gebruik dan *Hernummer vragen en antwoorden*.',
  },
  check: ({ document }) => (document.unnumbered ? [] : firstBreak(document)),
};

/**
 * The first place where the numbers do not run on. Questions that are taken together may stand ahead of their turn, and
 * a number that occurs twice is reported as that: the gap that it leaves is no second mistake.
 */
function firstBreak(document: KamervragenDocument): Finding[] {
  const { questions } = document;
  const all = new Set(questions.flatMap(({ numbers }) => numbers.map(baseNumber)));
  const seen = new Set<string>();
  let expected = 1;
  let repeats = 0;
  for (const question of questions) {
    const bases = question.numbers.map(baseNumber);
    const first = Number(bases[0]);
    const comesLater = all.has(String(expected));
    const gap = seen.has(String(first)) ? 0 : first - expected;
    const isMovedAhead = bases.length > 1 && comesLater;
    const isExplained = gap <= repeats && !comesLater;
    if (gap !== 0 && !isMovedAhead && !isExplained) {
      const fix = { title: 'Hernummer vragen en antwoorden', edits: renumberInOrder(document) };
      return [{ ...breakAt(question, expected, comesLater), fixes: [fix] }];
    }
    if (gap !== 0 && isExplained) {
      repeats -= gap;
      expected = first;
    }
    if (question.numbers.some((number) => seen.has(number))) repeats++;
    for (const number of [...question.numbers, ...bases]) seen.add(number);
    while (seen.has(String(expected))) expected++;
  }
  return [];
}

function breakAt(question: Question, expected: number, comesLater: boolean): Finding {
  const list = formatNumberList(question.numbers);
  const wrong =
    expected === 1 && !comesLater
      ? `De vragen beginnen met vraag ${list} in plaats van vraag 1.`
      : `Hier staat vraag ${list} waar vraag ${expected} hoort te komen.`;
  const advice = comesLater
    ? 'Zet de vragen op volgorde of hernummer ze.'
    : 'Kijk na of er een vraag ontbreekt, of hernummer de vragen.';
  return { span: headingSpan(question), message: `${wrong} ${advice}` };
}

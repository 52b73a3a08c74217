import { baseNumber } from '../document/coverage.ts';
import type { Answer, Question } from '../document/model.ts';
import { groupBy } from '../group-by.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { headingSpan, numberSpan } from './facts/headings.ts';

export const vraagDubbel: Rule = {
  id: 'vraag-dubbel',
  title: 'Vraagnummer komt twee keer voor',
  level: 'error',
  page: {
    why: 'Met twee vragen van hetzelfde nummer is niet duidelijk welk antwoord bij welke vraag hoort.',
    example: 'Vraag 1\nIs de brug veilig?\n\nVraag 1\nIs de sluis veilig?\n\nAntwoord 1\nJa.',
    mend: 'Geef de tweede vraag haar eigen nummer; met *Hernummer vragen en antwoorden* lopen de andere mee.',
  },
  check: ({ document }) => repeated(document.questions, document.answers),
};

function repeated(questions: readonly Question[], answers: readonly Answer[]): Finding[] {
  const toldApart = answeredInParts(questions, answers);
  const first = new Map<string, Question>();
  return questions.flatMap((question) => {
    const seen = question.numbers.filter((number) => first.has(number) && first.get(number) !== question);
    const again = [...new Set(seen)].filter((number) => !toldApart.has(number));
    const earlier = again.flatMap((number) => first.get(number) ?? [])[0];
    for (const number of question.numbers) if (!first.has(number)) first.set(number, question);
    if (earlier === undefined) return [];
    return {
      span: numberSpan(question, again),
      message: `Vraag ${formatNumberList(again)} komt al eerder voor. Geef deze vraag haar eigen nummer.`,
      related: [{ span: headingSpan(earlier), message: 'De eerste vraag met dit nummer staat hier.' }],
    };
  });
}

/** A question that is put again for each part (`Antwoord 2a`, `2b` …) is repeated on purpose. */
function answeredInParts(questions: readonly Question[], answers: readonly Answer[]): ReadonlySet<string> {
  const parts = groupBy(new Set(answers.flatMap(({ numbers }) => numbers)), baseNumber);
  const asked = groupBy(
    questions.flatMap(({ numbers }) => numbers),
    (number) => number,
  );
  const isInParts = ([number, times]: readonly [string, readonly string[]]) =>
    (parts.get(number) ?? []).filter((part) => part !== number).length >= times.length;
  return new Set([...asked].filter(isInParts).map(([number]) => number));
}

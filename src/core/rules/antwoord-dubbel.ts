import type { Coverage } from '../document/coverage.ts';
import type { Answer } from '../document/model.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { headingSpan, numberSpan } from './facts/headings.ts';
import { giveOpenNumber } from './facts/only-open-number.ts';

export const antwoordDubbel: Rule = {
  id: 'antwoord-dubbel',
  title: 'Vraag twee keer beantwoord',
  level: 'error',
  page: {
    why: 'Twee antwoorden op één vraag kunnen elkaar tegenspreken. Meestal is een nummer blijven staan na knippen en plakken.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 1\nJa.\n\nAntwoord 1\nOok de sluis is veilig.',
    mend: 'Geef het tweede antwoord het juiste nummer, of voeg beide antwoorden samen.',
  },
  check: ({ document, coverage }) => repeated(document.answers, coverage),
};

function repeated(answers: readonly Answer[], coverage: Coverage): Finding[] {
  const first = new Map<string, Answer>();
  return answers.flatMap((answer) => {
    const again = new Set(answer.numbers.filter((number) => first.has(number) && first.get(number) !== answer));
    const earlier = [...again].flatMap((number) => first.get(number) ?? [])[0];
    for (const number of answer.numbers) if (!first.has(number)) first.set(number, answer);
    if (earlier === undefined) return [];
    const numbers = [...again];
    const list = formatNumberList(numbers);
    return {
      span: numberSpan(answer, numbers),
      message: `${numbers.length === 1 ? `Vraag ${list} is` : `De vragen ${list} zijn`} al eerder beantwoord. Verander het nummer of voeg de antwoorden samen.`,
      fixes: giveOpenNumber(answer, coverage),
      related: [{ span: headingSpan(earlier), message: 'Het eerste antwoord staat hier.' }],
    };
  });
}

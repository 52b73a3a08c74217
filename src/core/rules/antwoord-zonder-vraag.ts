import { baseNumber } from '../document/coverage.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { numberSpan } from './facts/headings.ts';
import { giveOpenNumber } from './facts/only-open-number.ts';

export const antwoordZonderVraag: Rule = {
  id: 'antwoord-zonder-vraag',
  title: 'Antwoord op een vraag die er niet is',
  level: 'error',
  page: {
    why: 'Een nummer dat bij geen vraag hoort, is meestal een tikfout; de echte vraag blijft dan onbeantwoord.',
    example: 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\nAntwoord 7\nDe brug is in mei gekeurd.',
    mend: 'Verander het nummer in dat van de vraag waar dit antwoord bij hoort.',
  },
  check: orphans,
};

/** Without any question there is nothing to hold the answers against (a letter with answers only). */
function orphans({ document, coverage }: RuleContext): Finding[] {
  if (document.questions.length === 0) return [];
  const asked = new Set(document.questions.flatMap(({ numbers }) => numbers));
  const bases = new Set([...asked].map(baseNumber));
  return document.answers.flatMap((answer) => {
    const numbers = answer.numbers.filter(
      (number) => !asked.has(number) && !bases.has(number) && !asked.has(baseNumber(number)),
    );
    if (numbers.length === 0) return [];
    const list = formatNumberList(numbers);
    const message = `Er is geen vraag ${list}. Verander het nummer in dat van de vraag waar dit antwoord bij hoort.`;
    return { span: numberSpan(answer, numbers), message, fixes: giveOpenNumber(answer, coverage) };
  });
}

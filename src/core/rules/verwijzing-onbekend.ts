import { baseNumber } from '../document/coverage.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const verwijzingOnbekend: Rule = {
  id: 'verwijzing-onbekend',
  title: 'Verwijzing naar een vraag die er niet is',
  level: 'error',
  page: {
    why: 'Na hernummeren of schuiven wijst ‘zie vraag 12’ soms nergens meer heen. De lezer zoekt dan tevergeefs.',
    example: 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nZie het antwoord op vraag 9.',
    mend: 'Verander het nummer. Gaat het om een vraag uit een ander stuk, noem dat stuk er dan bij: ‘vraag 9 (Aanhangsel Handelingen II 2022/23, nr. 1782)’.',
  },
  check: danglingReferences,
};

function danglingReferences({ document }: RuleContext): Finding[] {
  if (document.questions.length === 0) return [];
  const known = new Set(
    document.questions.flatMap(({ numbers }) => numbers.flatMap((number) => [number, baseNumber(number)])),
  );
  return document.references
    .filter(({ external }) => !external)
    .flatMap(({ mentions }) => mentions)
    .flatMap(({ span, numbers }) => {
      const unknown = numbers.filter((number) => !known.has(number) && !known.has(baseNumber(number)));
      if (unknown.length === 0) return [];
      return {
        span,
        message: `Er is hier geen vraag ${formatNumberList(unknown)}. Verander het nummer of noem het stuk waar die vraag in staat.`,
      };
    });
}

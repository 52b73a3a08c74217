import { compareNumbers, formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const antwoordVolgorde: Rule = {
  id: 'antwoord-volgorde',
  title: 'Antwoorden staan niet op volgorde',
  level: 'warning',
  page: {
    why: 'De lezer zoekt het antwoord op de plaats van zijn nummer.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nJa, de sluis is veilig.\n\nAntwoord 1\nJa, de brug is veilig.',
    mend: 'Zet het antwoord op zijn plaats, of hernummer vragen en antwoorden.',
  },
  check: outOfOrder,
};

/**
 * Answers follow their questions: an answer whose question was moved ahead stands right. Answers that no question or
 * that an earlier answer has are reported by other rules and left out here.
 */
function outOfOrder({ document }: RuleContext): Finding[] {
  const place = new Map(
    document.questions.flatMap(({ numbers }, index) => numbers.map((number) => [number, index] as const)),
  );
  const answered = new Set<string>();
  let last: { readonly number: string; readonly place: number } | null = null;
  const findings: Finding[] = [];
  for (const answer of document.answers) {
    const number = answer.numbers[0];
    const at = number === undefined ? undefined : place.get(number);
    if (number === undefined || at === undefined || answered.has(number)) continue;
    for (const each of answer.numbers) answered.add(each);
    if (last !== null && compareNumbers(number, last.number) < 0 && at < last.place) {
      findings.push({
        span: headingSpan(answer),
        message: `Antwoord ${formatNumberList(answer.numbers)} staat na antwoord ${last.number}. Zet de antwoorden op volgorde.`,
      });
    }
    last = { number, place: at };
  }
  return findings;
}

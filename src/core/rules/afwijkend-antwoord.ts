import { sourceSpan } from '../document/source-span.ts';
import { openingWords } from '../document/titles.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { polarityOf } from './facts/polarity.ts';

export const afwijkendAntwoord: Rule = {
  id: 'afwijkend-antwoord',
  title: 'Ander antwoord dan eerder gegeven',
  level: 'info',
  page: {
    why: 'Op bijna dezelfde vraag is eerder ‘nee’ geantwoord waar u nu ‘ja’ schrijft, of andersom. De Kamer zal naar het verschil vragen.',
    example: 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nNee, de brug is niet veilig.',
    mend: 'Kijk het eerdere antwoord na. Is het standpunt veranderd, leg dan uit waarom.',
  },
  check: contradictions,
};

/** The host looks for nearly the same questions in the archive; here only the answers are compared. */
function contradictions({ coverage, settings: { earlierPairs } }: RuleContext): Finding[] {
  const statuses = new Map(coverage.statuses.map((status) => [status.number, status]));
  return earlierPairs.flatMap(({ number, question, answer, source, uri }) => {
    const body = statuses.get(number)?.answers[0]?.body;
    const [now, then] = [polarityOf(body?.text ?? ''), polarityOf(answer)];
    if (body === undefined || now === 'none' || then === 'none' || now === then) return [];
    const length = body.text.search(/[.;:\n]|$/);
    return {
      span: sourceSpan(body, 0, Math.max(1, length)),
      message: `Eerder is op ‘${openingWords(question)}’ geantwoord: ‘${openingWords(answer)}’ (${source}). Kijk na of dit klopt.`,
      related: uri === undefined ? [] : [{ span: { start: 0, end: 0 }, message: `Eerder antwoord: ${source}`, uri }],
    };
  });
}

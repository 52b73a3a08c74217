import type { Question } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const apartGevraagd: Rule = {
  id: 'apart-gevraagd',
  title: 'Antwoorden samengenomen tegen het verzoek in',
  level: 'warning',
  page: {
    why: 'Het Kamerlid vroeg om elk antwoord apart. Samennemen wekt de indruk dat er iets wordt ontweken.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nVraag 3\nKunt u deze vragen afzonderlijk beantwoorden?\n\nAntwoord 1 en 2\nJa, beide zijn veilig.\n\nAntwoord 3\nJa.',
    mend: 'Splits het antwoord, of leg in het antwoord uit waarom u de vragen samenneemt.',
  },
  check: groupedAnswers,
};

const separately = '(?:afzonderlijk|apart|separaat|[eé][eé]n voor [eé][eé]n|stuk voor stuk|per vraag|elk)';
const requests = [
  new RegExp(`(?<!\\p{L})${separately}(?!\\p{L})[^.?!]{0,60}(?<!\\p{L})(?:te )?beantwoord`, 'iu'),
  new RegExp(`(?<!\\p{L})beantwoord(?:en|t)?(?!\\p{L})[^.?!]{0,60}(?<!\\p{L})${separately}(?!\\p{L})`, 'iu'),
];

/** A number that has an answer of its own as well is reported as answered twice. */
function groupedAnswers({ document }: RuleContext): Finding[] {
  const request = document.questions.map(requestIn).find((found) => found !== null) ?? null;
  if (request === null) return [];
  const alone = new Set(
    document.answers.filter(({ numbers }) => numbers.length === 1).flatMap(({ numbers }) => numbers),
  );
  return document.answers
    .filter(({ numbers }) => numbers.filter((number) => !alone.has(number)).length > 1)
    .map((answer) => ({
      span: headingSpan(answer),
      message: `De vragen ${formatNumberList(answer.numbers)} zijn samen beantwoord, maar er is om aparte antwoorden gevraagd. Splits het antwoord of leg uit waarom.`,
      related: [{ span: request, message: 'Het verzoek staat hier.' }],
    }));
}

function requestIn({ body }: Question): Finding['span'] | null {
  if (!/vragen|antwoord/i.test(body.text)) return null;
  const match = requests.map((pattern) => pattern.exec(body.text)).find((found) => found !== null) ?? null;
  return match === null ? null : sourceSpan(body, match.index, match.index + match[0].length);
}

import { sourceSpan } from '../document/source-span.ts';
import { wordCount } from '../text/repeated-sentences.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Rule } from './engine/rule.ts';

const most = 35;

export const zinLang: Rule = {
  id: 'zin-lang',
  title: 'Lange zin',
  level: 'off',
  page: {
    why: 'Een zin van meer dan 35 woorden leest niemand in één keer.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nDe brug is in het voorjaar door de dienst die daarvoor is aangewezen helemaal nagekeken en daarbij is gebleken dat de brug aan alle eisen voldoet die aan zulke bruggen worden gesteld zodat er geen reden is om de brug voor het verkeer te sluiten.',
    mend: 'Maak er twee zinnen van.',
  },
  check: ({ document }) =>
    document.answers.flatMap(({ body }) =>
      sentencesOf(body.text)
        .map(({ value, span }) => ({ words: wordCount(value), span }))
        .filter(({ words }) => words > most)
        .map(({ words, span }) => ({
          span: sourceSpan(body, span.start, span.end),
          message: `Deze zin telt ${words} woorden. Maak er twee zinnen van.`,
        })),
    ),
};

import { sourceSpan } from '../document/source-span.ts';
import { formatNumberList } from '../text/numbers.ts';
import { remembered } from '../text/remembered.ts';
import { normaliseSentence, shortestRepeat, wordCount } from '../text/repeated-sentences.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const herhaling: Rule = {
  id: 'herhaling',
  title: 'Zin uit een eerder antwoord',
  level: 'info',
  page: {
    why: 'Wat al eens is geantwoord, hoeft niet nog eens; een verwijzing laat zien dat het standpunt hetzelfde is gebleven.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nDe brug wordt elk jaar in het voorjaar door een onafhankelijke dienst helemaal nagekeken.\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nDe brug wordt elk jaar in het voorjaar door een onafhankelijke dienst helemaal nagekeken.',
    mend: 'Verwijs naar het eerdere antwoord, of laat de zin staan als dat prettiger leest.',
  },
  check: repeats,
};

/** A sentence of so few characters cannot have the words; words are only counted where a sentence returns. */
const shortest = 2 * shortestRepeat;

const longSentences = remembered((text) => sentencesOf(text).filter(({ value }) => value.length >= shortest));

/** An answer further up in which a sentence stands. */
interface Earlier {
  readonly numbers: readonly string[];
  readonly source: string;
}

/**
 * Sentences of the archive, and those that stand word for word in an answer further up. Two answers to one question are
 * reported as that.
 */
function* repeats({ document, settings: { earlierSentences } }: RuleContext): Generator<Finding> {
  const above = new Map<string, Earlier>();
  const inArchive = (sentence: string) =>
    earlierSentences.size === 0 ? undefined : earlierSentences.get(normaliseSentence(sentence));
  for (const { body, numbers } of document.answers) {
    const source = `het antwoord op ${numbers.length > 1 ? 'de vragen' : 'vraag'} ${formatNumberList(numbers)}`;
    const sentences = longSentences(body.text);
    for (const {
      value,
      span: { start, end },
    } of sentences) {
      const own = above.get(value);
      if (own?.numbers.some((number) => numbers.includes(number)) === true) continue;
      const earlier = own?.source ?? inArchive(value);
      if (earlier === undefined || wordCount(value) < shortestRepeat) continue;
      const span = sourceSpan(body, start, end);
      yield {
        span,
        message: `Deze zin staat ook in ${earlier}. Verwijs daarnaar of laat de zin staan.`,
        fixes: [{ title: `Verwijs naar ${earlier}`, edits: [{ span, newText: `Zie ook ${earlier}.` }] }],
      };
    }
    for (const { value } of sentences) if (!above.has(value)) above.set(value, { numbers, source });
  }
}

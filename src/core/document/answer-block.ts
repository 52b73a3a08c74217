import type { Layout } from './layout.ts';
import type { NumberedLine } from './numbered.ts';
import type { Opening } from './outline.ts';
import { isAnswerStatement } from './outline.ts';
import type { SourceLine } from './source-lines.ts';

/** What the Kamer prints below `Antwoord` besides: `(Ontvangen 3 mei 1999)`, `Mede namens de minister van …`. */
const whoAnswered = /^\(?(?:ontvangen|mede namens)/i;

/** The openings of a text whose questions stand above all answers, both under bare numbers. */
interface AnswerBlock {
  readonly questions: readonly NumberedLine[];
  /** The line with which the block begins: `Antwoord`, or who answers. */
  readonly title: Opening;
  readonly answers: readonly Opening[];
}

/**
 * Until 2009 the Kamer printed all questions first, and below `Antwoord` all answers, both with a number alone. Gives
 * those parts, or null where no such block follows the questions.
 */
export function readAnswerBlock(
  layout: Layout,
  numbered: readonly NumberedLine[],
  candidates: readonly NumberedLine[],
  openings: readonly Opening[],
): AnswerBlock | null {
  const { lines } = layout;
  const start = numbered[0]?.line.index;
  const titles = openings.filter(({ type }) => type === 'answer');
  if (start === undefined || titles.length > 1 || titles.some(({ heading }) => heading?.numbers.length !== 0))
    return null;
  const first = titles[0]?.first ?? lines.findIndex((line) => line.index > start && isAnswerStatement(line, lines));
  if (first <= start) return null;
  const questions = numbered.filter(({ line }) => line.index < first);
  const asked = questions.flatMap(({ heading }) => heading.numbers);
  const found = inOrder(
    candidates.filter(({ line }) => line.index > first),
    asked,
  );
  const answered = new Set(found.flatMap(({ heading }) => heading.numbers));
  if (answered.size * 2 <= asked.length || !opensWith(layout, first, found[0])) return null;
  return {
    questions,
    title: { type: 'statement', heading: null, first, bodyStart: lines[first]?.span.start ?? 0 },
    answers: found.map(({ heading, line }) => ({
      type: 'answer',
      heading: { ...heading, type: 'answer' },
      first: line.index,
      bodyStart: heading.bodyStart,
    })),
  };
}

/** True where nothing stands between the title and the first answer but who answers: below other words stands a list. */
function opensWith({ lines, furniture }: Layout, title: number, answer: NumberedLine | undefined): boolean {
  const isTitle = (line: SourceLine) => line.index === title && !isAnswerStatement(line, lines);
  const opening = lines
    .slice(title, answer?.line.index)
    .find((line) => line.text !== '' && !furniture.has(line.index) && !isTitle(line));
  return opening === undefined || isAnswerStatement(opening, lines) || whoAnswered.test(opening.text);
}

/** The lines whose numbers were asked, each in its turn, from the first on; what is numbered otherwise is a list. */
function inOrder(candidates: readonly NumberedLine[], asked: readonly string[]): NumberedLine[] {
  const found: NumberedLine[] = [];
  let next = 0;
  for (const candidate of candidates) {
    const { numbers } = candidate.heading;
    if (numbers[0] !== asked[next] || !numbers.every((number) => asked.includes(number))) continue;
    found.push(candidate);
    next = asked.indexOf(numbers.at(-1) ?? '') + 1;
  }
  return found;
}

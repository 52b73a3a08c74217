import { parseNumberList } from '../text/numbers.ts';
import { shifted } from '../text/span.ts';
import { readAnswerBlock } from './answer-block.ts';
import type { HeadingLine } from './heading.ts';
import type { Layout } from './layout.ts';
import { findMarkCandidates } from './mark-candidates.ts';
import type { Opening } from './outline.ts';
import type { SourceLine } from './source-lines.ts';
import { opensQuestion } from './unnumbered.ts';

/** How a question's number is written where the word `Vraag` is missing: `1`, `1.`, `1:`, `1)`, `(1)`, `1 – `, `1 Kunt u …`. */
const styles = ['alone', 'dot', 'colon', 'bracket', 'brackets', 'dash', 'space'] as const;
type NumberStyle = (typeof styles)[number];

/** A line that begins with a number, which may open a question or, below all questions, an answer. */
export interface NumberedLine {
  readonly style: NumberStyle;
  readonly line: SourceLine;
  readonly heading: HeadingLine;
  /** Several numbers stand before text on the same line, which only answers have. */
  readonly isGroup: boolean;
}

const shortest = /^[#*_\s]{0,8}\(?\d{1,3}/;
/** `1.`, `1)`, `1.)`, `1\.` (Markdown), `1 –` and what parts it from the question. */
const delimiter = /[*_]{0,3}(?:\\?([.):])\)?|\s{1,2}([-–—])(?=\s))?[*_]{0,3}\s{0,6}/y;
const styleOf: Readonly<Record<string, NumberStyle>> = {
  '.': 'dot',
  ':': 'colon',
  ')': 'bracket',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
};

function readNumberedLine(line: SourceLine): NumberedLine | null {
  const text = line.text.slice(0, 200);
  if (!shortest.test(text)) return null;
  const from = /^[#*_\s]*\(?/.exec(text)?.[0].length ?? 0;
  const isBracketed = text[from - 1] === '(';
  const list = parseNumberList(text, from);
  if (list === null) return null;
  delimiter.lastIndex = list.span.end;
  const match = delimiter.exec(text);
  const bodyStart = list.span.end + (match?.[0].length ?? 0);
  const written = styleOf[match?.[1] ?? match?.[2] ?? ''] ?? 'space';
  if (isBracketed && written !== 'bracket') return null;
  const style = bodyStart >= line.text.length ? 'alone' : isBracketed ? 'brackets' : written;
  const behind = text.slice(bodyStart);
  if (style === 'space' && !(/\s$/.test(match?.[0] ?? '') && /^[\p{Lu}«“"'‘]/u.test(behind))) return null;
  if (style !== 'alone' && /^[\d\p{Ll}]/u.test(behind) && !/\s$/.test(match?.[0] ?? '')) return null;
  const offset = line.span.start;
  const mentions = list.items.map(({ span, numbers }) => ({ span: shifted(span, offset), numbers }));
  const heading: HeadingLine = {
    type: 'question',
    heading: { span: shifted(list.span, offset), mentions },
    numbers: mentions.flatMap(({ numbers }) => numbers),
    bodyStart: offset + bodyStart,
  };
  return { style, line, heading, isGroup: style !== 'alone' && list.items.length > 1 };
}

/**
 * Questions whose heading is a number only: alone on a line, or `1. Kunt u …`. `found` are the openings found so far;
 * between two answers stand first the text of the one, which may hold a numbered list, and then the next questions.
 * Gives all openings.
 */
export function withNumberedOpenings(layout: Layout, found: readonly Opening[]): Opening[] {
  const candidates = numberedLines(layout);
  const blockBelow = (lines: readonly NumberedLine[]) => {
    const alike = candidates.filter(({ style }) => style === lines[0]?.style);
    return readAnswerBlock(layout, lines, alike, found);
  };
  const chains = styles.map((style) =>
    chain(
      candidates.filter((candidate) => candidate.style === style && !candidate.isGroup),
      found,
    ),
  );
  const isSet = (lines: readonly NumberedLine[]) =>
    asksQuestions(layout, lines) || areAnswered(lines, found) || blockBelow(lines) !== null;
  const questions = chains
    .filter((lines) => !areNotes(layout, lines) && !areInsideQuestion(layout, lines))
    .map((lines) => (isSet(lines) ? lines : aboveLastAnswer(lines, found)))
    .filter(isSet)
    .reduce<readonly NumberedLine[]>((longest, lines) => (lines.length > longest.length ? lines : longest), []);
  const block = blockBelow(questions);
  if (block === null) return inOrder([...found, ...questions.map(questionOpening)]);
  const others = found.filter(({ first }) => first !== block.title.first);
  return inOrder([...others, ...block.questions.map(questionOpening), block.title, ...block.answers]);
}

function inOrder(openings: readonly Opening[]): Opening[] {
  return [...openings].sort((a, b) => a.first - b.first);
}

function numberedLines({ lines, furniture }: Layout): NumberedLine[] {
  const candidates: NumberedLine[] = [];
  for (const line of lines) {
    if (line.text === '' || furniture.has(line.index)) continue;
    const found = readNumberedLine(line);
    if (found !== null) candidates.push(found);
  }
  return candidates;
}

function questionOpening({ heading, line }: NumberedLine): Opening {
  return { type: 'question', heading, first: line.index, bodyStart: heading.bodyStart };
}

/** The numbered lines that run 1, 2, 3 …; after an answer the last line with the next number goes on. */
function chain(candidates: readonly NumberedLine[], answers: readonly Opening[]): NumberedLine[] {
  const found: NumberedLine[] = [];
  let next = 1;
  let at = 0;
  const borders = [
    ...answers.filter(({ type }) => type === 'answer').map(({ first }) => first),
    Number.POSITIVE_INFINITY,
  ];
  borders.forEach((border, region) => {
    const inside: NumberedLine[] = [];
    for (
      let candidate = candidates[at];
      candidate !== undefined && candidate.line.index < border;
      candidate = candidates[++at]
    ) {
      inside.push(candidate);
    }
    const starts = (candidate: NumberedLine) => numberOf(candidate) === next;
    const start = region === 0 ? inside.findIndex(starts) : inside.findLastIndex(starts);
    for (const candidate of start < 0 ? [] : inside.slice(start)) {
      if (numberOf(candidate) !== next && !isSubnumber(candidate, next - 1)) continue;
      found.push(candidate);
      next = Number.parseInt(candidate.heading.numbers.at(-1) ?? '', 10) + 1;
    }
  });
  return found;
}

function numberOf({ heading }: NumberedLine): number {
  return Number.parseInt(heading.numbers[0] ?? '', 10);
}

function isSubnumber({ heading }: NumberedLine, number: number): boolean {
  const first = heading.numbers[0] ?? '';
  return /[a-z]$/.test(first) && Number.parseInt(first, 10) === number;
}

/** What goes on below the last answer may be a list in it, or a question that is still being typed. */
function aboveLastAnswer(lines: readonly NumberedLine[], openings: readonly Opening[]): readonly NumberedLine[] {
  const last = openings.findLast(({ type }) => type === 'answer')?.first ?? Number.POSITIVE_INFINITY;
  return lines.filter(({ line }) => line.index < last);
}

/** Most numbered lines are followed by a question before the next one; else they are a list of something else. */
function asksQuestions(layout: Layout, lines: readonly NumberedLine[]): boolean {
  const asking = lines.filter(({ line }, index) => {
    const last = Math.min(lines[index + 1]?.line.index ?? layout.lines.length, line.index + 40);
    return layout.lines.slice(line.index, last).some(({ text }) => text.includes('?'));
  });
  return lines.length > 0 && asking.length * 2 > lines.length;
}

/** Each of several is answered before the next: a question may ask without a question mark. */
function areAnswered(lines: readonly NumberedLine[], openings: readonly Opening[]): boolean {
  const answers = openings.filter(({ type }) => type === 'answer').map(({ first }) => first);
  if (lines.length < 2 || answers.length !== lines.length) return false;
  return lines.every(({ line }, index) => {
    const answer = answers[index] ?? -1;
    return line.index < answer && answer < (lines[index + 1]?.line.index ?? Number.POSITIVE_INFINITY);
  });
}

/** `1) NRC, 3 mei, «Wat nu?»` behind a text with the mark `1)`. */
function areNotes({ lines }: Layout, [first]: readonly NumberedLine[]): boolean {
  const label = first?.heading.numbers[0];
  return lines
    .slice(0, first?.line.index ?? 0)
    .some(({ text }) => findMarkCandidates(text).some(({ labels }) => labels.some((mark) => mark.label === label)));
}

/** Questions without numbers, of which one counts things up. */
function areInsideQuestion({ lines }: Layout, [first]: readonly NumberedLine[]): boolean {
  return lines
    .slice(0, first?.line.index ?? 0)
    .some(({ text }) => opensQuestion.test(text) && /\?[»”"’')\]\d¹²³\s]{0,6}$/.test(text.slice(-12)));
}

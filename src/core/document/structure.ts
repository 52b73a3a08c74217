import { compareNumbers } from '../text/numbers.ts';
import { BodyRuns } from './body-runs.ts';
import { endsLetter, isSetHead } from './closing.ts';
import { type Front, readFront } from './front.ts';
import type { Layout } from './layout.ts';
import type { NoteLines } from './note-extent.ts';
import { findNotes } from './notes.ts';
import { isNotesTitle } from './notes-title.ts';
import { withNumberedOpenings } from './numbered.ts';
import { type Opening, readOpenings, type Section, sectionsOf, withoutFront } from './outline.ts';

/** Where the parts of a text and its notes stand, and what stands before them. */
export interface Structure {
  readonly openings: readonly Opening[];
  readonly notes: readonly NoteLines[];
  readonly bodies: BodyRuns;
  readonly sections: readonly Section[];
  readonly front: Front;
}

/**
 * Finds the headings, or what stands for them, the notes and the front of a text. In a draft, which says so in its front
 * matter, every heading is one.
 */
export function readStructure(text: string, layout: Layout, isDraft: boolean): Structure {
  const found = structureOf(text, layout, withoutFront(withoutQuotedEnds(layout, findOpenings(layout))));
  const others = found.openings.filter(({ type }) => type !== 'question' && type !== 'answer');
  return !isDraft && isOrdinary(found) ? structureOf(text, layout, withoutFront(others)) : found;
}

function structureOf(text: string, layout: Layout, found: readonly Opening[]): Structure {
  const likely = notesBetween(layout, found);
  const ends = new Map(likely.map(({ first, last }) => [first, last]));
  const openings = found.filter((opening, index) => !isIdleTitle(layout, ends, opening, found[index + 1]));
  const notes = openings.length === found.length ? likely : notesBetween(layout, openings);
  const bodies = new BodyRuns(layout, linesOf(notes));
  const sections = sectionsOf(layout.lines, openings);
  return { openings, notes, bodies, sections, front: readFront(text, layout, bodies, sections) };
}

function notesBetween(layout: Layout, openings: readonly Opening[]): NoteLines[] {
  return findNotes(layout, new Set(openings.map(({ first }) => first)));
}

/** `Bronnen` with no notes below it, or with more than notes before the next heading: a word of the text, which goes on. */
function isIdleTitle(
  { lines, furniture }: Layout,
  noteEnds: ReadonlyMap<number, number>,
  { type, first }: Opening,
  next: Opening | undefined,
): boolean {
  const line = lines[first];
  if (type !== 'closing' || line === undefined || !isNotesTitle(line, lines)) return false;
  const below = lines.slice(first, next?.first);
  const end = noteEnds.get(below.findLast(({ index }) => noteEnds.has(index))?.index ?? -1);
  if (end === undefined) return true;
  const isPart = next?.type === 'question' || next?.type === 'answer';
  return isPart && lines.slice(end, next.first).some(({ text, index }) => text !== '' && !furniture.has(index));
}

/**
 * A text that asks or answers something as any other may: points of a letter that has no questions of a member, a lone
 * `Antwoord:` or `Vraag:`.
 */
function isOrdinary({ openings, front }: Structure): boolean {
  const { found, header, isLetter, restIs } = front;
  const isKnown = header.received !== null || header.respondents.some(({ name }) => name !== null);
  if (found.asked !== null || header.kenmerk.length > 0 || (found.answered !== null && isKnown)) return false;
  const questions = openings.filter(({ type }) => type === 'question');
  const answers = openings.filter(({ type }) => type === 'answer');
  if (answers.length > 0)
    return (
      questions.length === 0 && restIs !== 'questions' && answers.every(isBare) && (isLetter || answers.length < 2)
    );
  return (
    (questions.length === 1 && questions.every(isBare)) ||
    (isLetter && questions.length > 0 && questions.every(isOnlyNumber))
  );
}

/** Headings; where no question has one, lines that open with a number alone. */
function findOpenings(layout: Layout): Opening[] {
  const openings = readOpenings(layout.lines, layout.furniture);
  const questions = openings.filter(({ type }) => type === 'question');
  if (questions.length > 0 && !areTitlesOfTable(questions, openings)) return openings;
  const others = openings.filter(({ type }) => type !== 'question');
  const all = numberedPerSet(layout, others);
  return questions.length > 0 && all.length === others.length ? openings : all;
}

/** More sets than any text holds; each is read by itself. */
const mostSets = 20;

/** Where a text holds several sets, each under its own header, the numbers begin anew in each. */
function numberedPerSet(layout: Layout, others: readonly Opening[]): Opening[] {
  const whole = withNumberedOpenings(layout, others);
  const heads = others.filter(({ type, first }) => {
    const line = layout.lines[first];
    return type === 'closing' && line !== undefined && isSetHead(line, layout.lines);
  });
  if (heads.length === 0 || heads.length > mostSets) return whole;
  const starts = [0, ...heads.map(({ first }) => first)];
  const sets = starts.map((start, index) => {
    const end = starts[index + 1] ?? layout.lines.length;
    const isInside = (at: number) => start <= at && at < end;
    const lines = layout.lines.map((line) => (isInside(line.index) ? line : { ...line, text: '' }));
    return withNumberedOpenings(
      { ...layout, lines },
      others.filter(({ first }) => isInside(first)),
    );
  });
  const asking = sets.filter((openings) => openings.some(({ type }) => type === 'question'));
  return asking.length > 1 ? sets.flat() : whole;
}

/**
 * Without the farewells and signatures behind which the numbers go on: a text quotes them, or lists who was there; nor a
 * `Toelichting` between two answers, which belongs to the first.
 */
function withoutQuotedEnds({ lines, furniture }: Layout, openings: readonly Opening[]): readonly Opening[] {
  const quoted = new Set<Opening>();
  let last: Opening | undefined;
  let ends: Opening[] = [];
  for (const opening of openings) {
    const line = lines[opening.first];
    const isEnd = opening.type === 'closing' && line !== undefined && endsLetter(line, lines, furniture);
    if (isEnd || (opening.type === 'toelichting' && last?.type === 'answer')) {
      ends.push(opening);
      continue;
    }
    if (goesOn(last, opening)) for (const end of ends) quoted.add(end);
    last = opening;
    ends = [];
  }
  return openings.filter((opening) => !quoted.has(opening));
}

/** True where a heading has the number behind that of another, or answers it. */
function goesOn(before: Opening | undefined, behind: Opening | undefined): boolean {
  const [from, to] = [before?.heading?.numbers.at(-1), behind?.heading?.numbers[0]];
  if (from === undefined || to === undefined) return false;
  const order = compareNumbers(to, from);
  return order > 0 || (order === 0 && before?.type === 'question' && behind?.type === 'answer');
}

/** `Vraag` at the head of a column, above numbered questions that each have their `Antwoord`. */
function areTitlesOfTable(questions: readonly Opening[], openings: readonly Opening[]): boolean {
  const answers = openings.filter(({ type }) => type === 'answer');
  return questions.length === 1 && answers.length > 1 && [...questions, ...answers].every(isBare);
}

function isBare({ heading }: Opening): boolean {
  return heading === null || heading.numbers.length === 0;
}

/** `1.` without the word `Vraag`. */
function isOnlyNumber({ heading }: Opening): boolean {
  return heading?.heading.span.start === heading?.heading.mentions[0]?.span.start;
}

function linesOf(notes: readonly NoteLines[]): Set<number> {
  const lines = new Set<number>();
  for (const { first, last } of notes) for (let index = first; index < last; index++) lines.add(index);
  return lines;
}

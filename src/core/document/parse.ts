import { BodyRuns } from './body-runs.ts';
import { blankComments } from './comments.ts';
import { completeHeader } from './complete-header.ts';
import { noteRuns, readFootnote } from './footnotes.ts';
import { type Front, readFront } from './front.ts';
import { readFrontMatter } from './front-matter.ts';
import { furnitureSpans } from './furniture.ts';
import type { HeadingLine } from './heading.ts';
import { type Layout, readLayout } from './layout.ts';
import { MarkReader } from './marks.ts';
import type { DocumentKind, KamervragenDocument } from './model.ts';
import { findNotes, type NoteLines } from './notes.ts';
import { withNumberedOpenings } from './numbered.ts';
import { type Opening, readOpenings, sectionsOf } from './outline.ts';
import { PartCollector } from './parts.ts';
import { hasTitles } from './section-title.ts';
import { readLines } from './source-lines.ts';
import { splitUnnumbered } from './unnumbered.ts';

/** Reads any text as a Vraag/Antwoord document. All offsets refer to `source` as given. */
export function parseDocument(source: string): KamervragenDocument {
  const frontMatter = readFrontMatter(source);
  const text = blankComments(source);
  const layout = readLayout(readLines(text, frontMatter?.span.end ?? 0));
  const openings = findOpenings(layout);
  const notes = findNotes(layout, new Set(openings.map(({ first }) => first)));
  const bodies = new BodyRuns(layout, linesOf(notes));
  const sections = sectionsOf(layout.lines, openings);
  const front = readFront(text, layout, bodies, sections);
  const labels = notes.map(({ label, first }) => ({ ...label, at: layout.lines[first]?.span.start ?? 0 }));
  const parts = new PartCollector(text, bodies, new MarkReader(text, labels), {
    isPrinted: layout.isPrinted,
    hasTitles: hasTitles(layout, openings),
  });
  addRest(parts, front, text);
  for (const [index, section] of sections.entries()) parts.add(section, sections[index + 1]);
  for (const note of notes) parts.addReferences(noteRuns(layout, note));
  return {
    source,
    kind: kindOf(parts, front),
    unnumbered:
      parts.questions.length > 0 &&
      parts.questions.every(({ heading }) => heading === null || heading.mentions.length === 0),
    frontMatter,
    header: completeHeader(front.header, frontMatter),
    questions: parts.questions,
    answers: parts.answers,
    footnotes: notes.map((note) => readFootnote(text, layout, note)),
    marks: [...parts.marks].sort((a, b) => a.span.start - b.span.start),
    references: [...parts.references].sort((a, b) => a.span.start - b.span.start),
    toelichting: parts.toelichting,
    mededeling: parts.mededeling,
    furniture: furnitureSpans(layout.lines, layout.furniture),
  };
}

/** Headings; where no question has one, lines that open with a number alone. */
function findOpenings(layout: Layout): Opening[] {
  const openings = readOpenings(layout.lines, layout.furniture);
  const questions = openings.filter(({ type }) => type === 'question');
  if (questions.length > 0 && !areTitlesOfTable(questions, openings)) return openings;
  const others = openings.filter(({ type }) => type !== 'question');
  const all = withNumberedOpenings(layout, others);
  return questions.length > 0 && all.length === others.length ? openings : all;
}

/** `Vraag` at the head of a column, above numbered questions that each have their `Antwoord`. */
function areTitlesOfTable(questions: readonly Opening[], openings: readonly Opening[]): boolean {
  const answers = openings.filter(({ type }) => type === 'answer');
  return (
    questions.length === 1 && answers.length > 1 && [...questions, ...answers].every(({ heading }) => isBare(heading))
  );
}

function isBare(heading: HeadingLine | null): boolean {
  return heading === null || heading.numbers.length === 0;
}

function linesOf(notes: readonly NoteLines[]): Set<number> {
  const lines = new Set<number>();
  for (const { first, last } of notes) for (let index = first; index < last; index++) lines.add(index);
  return lines;
}

function addRest(parts: PartCollector, { rest, restIs }: Front, text: string): void {
  if (restIs === 'questions') for (const runs of splitUnnumbered(text, rest)) parts.addQuestion(null, runs);
  else if (restIs === 'notice') parts.addMededeling(rest);
  else parts.addElsewhere(rest);
}

function kindOf(parts: PartCollector, { found, isLetter }: Front): DocumentKind {
  if (parts.answers.length > 0) return 'answers';
  if (found.answered?.type === 'delay' || parts.mededeling !== null) return 'delay';
  return parts.questions.length > 0 || (found.asked !== null && !isLetter) ? 'questions' : 'other';
}

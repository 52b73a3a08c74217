import { readAanhangsel } from './aanhangsel.ts';
import { BodyRuns } from './body-runs.ts';
import { cleanText, type TextRun } from './clean-text.ts';
import { blankComments } from './comments.ts';
import { furnitureSpans } from './furniture.ts';
import { isLetter, readHeader, type TextHeader } from './header.ts';
import { HeaderText } from './header-text.ts';
import { type Layout, readLayout } from './layout.ts';
import { MarkReader } from './marks.ts';
import type { DocumentKind, Footnote, KamervragenDocument } from './model.ts';
import { findNotes, type NoteLines } from './notes.ts';
import { readNumberedOpenings } from './numbered.ts';
import { type Opening, readOpenings, type Section, sectionsOf } from './outline.ts';
import { PartCollector } from './parts.ts';
import { readLines } from './source-lines.ts';
import { splitUnnumbered } from './unnumbered.ts';

/** Reads any text as a Vraag/Antwoord document. All offsets refer to `source` as given. */
export function parseDocument(source: string): KamervragenDocument {
  const layout = readLayout(readLines(blankComments(source)));
  const openings = findOpenings(layout);
  const noteLines = findNotes(layout, new Set(openings.map(({ first }) => first)));
  const bodies = new BodyRuns(layout, linesOf(noteLines));
  const sections = sectionsOf(layout.lines, openings);
  const parts = new PartCollector(
    source,
    bodies,
    new MarkReader(
      source,
      noteLines.map(({ label }) => label),
    ),
  );
  const front = frontRuns(bodies, sections);
  const head = new HeaderText(source, front);
  const found = readHeader(head);
  const numbered = openings.some(({ type }) => type === 'question');
  const behind = runsBehind(front, head.place(found.end, found.end).start, found.end >= head.text.length);
  const unnumbered =
    !numbered &&
    (found.asked !== null || mostlyQuestions(source, behind)) &&
    !isLetter(head.text) &&
    found.answered?.type !== 'delay';
  if (unnumbered) for (const runs of splitUnnumbered(source, behind)) parts.addQuestion(null, runs);
  else if (found.answered?.type === 'delay' && !numbered) parts.addMededeling(behind);
  else parts.readMarks(behind);
  for (const [index, section] of sections.entries()) parts.add(section, sections[index + 1]);
  return {
    source,
    kind: kindOf(parts, found),
    unnumbered: unnumbered && parts.questions.length > 0,
    frontMatter: null,
    header: { ...found.header, aanhangsel: readAanhangsel(layout, openings[0]?.first ?? layout.lines.length) },
    questions: parts.questions,
    answers: parts.answers,
    footnotes: noteLines.map((note) => footnote(source, layout, note)),
    marks: [...parts.marks].sort((a, b) => a.span.start - b.span.start),
    references: [],
    toelichting: parts.toelichting,
    mededeling: parts.mededeling,
    furniture: furnitureSpans(layout.lines, layout.furniture),
  };
}

/** Headings; where none has a number, lines that open with a number alone. */
function findOpenings(layout: Layout): Opening[] {
  const openings = readOpenings(layout.lines, layout.furniture);
  if (openings.some(({ type }) => type === 'question')) return openings;
  return [...openings, ...readNumberedOpenings(layout, openings)].sort((a, b) => a.first - b.first);
}

function linesOf(notes: readonly NoteLines[]): Set<number> {
  const lines = new Set<number>();
  for (const { first, last } of notes) for (let index = first; index < last; index++) lines.add(index);
  return lines;
}

function frontRuns(bodies: BodyRuns, sections: readonly Section[]): TextRun[] {
  const front = sections[0];
  return front === undefined ? [] : bodies.read(front.first, front.last, front.bodyStart);
}

/** The runs behind an offset in the source; none where nothing is left. */
function runsBehind(runs: readonly TextRun[], offset: number, none: boolean): TextRun[] {
  if (none) return [];
  return runs.filter(({ end }) => end > offset).map((run) => ({ ...run, start: Math.max(run.start, offset) }));
}

/** A text without a header counts as a set of questions where nearly every paragraph asks something. */
function mostlyQuestions(source: string, runs: readonly TextRun[]): boolean {
  const paragraphs = cleanText(source, runs).text.split('\n\n');
  const asking = paragraphs.filter((text) => /\?[»”"’')\]\d¹²³]{0,4}$/.test(text));
  return asking.length > 0 && asking.length * 4 >= paragraphs.length * 3;
}

function kindOf(parts: PartCollector, { answered, asked }: TextHeader): DocumentKind {
  if (answered?.type === 'delay' || (parts.mededeling !== null && parts.answers.length === 0)) return 'delay';
  if (parts.answers.length > 0) return 'answers';
  return parts.questions.length > 0 || asked !== null ? 'questions' : 'other';
}

function footnote(source: string, layout: Layout, { label, first, last, at, until }: NoteLines): Footnote {
  const lines = layout.lines.slice(first, last).filter(({ text }) => text !== '');
  const start = (lines[0]?.span.start ?? 0) + at;
  const runs = lines.map(({ span }, index): TextRun => {
    const from = index === 0 ? start + label.textStart : span.start;
    return { start: from, end: Math.min(span.end, until), gap: 'line', newPage: false };
  });
  return {
    label: label.label,
    labelSpan: { start, end: start + label.end },
    span: { start, end: until },
    body: cleanText(source, runs),
  };
}

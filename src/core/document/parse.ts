import { blankComments } from './comments.ts';
import { completeHeader } from './complete-header.ts';
import { noteRuns, readFootnote } from './footnotes.ts';
import type { Front } from './front.ts';
import { readFrontMatter } from './front-matter.ts';
import { furnitureSpans } from './furniture.ts';
import { readLayout } from './layout.ts';
import { MarkReader } from './marks.ts';
import type { DocumentKind, KamervragenDocument } from './model.ts';
import { PartCollector } from './parts.ts';
import { hasTitles } from './section-title.ts';
import { readLines } from './source-lines.ts';
import { readStructure } from './structure.ts';
import { splitUnnumbered } from './unnumbered.ts';

/** Reads any text as a Vraag/Antwoord document. All offsets refer to `source` as given. */
export function parseDocument(source: string): KamervragenDocument {
  const frontMatter = readFrontMatter(source);
  const text = blankComments(source);
  const layout = readLayout(readLines(text, frontMatter?.span.end ?? 0));
  const { openings, notes, bodies, sections, front } = readStructure(text, layout, frontMatter !== null);
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

import { cleanText, emptyText, type TextRun } from './clean-text.ts';
import { blankComments } from './comments.ts';
import { findFurniture, furnitureSpans } from './furniture.ts';
import type { Answer, CleanText, DocumentKind, Header, KamervragenDocument, Question } from './model.ts';
import { readOpenings, type Section, sectionsOf } from './outline.ts';
import { readLines, type SourceLine } from './source-lines.ts';

const emptyHeader: Header = {
  subject: null,
  members: [],
  addressees: [],
  respondents: [],
  kenmerk: [],
  aanhangsel: null,
  submitted: null,
  received: null,
};

/** Reads any text as a Vraag/Antwoord document. All offsets refer to `source` as given. */
export function parseDocument(source: string): KamervragenDocument {
  const text = blankComments(source);
  const lines = readLines(text);
  const furniture = findFurniture(lines);
  const sections = sectionsOf(lines, readOpenings(lines, furniture));
  const runsOf = (section: Section) => bodyRuns(lines, section, furniture);
  const questions: Question[] = [];
  const answers: Answer[] = [];
  let toelichting: CleanText | null = null;
  let mededeling: CleanText | null = null;
  for (const section of sections) {
    const runs = runsOf(section);
    const body = runs.length === 0 ? emptyText : cleanText(source, runs);
    if (section.type === 'toelichting') toelichting ??= body;
    if (section.type === 'mededeling') mededeling ??= body;
    if (section.heading === null) continue;
    const range = {
      start: section.heading.heading.span.start,
      end: runs.at(-1)?.end ?? section.heading.heading.span.end,
    };
    const part = { heading: section.heading.heading, range, body };
    if (section.type === 'question') {
      const numbers = section.heading.numbers.length > 0 ? section.heading.numbers : [String(questions.length + 1)];
      questions.push({ type: 'question', numbers, ...part, subquestions: [] });
    } else if (section.type === 'answer') {
      const numbers =
        section.heading.numbers.length > 0 ? section.heading.numbers : (questions.at(-1)?.numbers ?? ['1']);
      answers.push({ type: 'answer', numbers, ...part });
    }
  }
  return {
    source,
    kind: kindOf(questions, answers, mededeling),
    unnumbered: false,
    frontMatter: null,
    header: emptyHeader,
    questions,
    answers,
    footnotes: [],
    marks: [],
    references: [],
    toelichting,
    mededeling,
    furniture: furnitureSpans(lines, furniture),
  };
}

function kindOf(
  questions: readonly Question[],
  answers: readonly Answer[],
  mededeling: CleanText | null,
): DocumentKind {
  if (mededeling !== null) return 'delay';
  if (answers.length > 0) return 'answers';
  return questions.length > 0 ? 'questions' : 'other';
}

/** The stretches of text under a section's heading, line by line. */
function bodyRuns(lines: readonly SourceLine[], section: Section, furniture: ReadonlySet<number>): TextRun[] {
  const runs: TextRun[] = [];
  let gap: TextRun['gap'] = 'line';
  for (let index = section.first; index < section.last; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const start = index === section.first ? Math.max(section.bodyStart, line.span.start) : line.span.start;
    if (furniture.has(index)) gap = 'page';
    else if (start >= line.span.end) gap = gap === 'page' ? 'page' : line.text === '' ? 'paragraph' : gap;
    else {
      runs.push({ start, end: line.span.end, gap });
      gap = 'line';
    }
  }
  return runs;
}

import type { Answer, KamervragenDocument, Question } from '../../core/document/model.ts';
import { formatNumberList } from '../../core/text/numbers.ts';
import type { Span } from '../../core/text/span.ts';
import { letterFields, openingLines, titleOf } from './letterhead.ts';
import { MarkdownReader } from './markdown.ts';
import type { LooseNote, Paper, PaperSection } from './paper.ts';
import { SourceCuts } from './source-cuts.ts';

/** Lays a draft out for paper: letterhead, questions and answers with their light Markdown, and numbered notes. */
export function composePaper(document: KamervragenDocument): Paper {
  const cuts = new SourceCuts(document);
  const markdown = new MarkdownReader(document);
  const sections = sectionSpans(document).map(({ part, body }): PaperSection => {
    const { text, offsets } = cuts.take(body);
    return {
      kind: part?.type ?? 'text',
      heading: part === null ? null : headingText(part, document.source),
      offset: part?.range.start ?? body.start,
      blocks: markdown.blocks(text, offsets),
    };
  });
  return {
    title: titleOf(document),
    fields: letterFields(document),
    opening: openingLines(document),
    sections: sections.filter(({ heading, blocks }) => heading !== null || blocks.length > 0),
    notes: markdown.notes,
    looseNotes: looseNotes(document),
    frontMatter: keptFrontMatter(document),
    document,
  };
}

function looseNotes({ footnotes, marks }: KamervragenDocument): readonly LooseNote[] {
  const marked = new Set(marks.map(({ note }) => note));
  return footnotes.flatMap(({ label, body }, index) =>
    marked.has(index) ? [] : [{ label, text: body.text.replace(/\s+/g, ' ') }],
  );
}

interface SectionSpan {
  readonly part: Question | Answer | null;
  readonly body: Span;
}

/** The source from heading to heading: whatever stands in the draft comes on paper. */
function sectionSpans(document: KamervragenDocument): readonly SectionSpan[] {
  const start = document.frontMatter?.span.end ?? 0;
  const headed = [...document.questions, ...document.answers]
    .flatMap((part) => (part.heading === null ? [] : [{ part, span: part.heading.span }]))
    .sort((a, b) => a.span.start - b.span.start);
  const [first] = headed;
  const end = first === undefined ? document.source.length : lineStart(document.source, first.span.start);
  const sections: SectionSpan[] = [{ part: null, body: { start, end: Math.max(start, end) } }];
  headed.forEach(({ part, span }, index) => {
    const start = span.end + headingEnd(document.source, span.end);
    const next = headed[index + 1]?.span.start;
    const end = next === undefined ? document.source.length : lineStart(document.source, next);
    sections.push({ part, body: { start, end: Math.max(start, end) } });
  });
  return sections;
}

/** What closes a heading and parts it from text on its line: `:`, `**`, the point of `1. Kunt u …`, a dash. */
const closing = /[*_]{0,3}[ \t\u00a0]{0,8}(?:\\?[:.)][*_]{0,3}|[-–—](?=[ \t]))|[*_]{1,3}/y;

function headingEnd(source: string, at: number): number {
  closing.lastIndex = at;
  return closing.exec(source)?.[0].length ?? 0;
}

/** Where the Markdown marks before a heading begin (`## `, `**`), or where it begins itself. */
function lineStart(source: string, heading: number): number {
  const marks = /[ \t\u00a0#>*_]{0,40}$/.exec(source.slice(Math.max(0, heading - 40), heading))?.[0].length ?? 0;
  const before = source[heading - marks - 1];
  return before === undefined || /[\r\n\f]/.test(before) ? heading - marks : heading;
}

/** The heading as it is written, without Markdown marks; a bare number becomes `Vraag 1`. */
function headingText(part: Question | Answer, source: string): string {
  const span = part.heading?.span ?? { start: 0, end: 0 };
  const written = source
    .slice(span.start, span.end)
    .replace(/[*_#]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:.]$/, '');
  if (/\p{L}{3}/u.test(written)) return written;
  return `${part.type === 'question' ? 'Vraag' : 'Antwoord'} ${formatNumberList(part.numbers)}`;
}

/** Where the draft came from is nobody else's business: a path names people and folders. */
function keptFrontMatter({ frontMatter, source }: KamervragenDocument): string | null {
  if (frontMatter === null) return null;
  const lines = source
    .slice(frontMatter.span.start, frontMatter.span.end)
    .trim()
    .split(/\r\n|\r|\n/)
    .slice(1, -1);
  const kept: string[] = [];
  let dropping = false;
  for (const line of lines) {
    dropping = /^bron\s*:/.test(line) || (dropping && /^\s+\S/.test(line));
    if (!dropping) kept.push(line);
  }
  return kept.length === 0 ? null : `${kept.join('\n')}\n`;
}

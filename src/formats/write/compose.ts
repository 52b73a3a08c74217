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
  const first = headed[0]?.span.start ?? document.source.length;
  const sections: SectionSpan[] = [{ part: null, body: { start, end: Math.max(start, first) } }];
  headed.forEach(({ part, span }, index) => {
    sections.push({ part, body: { start: span.end, end: headed[index + 1]?.span.start ?? document.source.length } });
  });
  return sections;
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

import { partsInOrder } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** A question with the answers that stand directly below it, from the start of its line. */
export interface Block {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly span: Span;
}

/** The document as blocks, in the order of the text. Answers before the first question belong to none. */
export function blocksOf(document: KamervragenDocument): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of partsInOrder(document)) {
    const last = blocks.at(-1);
    if (part.type === 'question') {
      blocks.push({ question: part, answers: [], span: wholeLines(document.source, part) });
    } else if (last !== undefined) {
      const span = { start: last.span.start, end: part.range.end };
      blocks[blocks.length - 1] = { ...last, answers: [...last.answers, part], span };
    }
  }
  return blocks;
}

/** The part with the marks before its heading (`**`, `##`). */
export function wholeLines(source: string, part: Question | Answer): Span {
  const lineStart =
    Math.max(source.lastIndexOf('\n', part.range.start - 1), source.lastIndexOf('\r', part.range.start - 1)) + 1;
  const isMarked = part.range.start > 0 && /^[\s#*_>]*$/.test(source.slice(lineStart, part.range.start));
  return { start: isMarked ? lineStart : part.range.start, end: part.range.end };
}

/** Puts `second` before `first`; what stands between them stays there. `first` ends before `second` begins. */
export function swap(source: string, first: Span, second: Span): readonly TextEdit[] {
  const text = source.slice(second.start, second.end);
  const between = source.slice(first.end, second.start);
  return [
    { span: { start: first.start, end: first.start }, newText: text + between },
    { span: { start: first.end, end: second.end }, newText: '' },
  ];
}

import * as vscode from 'vscode';
import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Folds each question, each answer, the front matter and the notes at the end. */
export function registerFolding({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(kamervragenSelector, {
    provideFoldingRanges: (document) =>
      foldedSpans(documents.get(document)).flatMap((span) => {
        const { start, end } = rangeOf(document, span);
        return end.line > start.line ? [new vscode.FoldingRange(start.line, end.line)] : [];
      }),
  });
}

function foldedSpans(document: KamervragenDocument): readonly Span[] {
  const parts = [...document.questions, ...document.answers].map(({ range }) => range);
  const matter = document.frontMatter === null ? [] : [document.frontMatter.span];
  return [...matter, ...parts, ...noteBlocks(document)];
}

/** Notes that follow each other with nothing but white space between them fold as one block. */
function noteBlocks({ source, footnotes }: KamervragenDocument): readonly Span[] {
  const blocks: Span[] = [];
  for (const { span } of [...footnotes].sort((a, b) => a.span.start - b.span.start)) {
    const last = blocks.at(-1);
    if (last !== undefined && source.slice(last.end, span.start).trim() === '') {
      blocks[blocks.length - 1] = { start: last.start, end: span.end };
    } else {
      blocks.push(span);
    }
  }
  return blocks;
}

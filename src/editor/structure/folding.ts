import * as vscode from 'vscode';
import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/**
 * Folds each question, each answer, the front matter and the notes at the end. The fingerprints in the front matter
 * start folded: nobody reads them. Only imports can, so they go by that name.
 */
export function registerFolding({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(kamervragenSelector, {
    provideFoldingRanges(document) {
      const parsed = documents.get(document);
      const fingerprints = fingerprintSpans(parsed).flatMap((span) =>
        foldingRange(document, span, vscode.FoldingRangeKind.Imports),
      );
      return [...foldedSpans(parsed).flatMap((span) => foldingRange(document, span)), ...fingerprints];
    },
  });
}

function foldingRange(
  document: vscode.TextDocument,
  span: Span,
  kind?: vscode.FoldingRangeKind,
): readonly vscode.FoldingRange[] {
  const { start, end } = rangeOf(document, span);
  return end.line > start.line ? [new vscode.FoldingRange(start.line, end.line, kind)] : [];
}

/** From the key `vraagcontrole` to the last of its values. */
function fingerprintSpans({ frontMatter, source }: KamervragenDocument): readonly Span[] {
  const values = frontMatter?.places.vraagcontrole;
  if (values === undefined) return [];
  return [
    { start: source.lastIndexOf('vraagcontrole', values.start), end: source.slice(0, values.end).trimEnd().length },
  ];
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

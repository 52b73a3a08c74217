import * as vscode from 'vscode';
import { partsInOrder } from '../../core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../core/document/model.ts';
import { openingWords, partTitle } from '../../core/document/titles.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Outline, breadcrumbs and sticky scroll: every question with its answer below it, then the notes. */
export function registerOutline({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    kamervragenSelector,
    { provideDocumentSymbols: (document) => symbolsOf(document, documents.get(document)) },
    { label: 'Kamervragen' },
  );
}

function symbolsOf(document: vscode.TextDocument, parsed: KamervragenDocument): vscode.DocumentSymbol[] {
  const symbols: vscode.DocumentSymbol[] = [];
  if (parsed.frontMatter !== null) {
    // Without its fence: sticky scroll shows the first line, which is to say something.
    const { start, end } = contentOf(parsed.source, parsed.frontMatter.span);
    symbols.push(symbol(document, 'Gegevens', '', vscode.SymbolKind.Object, { start, end }, { start, end: start }));
  }
  let previous: { readonly part: Question; readonly symbol: vscode.DocumentSymbol } | null = null;
  for (const part of partsInOrder(parsed)) {
    const own = partSymbol(document, part);
    if (part.type === 'answer' && previous !== null && sharesNumber(previous.part, part)) {
      // A symbol has to hold its children, or breadcrumbs and sticky scroll lose them.
      previous.symbol.range = previous.symbol.range.union(own.range);
      previous.symbol.children.push(own);
    } else {
      symbols.push(own);
    }
    previous = part.type === 'question' ? { part, symbol: own } : null;
  }
  const notes = parsed.footnotes.map((note) =>
    symbol(
      document,
      `Voetnoot ${note.label}`,
      openingWords(note.body.text),
      vscode.SymbolKind.Constant,
      note.span,
      note.labelSpan,
    ),
  );
  return [...symbols, ...notes];
}

/** Front matter from below its first line; all of it where that is all there is. */
function contentOf(source: string, span: Span): Span {
  const fence = source.indexOf('\n', span.start);
  return fence === -1 || fence + 1 >= span.end ? span : { start: fence + 1, end: span.end };
}

function partSymbol(document: vscode.TextDocument, part: Question | Answer): vscode.DocumentSymbol {
  const kind = part.type === 'question' ? vscode.SymbolKind.Interface : vscode.SymbolKind.Field;
  const name = part.heading === null ? { start: part.range.start, end: part.range.start } : part.heading.span;
  return symbol(document, partTitle(part), openingWords(part.body.text), kind, part.range, name);
}

function symbol(
  document: vscode.TextDocument,
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  whole: Span,
  selection: Span,
): vscode.DocumentSymbol {
  const range = rangeOf(document, whole);
  const selected = rangeOf(document, selection).intersection(range) ?? new vscode.Range(range.start, range.start);
  return new vscode.DocumentSymbol(name, detail, kind, range, selected);
}

function sharesNumber(question: Question, answer: Answer): boolean {
  return answer.numbers.some((number) => question.numbers.includes(number));
}

import * as vscode from 'vscode';
import { enclosingSpans } from '../../core/document/enclosing.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Growing selection: sentence, paragraph, text, question or answer, question with answer, document. */
export function registerSelectionRanges({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(kamervragenSelector, {
    provideSelectionRanges: (document, positions) =>
      positions.map((position) => {
        const spans = enclosingSpans(documents.get(document), document.offsetAt(position));
        const outermost = new vscode.SelectionRange(rangeOf(document, { start: 0, end: document.getText().length }));
        return spans.reduceRight((parent, span) => {
          const range = rangeOf(document, span);
          return parent.range.isEqual(range) ? parent : new vscode.SelectionRange(range, parent);
        }, outermost);
      }),
  });
}

import * as vscode from 'vscode';
import { type Target, targetAt } from '../../core/document/lookup.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { labelIn, renameFootnote } from '../../core/edits/rename-footnote.ts';
import { renameNumber } from '../../core/edits/rename-number.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf, workspaceEditOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Rename: a question gets another number, a footnote another label, wherever they are named. */
export function registerRename({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(kamervragenSelector, {
    prepareRename(document, position) {
      const { span, name } = nameAt(documents.get(document), document.offsetAt(position));
      return { range: rangeOf(document, span), placeholder: name };
    },
    provideRenameEdits(document, position, newName) {
      const parsed = documents.get(document);
      const { type, name } = nameAt(parsed, document.offsetAt(position));
      const edits = type === 'footnote' ? renameFootnote(parsed, name, newName) : renameNumber(parsed, name, newName);
      return workspaceEditOf(document, edits);
    },
  });
}

interface Name {
  readonly type: 'number' | 'footnote';
  readonly span: Span;
  readonly name: string;
}

function nameAt(parsed: KamervragenDocument, offset: number): Name {
  const target = targetAt(parsed, offset);
  const name = target === null ? null : nameOf(parsed, target);
  if (name === null) throw new Error('Zet de cursor op het nummer van een vraag of op een voetnoot.');
  return name;
}

function nameOf(parsed: KamervragenDocument, target: Target): Name | null {
  switch (target.type) {
    case 'mark':
      return {
        type: 'footnote',
        span: labelIn(parsed.source, target.mark.span, target.mark.label),
        name: target.mark.label,
      };
    case 'note':
      return {
        type: 'footnote',
        span: labelIn(parsed.source, target.note.labelSpan, target.note.label),
        name: target.note.label,
      };
    case 'reference':
      if (target.reference.external) return null;
      return numberName(target.mention ?? target.reference.mentions[0] ?? null);
    case 'heading':
      return numberName(target.mention ?? target.heading.mentions[0] ?? null);
  }
}

function numberName(mention: { readonly span: Span; readonly numbers: readonly string[] } | null): Name | null {
  const [number, ...more] = mention?.numbers ?? [];
  return mention === null || number === undefined || more.length > 0
    ? null
    : { type: 'number', span: mention.span, name: number };
}

import * as vscode from 'vscode';
import { answersOf, mentionsSpan, questionsOf, targetAt } from '../../core/document/lookup.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Numbers as they stand in a heading: `4`, `6a`, `4, 5 en 7 t/m 9`. */
const numbersPattern = /[0-9a-z, \u00a0/–-]*/;

/** Typing in the numbers of `Vraag 4 en 5` changes those of `Antwoord 4 en 5` along, and the other way round. */
export function registerLinkedEditing({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerLinkedEditingRangeProvider(kamervragenSelector, {
    provideLinkedEditingRanges(document, position) {
      const spans = linkedSpans(documents.get(document), document.offsetAt(position));
      if (spans === null) return null;
      return new vscode.LinkedEditingRanges(
        spans.map((span) => rangeOf(document, span)),
        numbersPattern,
      );
    },
  });
}

/** The numbers in both headings of a pair, where they are written alike and nothing else has these numbers. */
function linkedSpans(parsed: KamervragenDocument, offset: number): readonly Span[] | null {
  const target = targetAt(parsed, offset);
  if (target?.type !== 'heading') return null;
  const own = mentionsSpan(target.heading.mentions);
  if (own === null || offset < own.start || offset > own.end) return null;
  const { part } = target;
  const [other, ...more] =
    part.type === 'question' ? answersOf(parsed, part.numbers) : questionsOf(parsed, part.numbers);
  if (other === undefined || more.length > 0 || other.heading === null) return null;
  const twin = mentionsSpan(other.heading.mentions);
  if (twin === null || textOf(parsed, twin) !== textOf(parsed, own)) return null;
  return [own, twin];
}

function textOf({ source }: KamervragenDocument, { start, end }: Span): string {
  return source.slice(start, end);
}

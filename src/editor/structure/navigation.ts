import * as vscode from 'vscode';
import {
  answersOf,
  mentionsOf,
  numbersOf,
  questionsOf,
  refersToAnswer,
  type Target,
  targetAt,
} from '../../core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Go to definition and find all references, for numbers of questions and for footnotes. */
export function registerNavigation({ documents }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(kamervragenSelector, {
      provideDefinition(document, position) {
        const parsed = documents.get(document);
        const target = targetAt(parsed, document.offsetAt(position));
        return target === null ? [] : definitionLinks(document, parsed, target);
      },
    }),
    vscode.languages.registerReferenceProvider(kamervragenSelector, {
      provideReferences(document, position) {
        const parsed = documents.get(document);
        const target = targetAt(parsed, document.offsetAt(position));
        const spans = target === null ? [] : spansOfSameThing(parsed, target);
        return spans.map((span) => new vscode.Location(document.uri, rangeOf(document, span)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(kamervragenSelector, {
      provideDocumentHighlights(document, position) {
        const parsed = documents.get(document);
        const target = targetAt(parsed, document.offsetAt(position));
        const spans = target === null ? [] : spansOfSameThing(parsed, target);
        return spans.map((span) => new vscode.DocumentHighlight(rangeOf(document, span)));
      },
    }),
  );
}

interface Destination {
  readonly from: Span;
  readonly to: readonly { readonly whole: Span; readonly name: Span }[];
}

function definitionLinks(
  document: vscode.TextDocument,
  parsed: KamervragenDocument,
  target: Target,
): vscode.LocationLink[] {
  const { from, to } = destinationOf(parsed, target);
  return to.map(({ whole, name }) => ({
    originSelectionRange: rangeOf(document, from),
    targetUri: document.uri,
    targetRange: rangeOf(document, whole),
    targetSelectionRange: rangeOf(document, name),
  }));
}

/** A reference leads to its question, or to the answer it names; a heading leads to its other half. */
function destinationOf(parsed: KamervragenDocument, target: Target): Destination {
  switch (target.type) {
    case 'mark': {
      const note = target.mark.note === null ? undefined : parsed.footnotes[target.mark.note];
      return { from: target.mark.span, to: note === undefined ? [] : [{ whole: note.span, name: note.labelSpan }] };
    }
    case 'note': {
      const marks = parsed.marks.filter(({ note }) => note !== null && parsed.footnotes[note] === target.note);
      return { from: target.note.labelSpan, to: marks.map(({ span }) => ({ whole: span, name: span })) };
    }
    case 'heading': {
      const numbers = target.mention?.numbers ?? target.part.numbers;
      const others = target.part.type === 'question' ? answersOf(parsed, numbers) : questionsOf(parsed, numbers);
      return { from: target.mention?.span ?? target.heading.span, to: others.map(placeOf) };
    }
    case 'reference': {
      const { reference, mention } = target;
      if (reference.external) return { from: reference.span, to: [] };
      const numbers = mention?.numbers ?? numbersOf(reference.mentions);
      const answers = refersToAnswer(parsed, reference) ? answersOf(parsed, numbers) : [];
      const parts = answers.length > 0 ? answers : questionsOf(parsed, numbers);
      return { from: mention?.span ?? reference.span, to: parts.map(placeOf) };
    }
  }
}

function placeOf(part: Question | Answer): { readonly whole: Span; readonly name: Span } {
  return { whole: part.range, name: part.heading?.span ?? { start: part.range.start, end: part.range.start } };
}

function spansOfSameThing(parsed: KamervragenDocument, target: Target): readonly Span[] {
  switch (target.type) {
    case 'mark':
      return footnoteSpans(parsed, target.mark.label);
    case 'note':
      return footnoteSpans(parsed, target.note.label);
    case 'heading':
      return mentionsOf(parsed, target.mention?.numbers ?? target.part.numbers).map(({ span }) => span);
    case 'reference': {
      if (target.reference.external) return [];
      const numbers = target.mention?.numbers ?? numbersOf(target.reference.mentions);
      return mentionsOf(parsed, numbers).map(({ span }) => span);
    }
  }
}

function footnoteSpans(parsed: KamervragenDocument, label: string): readonly Span[] {
  const notes = parsed.footnotes.filter((note) => note.label === label).map(({ labelSpan }) => labelSpan);
  return [...parsed.marks.filter((mark) => mark.label === label).map(({ span }) => span), ...notes];
}

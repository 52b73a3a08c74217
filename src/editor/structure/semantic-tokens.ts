import * as vscode from 'vscode';
import { baseNumber, coverageOf } from '../../core/document/coverage.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Named in package.json, with the colours that themes have for them. */
const legend = new vscode.SemanticTokensLegend(['unanswered', 'brokenReference']);

/** Colours what the grammar cannot know: a heading whose answer is missing, a reference that leads nowhere. */
export function registerSemanticTokens({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    kamervragenSelector,
    {
      provideDocumentSemanticTokens(document) {
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { type, span } of tokensOf(documents.get(document))) {
          const range = rangeOf(document, span);
          if (range.isSingleLine && !range.isEmpty) builder.push(range, type);
        }
        return builder.build();
      },
    },
    legend,
  );
}

interface Token {
  readonly type: 'unanswered' | 'brokenReference';
  readonly span: Span;
}

function tokensOf(parsed: KamervragenDocument): readonly Token[] {
  return [...unansweredHeadings(parsed), ...brokenMentions(parsed)].sort((a, b) => a.span.start - b.span.start);
}

function unansweredHeadings(parsed: KamervragenDocument): readonly Token[] {
  if (parsed.kind === 'delay' || parsed.kind === 'other') return [];
  const { missing } = coverageOf(parsed);
  return parsed.questions
    .filter(({ numbers }) => numbers.some((number) => missing.includes(number)))
    .flatMap(({ heading }) => (heading === null ? [] : [{ type: 'unanswered', span: heading.span }]));
}

function brokenMentions(parsed: KamervragenDocument): readonly Token[] {
  const known = new Set(parsed.questions.flatMap(({ numbers }) => [...numbers, ...numbers.map(baseNumber)]));
  if (known.size === 0) return [];
  return parsed.references
    .filter(({ external }) => !external)
    .flatMap(({ mentions }) => mentions)
    .filter(({ numbers }) => !numbers.every((number) => known.has(number) || known.has(baseNumber(number))))
    .map(({ span }) => ({ type: 'brokenReference', span }));
}

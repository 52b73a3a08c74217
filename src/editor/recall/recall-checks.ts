import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { citationOf, shortSource } from '../../core/edits/earlier-source.ts';
import { longSentences } from '../../core/recall/long-sentences.ts';
import type { EarlierPair } from '../../core/rules/engine/context.ts';
import { UserError } from '../../core/user-error.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { registerCommand } from '../host/command.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { EarlierAnswers } from './earlier-answers.ts';
import { type ArchiveTexts, entryUri, openSource } from './recall-source.ts';

/** Not in the palette: it takes the id of a result. */
const openCommand = 'kamervragen.openEarlierAnswer';

/** The one whose problems lead to an earlier answer. */
const rule = 'afwijkend-antwoord';

/** Of many nearly identical earlier questions the best say enough. */
const mostContradictions = 3;

/** Lets the checks know what the archive holds (`afwijkend-antwoord`, `herhaling`), and leads to the earlier answer. */
export function registerRecallChecks(
  services: ArchiveServices,
  earlier: EarlierAnswers,
  texts: ArchiveTexts,
): vscode.Disposable {
  return vscode.Disposable.from(
    services.checkSettings.contribute((document) => ({
      earlierPairs: pairsFor(earlier, document),
      earlierSentences: sentencesFor(earlier, document),
    })),
    earlier.onDidChange((document) => services.checks.recheck(document)),
    registerCommand(services, openCommand, (id) => open(services, texts, id)),
    vscode.languages.registerCodeActionsProvider(
      kamervragenSelector,
      { provideCodeActions: (document, _range, { diagnostics }) => openActions(earlier, document, diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function pairsFor(earlier: EarlierAnswers, document: vscode.TextDocument): readonly EarlierPair[] {
  return earlier.questionsOf(document).flatMap(({ question, results }) =>
    question.numbers.flatMap((number) =>
      results.slice(0, mostContradictions).map((result) => ({
        number,
        question: result.question,
        answer: result.answer,
        source: shortSource(result.source),
        uri: entryUri(result.id).toString(),
      })),
    ),
  );
}

function sentencesFor(earlier: EarlierAnswers, document: vscode.TextDocument): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  const text = document.getText();
  for (const result of earlier.sourcesOf(document)) {
    // The draft names this source already, as an inserted answer does in its footnote.
    if (text.includes(shortSource(result.source))) continue;
    for (const sentence of sentencesIn(result)) {
      if (!sentences.has(sentence)) sentences.set(sentence, citationOf(result));
    }
  }
  return sentences;
}

const knownSentences = new WeakMap<SearchResult, readonly string[]>();

function sentencesIn(result: SearchResult): readonly string[] {
  const sentences = knownSentences.get(result) ?? longSentences(result.answer);
  knownSentences.set(result, sentences);
  return sentences;
}

/** A way to the earlier answer from the remark that this one differs. */
function openActions(
  earlier: EarlierAnswers,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const differing = diagnostics.filter(({ code }) => typeof code === 'object' && code.value === rule);
  if (differing.length === 0) return [];
  const results = earlier.questionsOf(document).flatMap((question) => question.results);
  return differing.flatMap((diagnostic) => {
    const result = results.find(({ source }) => diagnostic.message.includes(`(${shortSource(source)})`));
    if (result === undefined) return [];
    const title = `Open het eerdere antwoord (${shortSource(result.source)})`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = { command: openCommand, title, arguments: [result.id] };
    return [action];
  });
}

async function open({ archive }: ArchiveServices, texts: ArchiveTexts, id: unknown): Promise<void> {
  const result = typeof id === 'string' ? await archive.entry(id) : null;
  if (result === null) throw new UserError('Dat antwoord staat niet meer in het archief.');
  await openSource(texts, result);
}

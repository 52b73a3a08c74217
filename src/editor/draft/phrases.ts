import * as vscode from 'vscode';
import { partAt } from '../../core/document/lookup.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { blankText, fillPhrase, type PhraseValues, phraseText, phraseValues } from '../../core/phrases/fill-phrase.ts';
import { matchingPhrases } from '../../core/phrases/matching-phrases.ts';
import type { Phrase, PhrasePlace } from '../../core/phrases/phrase.ts';
import { isKamervragen, kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';
import { PhraseLibrary } from './phrase-library.ts';

/** Offers the standard phrases while an answer or a notice is written. */
export function registerPhrases({ context, documents }: Services): vscode.Disposable {
  const library = new PhraseLibrary(context.extensionUri);
  const provider = vscode.languages.registerCompletionItemProvider(kamervragenSelector, {
    async provideCompletionItems(document, position, token) {
      const parsed = documents.get(document);
      const offset = document.offsetAt(position);
      const place = placeAt(parsed, offset);
      if (place === null) return null;
      const phrases = await library.phrases();
      if (token.isCancellationRequested) return null;
      const range = typedSentence(document, position);
      const values = phraseValues(parsed, offset);
      const fitting = phrases.filter((phrase) => phrase.place === 'anywhere' || phrase.place === place);
      const typed = document.getText(range);
      const items = matchingPhrases(fitting, typed).map((phrase, rank) => itemOf(phrase, values, range, typed, rank));
      return new vscode.CompletionList(items, true);
    },
  });
  return vscode.Disposable.from(library, provider, readEarly(library));
}

/** Reads the phrases when the cursor first comes into a draft: at the first key that asks for them it would be too late. */
function readEarly(library: PhraseLibrary): vscode.Disposable {
  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (!isKamervragen(textEditor.document)) return;
    listener.dispose();
    // What fails here is told where the phrases are asked for.
    library.phrases().catch(() => undefined);
  });
  return listener;
}

/** Which phrases belong at `offset`; null inside a question or the data above the draft, where nothing is written. */
function placeAt(document: KamervragenDocument, offset: number): PhrasePlace | null {
  if (document.frontMatter !== null && offset <= document.frontMatter.span.end) return null;
  const part = partAt(document, offset);
  if (part === null || document.kind === 'delay') return 'notice';
  if (part.heading !== null && offset <= part.heading.span.end) return null;
  return part.type === 'answer' ? 'answer' : null;
}

/** From the beginning of the sentence that is being written: a phrase takes the place of the words that called it. */
function typedSentence(document: vscode.TextDocument, position: vscode.Position): vscode.Range {
  const before = document.lineAt(position).text.slice(0, position.character);
  const start = Math.max(...['. ', '? ', '! ', ': '].map((end) => before.lastIndexOf(end) + 1));
  const indent = before.length - start - before.slice(start).trimStart().length;
  return new vscode.Range(position.with(undefined, start + indent), position);
}

/** What matches is decided already, so that VS Code is told to compare the typed words with themselves. */
function itemOf(
  phrase: Phrase,
  values: PhraseValues,
  range: vscode.Range,
  typed: string,
  rank: number,
): vscode.CompletionItem {
  const pieces = fillPhrase(phrase.text, values);
  const item = new vscode.CompletionItem({ label: phrase.title, description: phrase.group });
  item.kind = vscode.CompletionItemKind.Snippet;
  item.range = range;
  item.filterText = typed;
  item.sortText = `!${String(rank).padStart(4, '0')}`;
  item.detail = 'Standaardzin';
  item.documentation = phraseText(pieces);
  item.insertText = new vscode.SnippetString();
  for (const piece of pieces) {
    if (piece.type === 'text') item.insertText.appendText(piece.text);
    else if (piece.choices.length > 0) item.insertText.appendChoice([...piece.choices]);
    else item.insertText.appendPlaceholder(blankText(piece.label));
  }
  return item;
}

import * as vscode from 'vscode';
import { coverageOf } from '../../core/document/coverage.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** `Antwoord ontbreekt · invoegen` above a question that no answer heading covers. */
export function registerCodeLens({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(kamervragenSelector, {
    provideCodeLenses(document) {
      const parsed = documents.get(document);
      if (parsed.kind === 'delay' || parsed.kind === 'other') return [];
      const bare = coverageOf(parsed).statuses.filter(({ answers }) => answers.length === 0);
      return [...new Set(bare.map(({ question }) => question))].map((question) => {
        const numbers = bare.filter((status) => status.question === question).map(({ number }) => number);
        return new vscode.CodeLens(rangeOf(document, question.heading?.span ?? question.range), {
          title: 'Antwoord ontbreekt · invoegen',
          tooltip: 'Zet hier een kop voor het antwoord',
          command: 'kamervragen.insertMissingAnswers',
          arguments: [document.uri, numbers],
        });
      });
    },
  });
}

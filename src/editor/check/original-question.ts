import * as vscode from 'vscode';
import type { KamervragenDocument, Question } from '../../core/document/model.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { partTitle } from '../../core/document/titles.ts';
import { applyEdits } from '../../core/edits/apply.ts';
import { draftQuestions } from '../../core/edits/new-draft.ts';
import { restoreQuestion } from '../../core/edits/restore-question.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { UserError } from '../../core/user-error.ts';
import { changeDocument } from '../host/change-document.ts';
import { draftFor, registerCommand } from '../host/command.ts';
import { folderOf } from '../host/draft-place.ts';
import { exists } from '../host/exists.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import { readSource } from '../host/source-file.ts';
import type { Services } from '../services.ts';

const scheme = 'kamervragen-oorspronkelijk';
const rule = 'vraag-gewijzigd';

/** For a question that is no longer the imported one: compares it with the original, and puts that back. */
export function registerOriginalQuestion(services: Services): vscode.Disposable {
  const texts = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
    vscode.languages.registerCodeActionsProvider(
      kamervragenSelector,
      { provideCodeActions: (document, range, _context, token) => actionsFor(services, document, range, token) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerCommand(services, 'kamervragen.restoreQuestion', async (uri, number) => {
      const { document, edit } = await restoration(services, uri, number);
      await changeDocument(document, [edit]);
    }),
    registerCommand(services, 'kamervragen.compareQuestion', async (uri, number) => {
      const { document, question, edit } = await restoration(services, uri, number);
      const left = document.uri.with({ scheme, query: `${partTitle(question)} ${document.version}` });
      texts.set(left.toString(), applyEdits(document.getText(), [edit]));
      const title = `${partTitle(question)}: zoals gesteld ↔ concept`;
      await vscode.commands.executeCommand('vscode.diff', left, document.uri, title);
    }),
  );
}

async function actionsFor(
  { checks, documents }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const { problems, version } = await checks.check(document);
  if (token.isCancellationRequested || version !== document.version) return [];
  const parsed = documents.get(document);
  const changed = problems.filter((problem) => problem.rule === rule);
  // The problem shows on the heading; the change is somewhere below it.
  return parsed.questions
    .filter(({ range: own }) => range.intersection(rangeOf(document, own)) !== undefined)
    .filter(({ range: own }) => changed.some(({ span }) => own.start <= span.start && span.start < own.end))
    .flatMap(({ numbers }) => [
      commandAction('Herstel de vraag', 'kamervragen.restoreQuestion', document.uri, numbers[0]),
      commandAction(
        'Vergelijk met de vraag zoals die is gesteld',
        'kamervragen.compareQuestion',
        document.uri,
        numbers[0],
      ),
    ]);
}

function commandAction(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [...args] };
  return action;
}

interface Restoration {
  readonly document: vscode.TextDocument;
  readonly question: Question;
  readonly edit: TextEdit;
}

/** The edit that puts the original text of a question back. */
async function restoration(services: Services, uri: unknown, number: unknown): Promise<Restoration> {
  const document = await draftFor(services, uri);
  const bron = services.documents.get(document).frontMatter?.data.bron ?? null;
  const originals = draftQuestions(await originalOf(document, bron));
  // As it stands now: the user may have typed while the original was looked for.
  const question = services.documents.get(document).questions.find(({ numbers }) => numbers[0] === number);
  if (question === undefined) throw new UserError('Deze vraag staat niet in het concept.');
  const original = originals.get(question.numbers[0] ?? '');
  if (original === undefined) throw new UserError(`${partTitle(question)} staat niet in het oorspronkelijke stuk.`);
  return { document, question, edit: restoreQuestion(document.getText(), question, original) };
}

/** The document that the draft was made from: `bron` beside the draft or in an opened folder, else what the user picks. */
async function originalOf(document: vscode.TextDocument, bron: string | null): Promise<KamervragenDocument> {
  const found = bron === null ? null : await findBeside(document, bron);
  const source = found ?? (await askForOriginal(bron));
  return parseDocument(await readSource(source));
}

async function findBeside(document: vscode.TextDocument, bron: string): Promise<vscode.Uri | null> {
  const own = folderOf(document);
  const folders = [
    ...(own === undefined ? [] : [own]),
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
  ];
  for (const folder of folders) {
    const uri = vscode.Uri.joinPath(folder, bron.split(/[\\/]/).at(-1) ?? bron);
    if (await exists(uri)) return uri;
  }
  return null;
}

async function askForOriginal(bron: string | null): Promise<vscode.Uri> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: bron === null ? 'Kies het stuk met de oorspronkelijke vragen' : `Waar staat ‘${bron}’?`,
      openLabel: 'Gebruik dit stuk',
    })) ?? [];
  if (picked === undefined) throw new vscode.CancellationError();
  return picked;
}

import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { fileNameFor } from '../../core/edits/file-names.ts';
import { newDraft } from '../../core/edits/new-draft.ts';
import { UserError } from '../../core/user-error.ts';
import { unansweredPlaces } from '../check/unanswered.ts';
import { registerCommand } from '../host/command.ts';
import { fileNameOf } from '../host/file-name.ts';
import { languageId } from '../host/selector.ts';
import { readSource } from '../host/source-file.ts';
import type { Services } from '../services.ts';

const extensions = ['docx', 'odt', 'pdf', 'txt', 'md', 'xml', 'html', 'htm', 'kamervragen'];

/** `Nieuw concept uit vragen…`: from a file (asked for where no `uri` is given) or from the clipboard. */
export function registerNewDraft(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.newDraft', async (argument) => {
    const source = argument instanceof vscode.Uri ? argument : await askForSource();
    if (source === undefined) return undefined;
    const { name, bron, text } =
      source === 'clipboard'
        ? { name: 'het klembord', bron: null, text: await vscode.env.clipboard.readText() }
        : {
            name: fileNameOf(source),
            bron: fileNameOf(source),
            text: await readSource(source),
          };
    const parsed = parseDocument(text);
    if (parsed.questions.length === 0) throw new UserError(`In ${quoted(name, source)} zijn geen vragen gevonden.`);
    const draft = await services.newDocuments.open({
      folder: source === 'clipboard' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderFor(services, source),
      name: fileNameFor('antwoorden', parsed.header),
      extension: 'kamervragen',
      language: languageId,
      content: newDraft(parsed, { bron }),
    });
    // Whoever comes from elsewhere, as from the files, sees where they are: all questions open, so many days left.
    await vscode.commands.executeCommand('kamervragen.dossier.focus');
    // There one begins to write: below the first bare heading.
    const [place = 0] = unansweredPlaces(services.documents.get(draft));
    const start = draft.positionAt(place);
    await vscode.window.showTextDocument(draft, { preview: false, selection: new vscode.Range(start, start) });
    return draft.uri;
  });
}

/** Beside the questions, but for those of the sample: where they are nobody would look for a draft. */
function folderFor({ context }: Services, source: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.Uri.joinPath(source, '..');
  const isOurs = `${folder.path}/`.startsWith(`${context.globalStorageUri.path}/`);
  return isOurs ? undefined : folder;
}

/** Asks what to begin from; undefined where the user changed their mind. */
async function askForSource(): Promise<vscode.Uri | 'clipboard' | undefined> {
  const file = { label: '$(file) Kies een bestand…', description: 'Word, ODF, PDF, XML, HTML of tekst' };
  const clipboard = { label: '$(clippy) Plak van het klembord', description: 'de vragen die u hebt gekopieerd' };
  const choice = await vscode.window.showQuickPick([file, clipboard], {
    title: 'Nieuw concept uit vragen',
    placeHolder: 'Waar staan de vragen?',
  });
  if (choice === clipboard) return 'clipboard';
  if (choice === undefined) return undefined;
  const picked = await vscode.window.showOpenDialog({
    title: 'Kies het stuk met de vragen',
    openLabel: 'Maak concept',
    filters: { 'Stukken met vragen': extensions, 'Alle bestanden': ['*'] },
  });
  return picked?.[0];
}

function quoted(name: string, source: vscode.Uri | 'clipboard'): string {
  return source === 'clipboard' ? name : `‘${name}’`;
}

import * as vscode from 'vscode';
import { exportNameFor, fileNameFor } from '../../core/edits/file-names.ts';
import { isLateness } from '../../core/report/send-report.ts';
import { UserError } from '../../core/user-error.ts';
import type { Template } from '../../formats/template/fill-template.ts';
import type { ExportFormat } from '../../formats/write/export-format.ts';
import { draftFor, registerCommand, tellFailure } from '../host/command.ts';
import { folderOf, placeOf } from '../host/draft-place.ts';
import { baseNameOf, fileNameOf } from '../host/file-name.ts';
import { loadFormats, writableFormats } from '../host/late-bundles.ts';
import { plainMessage } from '../host/plain-message.ts';
import { settingFiles } from '../host/setting-files.ts';
import { textIn } from '../host/setting-values.ts';
import { writeFile } from '../host/write-file.ts';
import type { Services } from '../services.ts';

const names: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  odt: 'OpenDocument (ODF)',
  html: 'Webpagina',
  md: 'Markdown',
  txt: 'Tekst',
};

/** `Exporteer…`: writes the draft as Word, ODF, web page, Markdown or text, to `target` or to where the user says. */
export function registerExport(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.export', async (uri, target) => {
    const document = await draftFor(services, uri);
    const chosen = target instanceof vscode.Uri ? target : await askForTarget(services, document);
    if (chosen === undefined) return undefined;
    const { exportDraft, exportFormatOf } = await loadFormats();
    const format = exportFormatOf(chosen.path);
    if (format === null) {
      throw new UserError('Kies een bestandsnaam die eindigt op .docx, .odt, .html, .md of .txt.');
    }
    const template = format === 'docx' ? await ownTemplate(document) : undefined;
    await writeFile(chosen, await exportDraft(services.documents.get(document), format, { template }));
    if (!(target instanceof vscode.Uri)) {
      // The command is done; nobody waits for what the user does with this message.
      tellDone(services, document, chosen).catch((error: unknown) => tellFailure(services.output, 'Exporteer', error));
    }
    return chosen;
  });
}

/** The organisation's own Word template, where the settings name one. */
async function ownTemplate({ uri }: vscode.TextDocument): Promise<Template | undefined> {
  const path = textIn(vscode.workspace.getConfiguration('kamervragen.export', uri).get('template'));
  const files = settingFiles(path);
  for (const file of files) {
    try {
      return { name: fileNameOf(file), bytes: await vscode.workspace.fs.readFile(file) };
    } catch {
      // A relative path is looked for in every opened folder.
    }
  }
  if (path.trim() === '') return undefined;
  throw new UserError(
    `Het sjabloon ‘${path}’ kan niet worden gelezen; kijk bij de instelling kamervragen.export.template.`,
  );
}

async function askForTarget({ documents }: Services, document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const place = placeOf(document);
  const parsed = documents.get(document);
  const name = place === null ? fileNameFor('antwoorden', parsed.header) : exportNameFor(baseNameOf(place), parsed);
  const folder = folderOf(document);
  const filters = Object.fromEntries(writableFormats.map((format) => [names[format], [format]]));
  return vscode.window.showSaveDialog({
    title: 'Exporteer de beantwoording',
    saveLabel: 'Exporteer',
    filters,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `${name}.${writableFormats[0]}`) }),
  });
}

/** Says where the file is, and what is still wrong in it: what goes out should not be a surprise. */
async function tellDone({ checks }: Services, document: vscode.TextDocument, target: vscode.Uri): Promise<void> {
  const { problems } = await checks.check(document);
  const errors = problems.filter((problem) => problem.severity === 'error' && !isLateness(problem)).length;
  const name = plainMessage(fileNameOf(target));
  const open = 'Open';
  const report = 'Toon controle';
  const choice =
    errors === 0
      ? await vscode.window.showInformationMessage(`‘${name}’ is gemaakt.`, open)
      : await vscode.window.showWarningMessage(
          `‘${name}’ is gemaakt, maar er ${errors === 1 ? 'staat nog 1 fout' : `staan nog ${errors} fouten`} in.`,
          report,
          open,
        );
  if (choice === open) await vscode.env.openExternal(target);
  if (choice === report) await vscode.commands.executeCommand('kamervragen.check', document.uri);
}

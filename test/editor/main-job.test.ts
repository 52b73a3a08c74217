import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './drafts.ts';
import { facts } from './facts.ts';

/** A question document, and a folder of earlier answers that does not hold it. */
interface Material {
  readonly questions: string;
  readonly archive: string;
}

interface Report {
  readonly files: readonly [
    {
      readonly summary: { readonly questions: number; readonly answered: number; readonly missing: readonly string[] };
      readonly problems: readonly { readonly rule: string; readonly line: number }[];
    },
  ];
}

interface Annotation {
  readonly file: string;
  readonly kind: string;
  readonly questions: readonly unknown[];
}

const corpus = join(facts.projectRoot, '..', 'shared', 'corpus');
const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

describe('the main job', () => {
  after(async () => {
    await vscode.workspace.getConfiguration('kamervragen.archive').update('folders', ['archief']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('goes from a question document to a check of what is still unanswered', () =>
    doTheJob({ questions: join(workspace, 'vragen-strandwachten.txt'), archive: join(workspace, 'archief') }));

  it('goes so with real documents too', async function () {
    if (!existsSync(corpus)) {
      console.log(`No corpus at ${corpus}: the main job was tried on the sample alone.`);
      return;
    }
    this.timeout(120_000);
    await doTheJob(fromCorpus());
  });
});

async function doTheJob({ questions, archive }: Material): Promise<void> {
  await vscode.workspace.getConfiguration('kamervragen.archive').update('folders', [archive]);
  await vscode.commands.executeCommand('kamervragen.archive.refresh');

  await vscode.commands.executeCommand('kamervragen.newDraft', vscode.Uri.file(questions));
  const editor = await eventually(
    () => vscode.window.activeTextEditor,
    (active) => active?.document.isUntitled === true,
  );
  assert.ok(editor);
  assert.equal(editor.document.languageId, 'kamervragen');
  const numbers = [...editor.document.getText().matchAll(/^Vraag (\d+)$/gm)].map(([, number]) => number ?? '');
  assert.ok(numbers.length >= 4, 'the draft has too few questions to be of use');
  assert.deepEqual(await missing(editor.document), numbers);

  const answered = [numbers[1] ?? '', numbers[3] ?? ''];
  for (const number of answered) await answerFromArchive(editor, number);

  const unanswered = numbers.filter((number) => !answered.includes(number));
  assert.deepEqual(await missing(editor.document), unanswered);
}

/** Puts the cursor into the empty answer and inserts the best earlier one. */
async function answerFromArchive(editor: vscode.TextEditor, number: string): Promise<void> {
  const before = editor.document.getText();
  const heading = before.indexOf(`\nAntwoord ${number}\n`) + 1;
  assert.ok(heading > 0, `the draft has no place for answer ${number}`);
  const cursor = editor.document.positionAt(heading).translate(1).with({ character: 0 });
  editor.selection = new vscode.Selection(cursor, cursor);
  await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
  assert.ok(editor.document.getText().length > before.length, `nothing was inserted as answer ${number}`);
}

/** The numbers that the check reports as unanswered; each has a problem of its own. */
async function missing(document: vscode.TextDocument): Promise<readonly string[]> {
  const report = await vscode.commands.executeCommand<Report>('kamervragen.check', document.uri);
  const { summary, problems } = report.files[0];
  const reported = problems.filter(({ rule }) => rule === 'antwoord-ontbreekt' || rule === 'antwoord-leeg');
  assert.equal(reported.length, summary.missing.length);
  return summary.missing;
}

/** A question document that somebody annotated, and everything else of the corpus as the archive. */
function fromCorpus(): Material {
  const annotations = readdirSync(join(corpus, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8')) as Annotation);
  const chosen = annotations.find(({ kind, questions }) => kind === 'questions' && questions.length >= 4);
  assert.ok(chosen, 'the corpus has no annotated question document');
  const questions = join(corpus, chosen.file);
  const archive = join(workspace, '..', 'corpus');
  for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!isEarlierText(name) || name === chosen.file) continue;
    mkdirSync(join(archive, dirname(name)), { recursive: true });
    copyFileSync(join(corpus, name), join(archive, name));
  }
  return { questions, archive };
}

/** Documents and pairs, without what describes or measures them. */
function isEarlierText(name: string): boolean {
  return /\/[^/]+\.(txt|md|docx)$|(^|-)qa[^/]*\.jsonl$/.test(name);
}

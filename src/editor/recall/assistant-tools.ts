import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { shortSource } from '../../core/edits/earlier-source.ts';
import { reportFile, reportFiles } from '../../core/report/check-report.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { abortSignalOf } from '../host/cancellation.ts';

const setting = 'assistants.enabled';
const usualResults = 5;
const mostResults = 20;

/** What a model sends is not held to the schema of the manifest by anyone. */
interface SearchInput {
  readonly query?: unknown;
  readonly limit?: unknown;
}

interface CheckInput {
  /** Address of the document; without it the draft in the active editor. */
  readonly uri?: unknown;
}

/**
 * The archive and the check as tools for an assistant in VS Code. They exist only while the user's setting says so;
 * without an assistant nothing ever calls them.
 */
export function registerAssistantTools(services: ArchiveServices): vscode.Disposable {
  let tools: vscode.Disposable | null = null;
  const follow = () => {
    const enabled = vscode.workspace.getConfiguration('kamervragen').get<boolean>(setting, false);
    if (enabled) tools ??= offerTools(services);
    else {
      tools?.dispose();
      tools = null;
    }
  };
  follow();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`kamervragen.${setting}`)) follow();
    }),
    { dispose: () => tools?.dispose() },
  );
}

function offerTools(services: ArchiveServices): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool<SearchInput>('kamervragen_search', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: `Zoekt in eerdere antwoorden naar ‘${String(input.query)}’`,
      }),
      invoke: async ({ input }, token) => answer(await search(services, input, token)),
    }),
    vscode.lm.registerTool<CheckInput>('kamervragen_check', {
      prepareInvocation: () => ({ invocationMessage: 'Controleert de beantwoording' }),
      invoke: async ({ input }) => answer(await check(services, input)),
    }),
  );
}

function answer(value: unknown): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(value))]);
}

async function search({ archive }: ArchiveServices, { query, limit }: SearchInput, token: vscode.CancellationToken) {
  if (typeof query !== 'string') return { error: 'Geef met `query` op waarnaar wordt gezocht.' };
  const wanted = typeof limit === 'number' && Number.isInteger(limit) ? limit : usualResults;
  const request = { text: query, limit: Math.min(Math.max(1, wanted), mostResults) };
  const { results } = await archive.search(request, abortSignalOf(token));
  return { results: results.map(describe) };
}

/** A pair with its source in words; paths of this computer stay here. */
function describe({ question, answer: text, numbers, source }: SearchResult) {
  const { title, date, members, respondents, kenmerk, url } = source;
  return {
    question,
    answer: text,
    numbers,
    source: { citation: shortSource(source), title, date, members, respondents, kenmerk, url },
  };
}

async function check({ documents, active, checks }: ArchiveServices, { uri }: CheckInput) {
  const document = typeof uri === 'string' ? await documentAt(uri) : active.document;
  if (document === null) return { error: 'Dit is geen geopend document, en ook geen bestand uit de geopende map.' };
  const result = await checks.check(document);
  return reportFiles([reportFile(document.uri.toString(), documents.get(document), result)]);
}

/**
 * What the user works on: a document that is open, or a file of the workspace. Null for anything else, which is not read
 * for an assistant, and for what is no address or no text.
 */
async function documentAt(address: string): Promise<vscode.TextDocument | null> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
  if (open !== undefined) return open;
  try {
    const uri = vscode.Uri.parse(address);
    return vscode.workspace.getWorkspaceFolder(uri) === undefined ? null : await vscode.workspace.openTextDocument(uri);
  } catch {
    return null;
  }
}

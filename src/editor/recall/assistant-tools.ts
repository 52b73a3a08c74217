import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { shortSource } from '../../core/edits/earlier-source.ts';
import { reportFile, reportFiles } from '../../core/report/check-report.ts';
import { checkDocument } from '../../core/rules/engine/engine.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { abortSignalOf } from '../host/cancellation.ts';

const setting = 'assistants.enabled';
const mostResults = 20;

interface SearchInput {
  readonly query: string;
  readonly limit?: number;
}

interface CheckInput {
  /** Address of the document; without it the draft in the active editor. */
  readonly uri?: string;
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
      prepareInvocation: ({ input }) => ({ invocationMessage: `Zoekt in eerdere antwoorden naar ‘${input.query}’` }),
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

async function search(
  { archive }: ArchiveServices,
  { query, limit = 5 }: SearchInput,
  token: vscode.CancellationToken,
) {
  const request = { text: query, limit: Math.min(Math.max(1, limit), mostResults) };
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

async function check({ documents, active, checkSettings }: ArchiveServices, { uri }: CheckInput) {
  const document = uri === undefined ? active.document : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document === null) return { error: 'Er is geen document met Kamervragen geopend.' };
  const parsed = documents.get(document);
  const result = checkDocument(parsed, await checkSettings.for(document));
  return reportFiles([reportFile(document.uri.toString(), parsed, result)]);
}

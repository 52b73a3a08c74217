import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import type { QueryFilters } from '../../core/recall/query-language.ts';
import type { RecallTopic } from '../../core/recall/topic.ts';
import type { ArchiveService } from '../archive/archive-service.ts';
import { wholeNumberIn } from '../host/setting-values.ts';

/** How many earlier answers the user wants to see at most. */
export function resultLimit(): number {
  return wholeNumberIn(vscode.workspace.getConfiguration('kamervragen.recall').get('maxResults'), 1, 100, 10);
}

/** So many more are asked for, in case the draft's own pairs are among them. */
const reserve = 5;

export interface TopicSearch {
  readonly limit: number;
  readonly filters?: QueryFilters;
  readonly signal?: AbortSignal;
}

/** Earlier answers for a question or a text of `draft`. A draft that lies in an archive folder is no earlier answer to itself. */
export async function searchTopic(
  archive: ArchiveService,
  draft: vscode.TextDocument,
  { text, context }: Pick<RecallTopic, 'text' | 'context'>,
  { limit, filters, signal }: TopicSearch,
): Promise<readonly SearchResult[]> {
  const request = { text, context, limit: limit + reserve, ...(filters === undefined ? {} : { filters }) };
  const { results } = await archive.search(request, signal);
  return results.filter(({ source }) => source.file !== draft.uri.fsPath).slice(0, limit);
}

import type { DatabaseSync } from 'node:sqlite';
import { matchRanges, stemsToMark } from '../core/recall/matches.ts';
import { findEntries } from '../core/recall/search.ts';
import type { SearchRequest, SearchResult } from './api.ts';
import type { StoreReader } from './reader.ts';
import type { Provenance } from './record.ts';

/** Searches the archives as one. What stands in several of them is given once. */
export function searchStores(readers: readonly StoreReader[], request: SearchRequest): readonly SearchResult[] {
  const { entries, plan } = findEntries({ ...request, limit: request.limit * readers.length }, readers);
  const stems = stemsToMark(plan);
  const results = new Map<string, SearchResult>();
  for (const { entry, score, reader } of entries) {
    const result = readEntry(reader.database, entry, score);
    if (result === null || results.size >= request.limit) continue;
    const same = `${result.question}\n${result.answer}`;
    if (readers.length > 1 && results.has(same)) continue;
    const [questionMatches, answerMatches] = [matchRanges(result.question, stems), matchRanges(result.answer, stems)];
    results.set(readers.length > 1 ? same : String(entry), { ...result, questionMatches, answerMatches });
  }
  return [...results.values()];
}

const SELECT = `SELECT entry.key, entry.question, entry.answer, entry.provenance, document.file
  FROM entry JOIN document ON document.id = entry.document WHERE`;

function readEntry(database: DatabaseSync, entry: number, score: number): SearchResult | null {
  return resultOf(database.prepare(`${SELECT} entry.id = ?`).get(entry), score);
}

export function findEntry(database: DatabaseSync, key: string): SearchResult | null {
  return resultOf(database.prepare(`${SELECT} entry.key = ? ORDER BY entry.id LIMIT 1`).get(key), 0);
}

function resultOf(row: Record<string, unknown> | undefined, score: number): SearchResult | null {
  if (row === undefined) return null;
  const { numbers, ...provenance }: Provenance & { readonly numbers: readonly string[] } = JSON.parse(
    String(row.provenance),
  );
  return {
    id: String(row.key),
    score,
    question: String(row.question),
    answer: String(row.answer),
    numbers,
    questionMatches: [],
    answerMatches: [],
    source: { file: String(row.file), ...provenance },
  };
}

import { collectionOf, countOf } from '../core/recall/index-reader.ts';
import { MarkedParts } from '../core/recall/marked-parts.ts';
import { matchRanges, stemsToMark } from '../core/recall/matches.ts';
import { findEntries } from '../core/recall/search.ts';
import type { SearchRequest, SearchResult } from './api.ts';
import type { StoreReader } from './reader.ts';
import { readStoredSource } from './record.ts';

/** Searches the archives as one. What stands in several of them is given once. */
export function searchStores(readers: readonly StoreReader[], request: SearchRequest): readonly SearchResult[] {
  const { entries, plan } = findEntries({ ...request, limit: request.limit * readers.length }, readers);
  const collection = collectionOf(readers);
  const stems = stemsToMark(plan);
  const parts = new MarkedParts(stems, (stem) => countOf(collection, stem) > 1);
  const rangesIn = (text: string) => matchRanges(text, stems, parts);
  const results = new Map<string, SearchResult>();
  for (const { entry, score, reader } of entries) {
    if (results.size >= request.limit) break;
    const result = readEntry(reader, entry, score);
    if (result === null) continue;
    const same = `${result.question}\n${result.answer}`;
    if (readers.length > 1 && results.has(same)) continue;
    const [questionMatches, answerMatches] = [rangesIn(result.question), rangesIn(result.answer)];
    results.set(readers.length > 1 ? same : String(entry), { ...result, questionMatches, answerMatches });
  }
  return [...results.values()];
}

export function readEntry(reader: StoreReader, entry: number, score: number): SearchResult | null {
  return resultOf(reader.entryRow(entry), score);
}

export function findEntry(readers: readonly StoreReader[], key: string): SearchResult | null {
  for (const reader of readers) {
    const row = reader.entryRowByKey(key);
    if (row !== undefined) return resultOf(row, 0);
  }
  return null;
}

function resultOf(row: Record<string, unknown> | undefined, score: number): SearchResult | null {
  if (row === undefined) return null;
  const { numbers, ...provenance } = readStoredSource(row.provenance);
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

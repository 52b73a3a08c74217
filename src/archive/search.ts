import type { DatabaseSync } from 'node:sqlite';
import { matchRanges, stemsOf } from '../core/recall/matches.ts';
import { planTerms } from '../core/recall/plan.ts';
import { queryWords } from '../core/recall/query.ts';
import { rankEntries } from '../core/recall/ranking.ts';
import type { SearchRequest, SearchResult } from './api.ts';
import type { StoreReader } from './reader.ts';
import type { Provenance } from './record.ts';

export function searchStore(
  database: DatabaseSync,
  reader: StoreReader,
  request: SearchRequest,
): readonly SearchResult[] {
  const words = queryWords(request.text);
  const terms = planTerms(words, reader);
  const stems = stemsOf(words);
  return rankEntries(terms, reader, request.limit).flatMap(({ entry, score }) => {
    const result = readEntry(database, entry, score);
    if (result === null) return [];
    return [
      {
        ...result,
        questionMatches: matchRanges(result.question, stems),
        answerMatches: matchRanges(result.answer, stems),
      },
    ];
  });
}

const SELECT = `SELECT entry.key, entry.question, entry.answer, entry.provenance, document.file
  FROM entry JOIN document ON document.id = entry.document WHERE`;

export function readEntry(database: DatabaseSync, entry: number, score: number): SearchResult | null {
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

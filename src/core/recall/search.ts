import { entriesThatPass } from './filters.ts';
import { type Collection, collectionOf, type IndexReader } from './index-reader.ts';
import { type PlannedTerm, partTerms, planQuery, type QueryPlan } from './plan.ts';
import { type QueryWord, queryWords } from './query.ts';
import { parseQuery, type QueryFilters } from './query-language.ts';
import { type RankedEntry, rankEntries } from './ranking.ts';
import { tellsEnough } from './relevance.ts';
import { rerank } from './rerank.ts';

export interface Query {
  /** Typed words, with filters if any, or a whole question. */
  readonly text: string;
  /** The subject of the set: its words count for less. */
  readonly context?: string | undefined;
  readonly filters?: QueryFilters | undefined;
  readonly limit: number;
  /** See `RankingOptions`. */
  readonly exhaustive?: boolean | undefined;
}

export interface FoundEntry<R extends IndexReader> extends RankedEntry {
  readonly reader: R;
}

export interface Findings<R extends IndexReader> {
  readonly entries: readonly FoundEntry<R>[];
  readonly plan: QueryPlan;
}

/** So many of the best by their words alone are ranked anew by how the words stand together. */
const mostCandidates = 200;
const contextFactor = 0.35;
/** A longer text is cut: what is asked is said by then. */
const mostWords = 400;

/** A text that ends in a letter may go on with the next one. */
const growing = /[\p{L}\p{N}]$/u;

/** The best entries of all archives for a query, best first. */
export function findEntries<R extends IndexReader>(query: Query, readers: readonly R[]): Findings<R> {
  const parsed = parseQuery(query.text);
  const filters = { ...query.filters, ...parsed.filters };
  const words = queryWords(parsed.text).slice(0, mostWords);
  const collection = collectionOf(readers);
  const plan = withContext(planQuery(words, collection, growing.test(query.text)), words, query.context, collection);
  const entries = readers.flatMap((reader) => {
    const mask = entriesThatPass(filters, reader);
    const ranked =
      words.length === 0 ? newest(reader, mask, query.limit) : rankIn(reader, plan, collection, mask, query);
    return ranked.map((entry) => ({ ...entry, reader }));
  });
  return { entries: entries.sort((a, b) => b.score - a.score).slice(0, query.limit), plan };
}

function rankIn(
  reader: IndexReader,
  plan: QueryPlan,
  collection: Collection,
  mask: Uint8Array | null,
  query: Query,
): readonly RankedEntry[] {
  const { telling, common } = partTerms(plan, collection);
  const numbered = (terms: readonly PlannedTerm[]) =>
    terms.flatMap(({ text, weight }) => {
      const term = reader.termNumber(text);
      return term === 0 ? [] : [{ term, weight }];
    });
  const limit = Math.max(mostCandidates, query.limit);
  const options = {
    averageLength: collection.averageLength,
    limit,
    mask,
    ...(query.exhaustive === undefined ? {} : { exhaustive: query.exhaustive }),
  };
  const candidates = rankEntries(numbered(telling), reader, options);
  return rerank(candidates, plan, numbered(common), reader, collection.averageLength);
}

/** The words of the subject that the query does not have itself. They take no part in how words stand together. */
function withContext(
  plan: QueryPlan,
  words: readonly QueryWord[],
  context: string | undefined,
  collection: Collection,
): QueryPlan {
  if (context === undefined || words.length === 0) return plan;
  const own = new Set(words.map((word) => word.stem));
  const others = queryWords(context).filter((word) => !own.has(word.stem));
  const planned = planQuery(others.slice(0, mostWords), collection);
  const extra = planned.terms.map(({ text, weight, word }) => ({
    text,
    weight: weight * contextFactor,
    word: word + plan.worth.length,
  }));
  return {
    ...plan,
    terms: [...plan.terms, ...extra],
    worth: [...plan.worth, ...planned.worth.map((worth) => worth * contextFactor)],
    furniture: [...plan.furniture, ...planned.furniture],
    // What is asked is told by the question, unless it says nothing, as `Kunt u dit toelichten?` does.
    telling: tellsEnough(plan.telling)
      ? plan.telling
      : [...plan.telling, ...planned.telling].map((telling) => telling * contextFactor),
  };
}

/** With filters alone: what passes them, the newest first. */
function newest(reader: IndexReader, mask: Uint8Array | null, limit: number): readonly RankedEntry[] {
  if (mask === null || mask === reader.present) return [];
  const passed: RankedEntry[] = [];
  for (let entry = 1; entry < reader.size; entry += 1) {
    if (mask[entry] === 1) passed.push({ entry, score: reader.days[entry] ?? 0 });
  }
  return passed.sort((a, b) => b.score - a.score || b.entry - a.entry).slice(0, limit);
}

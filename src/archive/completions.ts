import { type Continuation, continuationsIn, openSentence, typedWords } from '../core/recall/completion.ts';
import { findEntries } from '../core/recall/search.ts';
import type { SentenceCompletion } from './api.ts';
import type { StoreReader } from './reader.ts';
import { readEntry } from './search.ts';

/** The words that are typed must have been said in one of so many entries. */
const candidates = 120;
/** Only the last words of a long sentence are looked for. */
const mostWords = 12;

/** Sentences of earlier answers that go on from the sentence being typed, best first, each continuation once. */
export function completeSentence(
  readers: readonly StoreReader[],
  typed: string,
  limit: number,
): readonly SentenceCompletion[] {
  const opening = openSentence(typed);
  const words = typedWords(opening);
  if (words.length < 2 || words.length > 3 * mostWords) return [];
  const { entries } = findEntries(
    {
      text: words
        .slice(0, mostWords)
        .map(({ folded }) => folded)
        .join(' '),
      limit: candidates,
    },
    readers,
  );
  const found = entries.flatMap(({ entry, reader, score }) => {
    const result = readEntry(reader, entry, score);
    if (result === null) return [];
    return continuationsIn(result.answer, opening).map((continuation) => ({ ...continuation, source: result.source }));
  });
  const once = new Map<string, Continuation & SentenceCompletion>();
  for (const one of found.sort((a, b) => a.errors - b.errors)) {
    if (!once.has(one.continuation)) once.set(one.continuation, one);
  }
  return [...once.values()]
    .slice(0, limit)
    .map(({ sentence, continuation, source }) => ({ sentence, continuation, source }));
}

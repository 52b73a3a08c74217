import type { Phrase } from './phrase.ts';
import type { PhraseFile } from './read-phrases.ts';

/**
 * One library from several files, in their order: what comes with the product, the team's, the user's. A phrase with the
 * name of an earlier one takes its place; `vervalt: true` takes the earlier one away.
 */
export function mergePhrases(files: readonly PhraseFile[]): readonly Phrase[] {
  const byName = new Map<string, Phrase>();
  for (const { phrases, removed } of files) {
    for (const name of removed) byName.delete(name);
    for (const phrase of phrases) byName.set(phrase.name, phrase);
  }
  return [...byName.values()];
}

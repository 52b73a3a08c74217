import { fold } from '../text/fold.ts';
import { forEachWord } from './words.ts';

/** Who asked and who answered, as an entry's source says. */
export interface Involved {
  readonly members: readonly string[];
  readonly respondents: readonly string[];
}

/** The fields that can be filtered on by name. */
export const tagFields = ['lid', 'partij', 'van'] as const;
export type TagField = (typeof tagFields)[number];

/** A tag is a term that no text contains, since words have no colon. */
export function tag(field: TagField, word: string): string {
  return `${field}:${word}`;
}

/** The folded words of a name: `Van Dijk` gives `van` and `dijk`. */
export function nameWords(name: string): readonly string[] {
  const words: string[] = [];
  forEachWord(name, (start, end) => words.push(fold(name.slice(start, end))));
  return words;
}

/** A party as one word: `GroenLinks-PvdA` gives `groenlinkspvda`, and each of its halves too. */
export function partyWords(party: string): readonly string[] {
  const words = nameWords(party);
  return words.length > 1 ? [...words, words.join('')] : words;
}

const nameAndBrackets = /^([^()]*)(?:\(([^()]*)\))?/;

/** The tags an entry is filed under. `members` and `respondents` look like `Jansen (ABC)`. */
export function filterTags({ members, respondents }: Involved): readonly string[] {
  const tags = new Set<string>();
  for (const member of members) {
    const [, name = '', party = ''] = nameAndBrackets.exec(member) ?? [];
    for (const word of nameWords(name)) tags.add(tag('lid', word));
    for (const word of partyWords(party)) tags.add(tag('partij', word));
  }
  for (const respondent of respondents) for (const word of nameWords(respondent)) tags.add(tag('van', word));
  return [...tags];
}

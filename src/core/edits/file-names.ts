import type { Header } from '../document/model.ts';

const longest = 50;

/**
 * A name for a file about a set of questions, without extension: `antwoorden-2024Z18441`, or with the first words of
 * the subject where there is no kenmerk. Holds letters, digits and hyphens only.
 */
export function fileNameFor(kind: string, { kenmerk, subject }: Pick<Header, 'kenmerk' | 'subject'>): string {
  const [first] = kenmerk;
  if (first !== undefined) return [kind, ...wordsOf(first.value)].join('-');
  let name = kind;
  for (const word of wordsOf(subject?.value ?? '')) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return name;
}

/** The words without an article in front. */
function wordsOf(text: string): readonly string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return /^(?:de|het|een)$/i.test(words[0] ?? '') ? words.slice(1) : words;
}

import type { Header, KamervragenDocument } from '../document/model.ts';

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

/**
 * A name for the exported draft, without extension. It is not the name of the paper that the Kamer sent, after which a
 * draft may be named: an answer must not take the place of its questions.
 */
export function exportNameFor(
  draft: string,
  { kind, frontMatter }: Pick<KamervragenDocument, 'kind' | 'frontMatter'>,
): string {
  const isNotice = kind === 'delay';
  const says = isNotice ? /uitstel|mededeling/i : /antwoord/i;
  const name = says.test(draft) ? draft : `${draft}-${isNotice ? 'uitstelbericht' : 'antwoorden'}`;
  const source = frontMatter?.data.bron?.replace(/\.[^.]*$/, '') ?? '';
  return name.toLowerCase() === source.toLowerCase() ? `${name}-concept` : name;
}

/** The words without an article in front. */
function wordsOf(text: string): readonly string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return /^(?:de|het|een)$/i.test(words[0] ?? '') ? words.slice(1) : words;
}

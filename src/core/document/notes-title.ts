import { sourceSign } from './note-evidence.ts';
import type { SourceLine } from './source-lines.ts';

const title = /^[*_#\s]{0,10}(?:(Voetnoten|Eindnoten)|Noten|Bronnen|Bronvermelding)[*_\s]{0,4}:?[*_\s]{0,4}$/i;
const firstNote = /^(?:\[\^?1\]|\(?1\)|1\.|¹|<sup>1<|1\s)[:\s]{0,8}\S/;

/**
 * True for `Voetnoten` with the first note below it; `Bronnen` and `Noten` may also stand above a list of other things.
 */
export function isNotesTitle({ text, index }: SourceLine, lines: readonly SourceLine[]): boolean {
  const found = title.exec(text);
  if (found === null) return false;
  const below = lines.slice(index + 1, index + 4).find((line) => line.text !== '')?.text ?? '';
  return firstNote.test(below) && (found[1] !== undefined || sourceSign.test(below.slice(0, 300)));
}

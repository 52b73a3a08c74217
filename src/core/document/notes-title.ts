import type { SourceLine } from './source-lines.ts';

const title = /^[*_#\s]{0,10}(?:Voetnoten|Eindnoten|Noten|Bronnen|Bronvermelding)[*_\s]{0,4}:?[*_\s]{0,4}$/i;
const firstNote = /^(?:\[1\]|\(?1\)|1\.|¹|1\s)\s{0,8}\S/;

/** True for `Voetnoten`, `Bronnen` and the like with the first note below it. */
export function isNotesTitle({ text, index }: SourceLine, lines: readonly SourceLine[]): boolean {
  if (!title.test(text)) return false;
  const below = lines.slice(index + 1, index + 4).find((line) => line.text !== '');
  return below !== undefined && firstNote.test(below.text);
}

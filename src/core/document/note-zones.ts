import type { Layout } from './layout.ts';
import { isNotesTitle } from './notes-title.ts';

/** Lines between two boundaries (page ends, headings); notes that are only numbered close such a zone. */
export interface Zone {
  readonly first: number;
  readonly last: number;
  readonly endsPage: boolean;
  /** It begins with `Voetnoten` or the like: there `1.` opens a note as well. */
  readonly isTitled: boolean;
}

/** The zones of a text, in its order. `openings` are the lines with headings, over which no note goes on. */
export function zonesOf({ lines, furniture, pageStarts }: Layout, openings: ReadonlySet<number>): Zone[] {
  const paged = furniture.size > 0 || pageStarts.size > 0;
  const zones: Zone[] = [];
  let first = 0;
  const close = (last: number, endsPage: boolean) => {
    const title = lines[first];
    if (last > first && title !== undefined)
      zones.push({ first, last, endsPage, isTitled: isNotesTitle(title, lines) });
    first = last;
  };
  for (const { index } of lines) {
    if (furniture.has(index)) {
      close(index, true);
      first = index + 1;
    } else if (pageStarts.has(index)) close(index, true);
    else if (openings.has(index)) close(index, false);
  }
  close(lines.length, paged);
  return zones;
}

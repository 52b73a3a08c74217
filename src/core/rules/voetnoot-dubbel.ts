import type { Footnote } from '../document/model.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { writtenLabel } from './facts/written-label.ts';

export const voetnootDubbel: Rule = {
  id: 'voetnoot-dubbel',
  title: 'Voetnoot twee keer gedefinieerd',
  level: 'error',
  page: {
    why: 'Met twee noten van hetzelfde nummer is niet duidelijk welke bron bij de tekst hoort.',
    example:
      'Vraag 1\nKent u het bericht over de brug?[^1]\n\nAntwoord 1\nJa.\n\n[^1]: De Courant, 3 maart 2024.\n[^1]: Het Dagblad, 4 maart 2024.',
    mend: 'Geef de tweede noot een eigen nummer, in de tekst en bij de noot.',
  },
  check: repeatedLabels,
};

/**
 * Two series in one document (the questions' own notes and the answers') may use the same labels: then they are written
 * differently (`1)` and `[^1]`), or each note of the two has its own mark.
 */
function repeatedLabels({ document: { source, footnotes, marks } }: RuleContext): Finding[] {
  const marked = new Set(marks.map(({ note }) => note));
  const first = new Map<string, Footnote>();
  return footnotes.flatMap((note, index) => {
    const label = writtenLabel(source, note);
    const earlier = first.get(label);
    first.set(label, earlier ?? note);
    if (earlier === undefined || marked.has(index)) return [];
    return {
      span: note.labelSpan,
      message: `Voetnoot ${note.label} staat er twee keer. Geef deze noot een eigen nummer of haal haar weg.`,
      related: [{ span: earlier.labelSpan, message: 'De eerste noot met dit nummer staat hier.' }],
    };
  });
}

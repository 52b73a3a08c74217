import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { writtenLabel } from './facts/written-label.ts';

export const voetnootOngebruikt: Rule = {
  id: 'voetnoot-ongebruikt',
  title: 'Voetnoot zonder nootteken',
  level: 'warning',
  page: {
    why: 'Een noot zonder teken in de tekst hoort nergens bij; vaak is de zin met het teken weggehaald.',
    example: 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\n[^1]: De Courant, 3 maart 2024.',
    mend: 'Zet het nootteken op zijn plaats in de tekst, of haal de noot weg.',
  },
  check: unusedNotes,
};

/** A label that stands twice is reported as that. */
function unusedNotes({ document: { source, footnotes, marks } }: RuleContext): Finding[] {
  const marked = new Set(marks.map(({ note }) => note));
  const labels = new Set<string>();
  return footnotes.flatMap((note, index) => {
    const written = writtenLabel(source, note);
    const isRepeat = labels.has(written);
    labels.add(written);
    if (marked.has(index) || isRepeat) return [];
    return {
      span: note.labelSpan,
      message: `In de tekst staat geen nootteken ${note.label}. Zet het erbij of haal de noot weg.`,
    };
  });
}

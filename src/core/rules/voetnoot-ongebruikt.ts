import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

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
function unusedNotes({ document: { footnotes, marks } }: RuleContext): Finding[] {
  const marked = new Set(marks.map(({ note }) => note));
  const labels = new Set<string>();
  return footnotes.flatMap(({ label, labelSpan }, index) => {
    const isRepeat = labels.has(label);
    labels.add(label);
    if (marked.has(index) || isRepeat) return [];
    return {
      span: labelSpan,
      message: `In de tekst staat geen nootteken ${label}. Zet het erbij of haal de noot weg.`,
    };
  });
}

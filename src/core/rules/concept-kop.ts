import type { Rule } from './engine/rule.ts';

export const conceptKop: Rule = {
  id: 'concept-kop',
  title: 'Gegevens boven het concept kloppen niet',
  level: 'error',
  page: {
    why: 'De gegevens tussen de regels `---` bepalen de termijn, de geadresseerden en de brief. Wat niet te lezen is, telt niet mee.',
    example: '---\ningezonden: 31 februari\n---\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.',
    mend: 'Verbeter de regel die in de melding staat. Een datum schrijft u als 2024-10-24, een lijst met streepjes.',
  },
  check: ({ document }) => (document.frontMatter?.problems ?? []).map(({ value, span }) => ({ span, message: value })),
};

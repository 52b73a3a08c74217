import type { Rule } from './engine/rule.ts';

export const voetnootOntbreekt: Rule = {
  id: 'voetnoot-ontbreekt',
  title: 'Nootteken zonder voetnoot',
  level: 'error',
  page: {
    why: 'De lezer zoekt een bron die er niet staat.',
    example: 'Vraag 1\nKent u het bericht over de brug?[^1]\n\nAntwoord 1\nJa.',
    mend: 'Voeg de noot toe (`[^1]: …` op een eigen regel) of haal het nootteken weg.',
  },
  check: ({ document }) =>
    document.marks
      .filter(({ note }) => note === null)
      .map(({ label, span }) => ({
        span,
        message: `Bij nootteken ${label} staat geen voetnoot. Voeg de noot toe of haal het teken weg.`,
      })),
};

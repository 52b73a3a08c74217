import type { KamervragenDocument } from '../document/model.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { missingRespondents } from './facts/respondents.ts';

export const bewindspersoonOntbreekt: Rule = {
  id: 'bewindspersoon-ontbreekt',
  title: 'Bewindspersoon ontbreekt',
  level: 'warning',
  page: {
    why: 'Vragen aan twee bewindspersonen worden namens beiden beantwoord. Anders vraagt de Kamer om het andere antwoord.',
    example:
      'Vragen van het lid Jansen (ABC) aan de Minister van Financiën en de Minister van Defensie over bruggen (ingezonden 24 oktober 2024).\n\nAntwoord van Minister De Boer (Financiën) (ontvangen 14 november 2024).\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.',
    mend: 'Stem af met het andere ministerie en voeg ‘mede namens de Minister van …’ toe (in het concept: `namens:`).',
  },
  check: ({ document }) => (document.kind === 'answers' ? missingOffices(document) : []),
};

function missingOffices(document: KamervragenDocument): Finding[] {
  const also = document.header.addressees.length > 1 ? 'ook ' : '';
  return missingRespondents(document).map(({ value, span }) => ({
    span,
    message: `De vragen zijn ${also}gericht aan de ${value}, die niet antwoordt. Voeg ‘mede namens’ toe.`,
  }));
}

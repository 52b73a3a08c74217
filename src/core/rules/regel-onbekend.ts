import { findComments } from '../document/comments.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { ruleNamesIn } from './engine/suppression.ts';

export const regelOnbekend: Rule = {
  id: 'regel-onbekend',
  title: 'Onbekende regel in een opmerking',
  level: 'warning',
  page: {
    why: 'Een opmerking die een onbekende regel uitzet, doet niets, terwijl u denkt dat de melding weg is.',
    example: '<!-- kamervragen: uit antwoord-leg -->\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.',
    mend: 'Verbeter de naam van de regel; de lijst staat in de handleiding.',
  },
  check: unknownNames,
};

function unknownNames({ document, ruleIds }: RuleContext): Finding[] {
  return findComments(document.source)
    .flatMap(({ text, start }) => ruleNamesIn(text, start))
    .filter(({ value }) => !ruleIds.includes(value))
    .map(({ value, span }) => {
      const nearest = nearestName(value, ruleIds);
      if (nearest === null) return { span, message: `De regel ‘${value}’ bestaat niet.` };
      return {
        span,
        message: `De regel ‘${value}’ bestaat niet. Bedoelt u ‘${nearest}’?`,
        fixes: [{ title: `Maak er ‘${nearest}’ van`, edits: [{ span, newText: nearest }] }],
      };
    });
}

import { findComments } from '../document/comments.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { Span } from '../text/span.ts';
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

/** One by one: to look for the nearest name takes time, and nobody wants to know them all. */
function* unknownNames({ document, ruleIds }: RuleContext): Generator<Finding> {
  for (const { text, start } of findComments(document.source)) {
    for (const { value, span } of ruleNamesIn(text, start)) {
      if (!ruleIds.includes(value)) yield findingOf(value, span, nearestName(value, ruleIds));
    }
  }
}

function findingOf(written: string, span: Span, nearest: string | null): Finding {
  const message = `De regel ‘${written}’ bestaat niet.`;
  if (nearest === null) return { span, message };
  return {
    span,
    message: `${message} Bedoelt u ‘${nearest}’?`,
    fixes: [{ title: `Maak er ‘${nearest}’ van`, edits: [{ span, newText: nearest }] }],
  };
}

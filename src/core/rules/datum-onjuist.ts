import { findDates, formatDate, weekdayName, weekdayOf } from '../text/dates.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const datumOnjuist: Rule = {
  id: 'datum-onjuist',
  title: 'Datum kan niet kloppen',
  level: 'error',
  page: {
    why: 'Een datum die niet bestaat of niet bij de weekdag past, zet de lezer op het verkeerde been.',
    example: 'Vraag 1\nWanneer gaat de brug open?\n\nAntwoord 1\nOp maandag 31 februari 2025.',
    mend: 'Zoek de juiste datum op en verbeter dag, maand, jaar of weekdag.',
  },
  check: (context) => [...impossibleDates(context), ...receivedTooEarly(context)],
};

function impossibleDates({ document: { source } }: RuleContext): Finding[] {
  return findDates(source).flatMap(({ span, iso, weekday }) => {
    const written = source.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (iso === null) return { span, message: `‘${written}’ bestaat niet. Verbeter de datum.` };
    if (weekday === null || weekdayOf(iso) === weekday) return [];
    const right = weekdayName(weekdayOf(iso));
    return {
      span,
      message: `${formatDate(iso)} is een ${right}, geen ${weekdayName(weekday)}. Verbeter de dag of de datum.`,
    };
  });
}

function receivedTooEarly({ document: { header } }: RuleContext): Finding[] {
  const submitted = header.submitted?.value ?? null;
  const received = header.received?.value ?? null;
  if (header.received === null || submitted === null || received === null || received >= submitted) return [];
  const message = `Het antwoord is ontvangen op ${formatDate(received)}, vóór de vragen zijn ingezonden (${formatDate(submitted)}). Verbeter een van beide datums.`;
  return [{ span: header.received.span, message }];
}

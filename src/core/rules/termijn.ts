import { formatDate } from '../text/dates.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { daysLeft, termOf } from './facts/term.ts';

/** From so many days before the end the term is mentioned. */
const soon = 5;

export const termijn: Rule = {
  id: 'termijn',
  title: 'Termijn nadert of is verstreken',
  level: 'warning',
  page: {
    why: 'De Kamer verwacht antwoord binnen drie weken, of binnen die tijd een uitstelbericht met de reden.',
    example: '---\ningezonden: 2024-10-24\n---\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.',
    mend: 'Verstuur de antwoorden of maak een uitstelbericht (*Maak uitstelbericht*). Is de termijn anders afgesproken, zet dan `termijn:` in de kop van het concept. Na verzending houdt de melding op met `ontvangen:`.',
  },
  check: approachingTerm,
};

function approachingTerm({ document, settings: { today, termWeeks } }: RuleContext): Finding[] {
  const term = termOf(document, termWeeks);
  const left = today === null ? null : daysLeft(document, termWeeks, today);
  if (term === null || left === null || left > soon) return [];
  const day = formatDate(term.due);
  if (left < 0) {
    const message = `De termijn is verstreken op ${day}. Verstuur de antwoorden of een uitstelbericht.`;
    return [{ span: term.span, message, severity: 'error' }];
  }
  const when = left === 0 ? 'loopt vandaag af' : `loopt over ${left} ${left === 1 ? 'dag' : 'dagen'} af`;
  return [{ span: term.span, message: `De termijn ${when} (${day}). Verstuur de antwoorden of een uitstelbericht.` }];
}

import type { CleanText } from '../document/model.ts';
import { placeholdersIn } from '../document/placeholders.ts';
import { sourceSpan } from '../document/source-span.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const tijdelijkeTekst: Rule = {
  id: 'tijdelijke-tekst',
  title: 'Tijdelijke tekst is blijven staan',
  level: 'error',
  page: {
    why: 'Een vergeten `[PM]` of `XXX` in een brief aan de Kamer is pijnlijk, en wat er had moeten staan ontbreekt.',
    example: 'Vraag 1\nWat kost de brug?\n\nAntwoord 1\nDe kosten zijn [PM] euro.',
    mend: 'Vul in wat er moet staan of haal de tijdelijke tekst weg.',
  },
  check: placeholders,
};

/** Questions are the Kamer's own words; all that the ministry writes is looked at. */
function placeholders({ document }: RuleContext): Finding[] {
  const texts = [...document.answers, ...document.footnotes].map(({ body }) => body);
  if (document.mededeling !== null) texts.push(document.mededeling);
  return texts.flatMap(findingsIn);
}

function findingsIn(body: CleanText): Finding[] {
  return placeholdersIn(body).map(({ start, end }) => ({
    span: sourceSpan(body, start, end),
    message: `Hier staat nog tijdelijke tekst: ‘${body.text.slice(start, end)}’. Vul aan of haal weg.`,
  }));
}

import { citationFlaw } from '../citations/describe.ts';
import { citationsIn, wantedStyle } from '../citations/in-answers.ts';
import { formatCitation, styleOf } from '../citations/style.ts';
import { normaliseCitations } from '../edits/normalise-citations.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Fix, Rule } from './engine/rule.ts';

export const citaatStijl: Rule = {
  id: 'citaat-stijl',
  title: 'Verwijzingen in verschillende schrijfwijzen',
  level: 'info',
  page: {
    why: 'Eén schrijfwijze leest rustiger, en laat zien dat het stuk in één hand is geweest.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nZie Kamerstukken II 2015/16, 30 826, nr. 43 en Kamerstukken II 2016/17, 30 826, nr. 51. Zie ook Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 1782.',
    mend: 'Kies met het lampje voor *alle verwijzingen*, of stel met *Kamervragen: Citation Style* een vaste schrijfwijze in.',
  },
  safeFix: true,
  check: mixedStyles,
};

function mixedStyles({ document, settings }: RuleContext): Finding[] {
  // An incomplete one is reported as that.
  const citations = citationsIn(document).filter(({ citation }) => citationFlaw(citation) === null);
  const style = wantedStyle(citations, settings.citationStyle);
  const others = style === null ? [] : citations.filter(({ citation }) => ![null, style].includes(styleOf(citation)));
  if (style === null || others.length === 0) return [];
  const all: Fix = { title: 'Maak verwijzingen eenvormig', edits: normaliseCitations(document, style) };
  return others.map(({ citation, span }) => {
    const newText = formatCitation(citation, style);
    if (newText === null)
      return {
        span,
        message: 'Deze verwijzing is anders geschreven dan de andere. Vul het vergaderjaar aan en pas haar aan.',
      };
    const one: Fix = { title: `Maak er ‘${newText}’ van`, edits: [{ span, newText }] };
    return {
      span,
      message: `Deze verwijzing is anders geschreven dan de andere. Schrijf ‘${newText}’.`,
      fixes: [one, all],
    };
  });
}

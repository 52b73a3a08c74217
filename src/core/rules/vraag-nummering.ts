import { type NumberingBreak, numberingBreak } from '../document/numbering.ts';
import { renumberInOrder } from '../edits/renumber.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const vraagNummering: Rule = {
  id: 'vraag-nummering',
  title: 'Vragen zijn niet doorlopend genummerd',
  level: 'error',
  page: {
    why: 'Een gat of sprong in de nummers wijst op een vraag die is weggevallen, of op een nummer dat niet klopt.',
    example: 'Vraag 1\nIs de brug veilig?\n\nVraag 3\nIs de sluis veilig?',
    mend: 'Kijk na of er een vraag ontbreekt. Is dat niet zo, gebruik dan *Hernummer vragen en antwoorden*.',
  },
  check: ({ document }) => {
    const found = document.unnumbered ? null : numberingBreak(document);
    if (found === null) return [];
    const fix = { title: 'Hernummer vragen en antwoorden', edits: renumberInOrder(document) };
    return [{ span: headingSpan(found.question), message: messageFor(found), fixes: [fix] }];
  },
};

function messageFor({ question, expected, comesLater }: NumberingBreak): string {
  const list = formatNumberList(question.numbers);
  if (comesLater)
    return `Hier staat vraag ${list} waar vraag ${expected} hoort te komen. Zet de vragen op volgorde of hernummer ze.`;
  const advice = 'Kijk na of er een vraag ontbreekt, of hernummer de vragen.';
  if (expected === 1) return `De vragen beginnen met vraag ${list} in plaats van vraag 1. ${advice}`;
  return `Hier staat vraag ${list} waar vraag ${expected} hoort te komen. ${advice}`;
}

import { fingerprint } from '../document/fingerprint.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { headingSpan } from './facts/headings.ts';

export const vraagGewijzigd: Rule = {
  id: 'vraag-gewijzigd',
  title: 'Tekst van de vraag is veranderd',
  level: 'warning',
  page: {
    why: 'De vraag is van het Kamerlid en blijft woord voor woord staan, ook met een tikfout.',
    example: "---\nvraagcontrole:\n  '1': 0123456789abcdef\n---\n\nVraag 1\nIs de brug wel veilig?\n\nAntwoord 1\nJa.",
    mend: 'Zet de oorspronkelijke tekst terug (*Herstel de vraag*). Is de wijziging gewild, haal dan de regel van deze vraag onder `vraagcontrole` weg.',
  },
  check: changedQuestions,
};

/** The fingerprint of a group is kept under its first number. */
function changedQuestions({ document }: RuleContext): Finding[] {
  const imported = document.frontMatter?.data.vraagcontrole ?? {};
  return document.questions.flatMap((question) => {
    const number = question.numbers[0] ?? '';
    const expected = Object.hasOwn(imported, number) ? imported[number] : undefined;
    if (expected === undefined || expected === fingerprint(question.body.text)) return [];
    const message = `De tekst van vraag ${formatNumberList(question.numbers)} is niet meer die van het Kamerlid. Zet de oorspronkelijke tekst terug.`;
    return { span: headingSpan(question), message };
  });
}

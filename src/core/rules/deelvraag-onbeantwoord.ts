import type { Answer, Question, Subquestion } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import { openingWords } from '../document/titles.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { isBare, type Polarity, polarityOf } from './facts/polarity.ts';

export const deelvraagOnbeantwoord: Rule = {
  id: 'deelvraag-onbeantwoord',
  title: 'Deelvraag is niet beantwoord',
  level: 'warning',
  page: {
    why: 'Een kaal ‘Ja’ of ‘Nee’ laat de rest van de vraag liggen. Dat leidt tot vervolgvragen.',
    example: 'Vraag 1\nIs de brug veilig? Zo nee, waarom niet?\n\nAntwoord 1\nNee.',
    mend: 'Beantwoord ook de deelvraag die in de melding staat.',
  },
  check: unansweredParts,
};

/** A question of which another answer says more is answered twice, and reported as that. */
function unansweredParts({ coverage }: RuleContext): Finding[] {
  const asked = new Map<Answer, Set<Question>>();
  for (const { question, answers } of coverage.statuses) {
    for (const answer of answers.every(({ body }) => isBare(body.text)) ? answers : []) {
      asked.set(answer, (asked.get(answer) ?? new Set()).add(question));
    }
  }
  return [...asked].flatMap(([answer, questions]) => {
    const open = [...questions]
      .map((question) => openPart(question, polarityOf(answer.body.text)))
      .find((part) => part !== null);
    if (open === undefined || open === null) return [];
    return {
      span: sourceSpan(answer.body, 0, answer.body.text.length),
      message: `De vraag gaat verder: ‘${openingWords(open.text)}’ Beantwoord ook die deelvraag.`,
      related: [{ span: open.span, message: 'De deelvraag staat hier.' }],
    };
  });
}

/** The first part that a bare yes or no leaves open: `Zo nee, …` after a no, or a second question of its own. */
function openPart({ subquestions }: Question, polarity: Polarity): Subquestion | null {
  const isOpen = ({ condition }: Subquestion) =>
    condition === 'none' || (condition === 'if-yes' ? polarity === 'yes' : polarity === 'no');
  return subquestions.slice(1).find(isOpen) ?? null;
}

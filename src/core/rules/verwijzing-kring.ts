import type { Answer, KamervragenDocument, QuestionReference } from '../document/model.ts';
import { groupBy } from '../group-by.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const verwijzingKring: Rule = {
  id: 'verwijzing-kring',
  title: 'Verwijzing die naar zichzelf terugleidt',
  level: 'error',
  page: {
    why: 'Wie de verwijzing volgt, komt weer bij dezelfde vraag uit, en heeft nog geen antwoord.',
    example:
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nZie het antwoord op vraag 2.\n\nVraag 2\nIs de brug gekeurd?\n\nAntwoord 2\nZie het antwoord op vraag 1.',
    mend: 'Geef bij één van de vragen het antwoord zelf.',
  },
  check: circles,
};

/** An answer is in a circle where following its references only meets answers that refer again, itself among them. */
function* circles({ document }: RuleContext): Generator<Finding> {
  const referring = referringAnswers(document);
  const referredTo = new Set([...referring.values()].flatMap(({ targets }) => targets ?? []));
  for (const [answer, { references }] of referring) {
    const reached = referredTo.has(answer) ? follow(answer, referring) : null;
    if (reached === null || !reached.has(answer)) continue;
    const others = [...reached].filter((other) => other !== answer).map(({ numbers }) => numbers[0]);
    const message =
      others.length === 0
        ? 'Dit antwoord verwijst alleen naar zichzelf. Geef hier het antwoord.'
        : `Deze verwijzing leidt via antwoord ${others.join(', ')} hier weer terug. Geef bij één van de vragen het antwoord.`;
    yield { span: references[0]?.span ?? answer.range, message };
  }
}

interface Referral {
  readonly references: readonly QuestionReference[];
  /** Null where a reference leads to a number without an answer, which other rules report. */
  readonly targets: readonly Answer[] | null;
}

function referringAnswers({ answers, references }: KamervragenDocument): Map<Answer, Referral> {
  const byNumber = new Map(answers.flatMap((answer) => answer.numbers.map((number) => [number, answer] as const)));
  const referrals = new Map<Answer, Referral>();
  for (const [index, own] of groupBy(
    references.filter(({ home }) => home.type === 'answer'),
    ({ home }) => home.index,
  )) {
    const answer = answers[index];
    if (answer === undefined || own.some(({ external }) => external) || !onlyRefers(answer.body.text)) continue;
    const targets = own
      .flatMap(({ mentions }) => mentions)
      .flatMap(({ numbers }) => numbers.map((number) => byNumber.get(number)));
    const known = targets.filter((target) => target !== undefined);
    referrals.set(answer, { references: own, targets: known.length === targets.length ? known : null });
  }
  return referrals;
}

/** More answers than a set has; nobody follows a longer way round. */
const longestCircle = 400;

/** All answers that can be reached; null where one of them says something itself. */
function follow(start: Answer, referring: ReadonlyMap<Answer, Referral>): Set<Answer> | null {
  const reached = new Set<Answer>();
  const waiting = [start];
  for (let answer = waiting.pop(); answer !== undefined; answer = waiting.pop()) {
    const targets = referring.get(answer)?.targets ?? null;
    if (targets === null || reached.size > longestCircle) return null;
    for (const target of targets) {
      if (reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}

const referral = /(?<!\p{L})(?:zie|verwijs|verwijzen|verwezen|verwijzing)(?!\p{L})/iu;
const reference = /(?<!\p{L})(?:vra(?:ag|gen)|antwoord(?:en)?|beantwoording)(?!\p{L})/iu;
const longestReferral = 220;

/** True where every sentence does no more than refer to another question. */
function onlyRefers(text: string): boolean {
  if (text.length > 3 * longestReferral) return false;
  return sentencesOf(text).every(
    ({ value }) =>
      value.length <= longestReferral &&
      referral.test(value) &&
      reference.test(value) &&
      !/^(?:ja|nee|neen)(?!\p{L})/iu.test(value),
  );
}

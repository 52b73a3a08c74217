import type { Header, KamervragenDocument, Respondent } from '../../document/model.ts';
import { fold } from '../../text/fold.ts';
import type { Placed } from '../../text/span.ts';

/** Words that do not tell one office from another. */
const fillers = new Set(
  'de het een en van voor der den minister ministers staatssecretaris staatssecretarissen zaken'.split(' '),
);

/**
 * The addressees that neither answer nor stand in `mede namens`. Empty where the text does not say who answers. Where
 * it only says on whose behalf, one addressee is taken to be the one who answers.
 */
export function missingRespondents({ header }: KamervragenDocument): readonly Placed<string>[] {
  const { addressees, respondents } = header;
  if (respondents.length === 0) return [];
  const missing = addressees.filter(
    (addressee) => !respondents.some((respondent) => isSameOffice(addressee.value, respondent, header)),
  );
  const answers = respondents.some(({ onBehalf }) => !onBehalf);
  return answers ? missing : missing.slice(1);
}

/** Compares by the words of the portfolio; the prime minister and ministers without a portfolio by their office. */
function isSameOffice(addressee: string, { portfolio, office }: Respondent, { addressees }: Header): boolean {
  if (portfolio === null) return office === null || addressees.length === 1 || sameKind(addressee, office);
  const asked = wordsOf(addressee);
  const answering = wordsOf(portfolio);
  const shared = answering.filter((word) => asked.includes(word)).length;
  return shared > 0 && shared >= Math.min(asked.length, answering.length) / 2;
}

function sameKind(addressee: string, office: string): boolean {
  const kind = /staatssecretaris|minister-president|minister/i;
  return kind.exec(addressee)?.[0].toLowerCase() === kind.exec(office)?.[0].toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  const words: readonly string[] = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : words;
}

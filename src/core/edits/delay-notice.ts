import type { Header, KamervragenDocument } from '../document/model.ts';
import { askersOf } from '../document/names.ts';
import { formatDate } from '../text/dates.ts';
import { frontMatterText, oneOrMany } from './front-matter-text.ts';

/** Why the answers take longer, where the user gives no reason: as a clause after `omdat`. */
export const usualReason = 'voor de beantwoording nadere afstemming nodig is';

/** The text of a delay notice for the questions of a draft. What the draft does not say is left to be filled in. */
export function delayNotice({ header }: KamervragenDocument, reason = usualReason): string {
  const kenmerk = header.kenmerk.map(({ value }) => value).join(', ') || '[kenmerk invullen]';
  const submitted = header.submitted?.value ?? null;
  const facts = [...(submitted === null ? [] : [`ingezonden ${formatDate(submitted)}`]), `kenmerk ${kenmerk}`];
  const subject = header.subject === null ? '' : ` over ${header.subject.value}`;
  const clause = reason
    .trim()
    .replace(/^omdat\s+/i, '')
    .replace(/[.\s]+$/, '');
  const sentences = [
    `De vragen van ${askersOf(header) ?? 'het lid [naam]'}${subject} (${facts.join(', ')}) kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat ${clause}.`,
    'Ik streef ernaar de antwoorden zo spoedig mogelijk aan uw Kamer te sturen.',
  ];
  return `---\n${frontMatter(header)}---\n\nMededeling\n\n${sentences.join(' ')}\n`;
}

function frontMatter({ kenmerk, subject, addressees }: Header): string {
  return frontMatterText({
    kenmerk: oneOrMany(kenmerk.map(({ value }) => value)),
    onderwerp: subject?.value,
    aan: addressees.map(({ value }) => value),
  });
}

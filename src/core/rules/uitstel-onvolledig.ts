import type { KamervragenDocument } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import type { Span } from '../text/span.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const uitstelOnvolledig: Rule = {
  id: 'uitstel-onvolledig',
  title: 'Uitstelbericht is niet volledig',
  level: 'error',
  page: {
    why: 'De Kamer wil weten om welke vragen het gaat (het kenmerk) en waarom het langer duurt.',
    example:
      'Mededeling van Minister De Boer (Financiën) (ontvangen 14 november 2024).\n\nMededeling\n\nDe vragen van het lid Jansen (ABC) kunnen niet binnen de termijn worden beantwoord.',
    mend: 'Noem het kenmerk van de vragen (2024Z17067) en geef de reden, bijvoorbeeld: ‘omdat meer afstemming nodig is’.',
  },
  check: ({ document }) => (document.kind === 'delay' ? missingParts(document) : []),
};

/** How Dutch delay notices give their reason. */
const reason =
  /(?<!\p{L})(?:omdat|aangezien|vanwege|wegens|doordat|daar|reden(?:en)?|nu|door|gezien|gelet op|in verband met|ten behoeve van|met het oog op|wacht(?:en)?|nodig|vergt|vereist|vraagt|kost|behoeft|afstemming|afstemmen|zorgvuldig(?:e|heid)?)(?!\p{L})/iu;

/** Even one that is badly written counts: `kenmerk-onjuist` reports that one. */
const anyKenmerk = /\d\s?Z\s?\d/i;

function missingParts(document: KamervragenDocument): Finding[] {
  const findings: Finding[] = [];
  const span = noticeSpan(document);
  if (document.header.kenmerk.length === 0 && !anyKenmerk.test(document.source)) {
    findings.push({
      span,
      message: 'Het uitstelbericht noemt geen kenmerk. Noem het kenmerk van de vragen, zoals 2024Z17067.',
    });
  }
  if (!reason.test(document.mededeling?.text ?? '')) {
    findings.push({
      span,
      message: 'Het uitstelbericht geeft geen reden. Schrijf waarom de termijn niet wordt gehaald.',
    });
  }
  return findings;
}

function noticeSpan({ mededeling, source }: RuleContext['document']): Span {
  if (mededeling === null || mededeling.text === '') return { start: 0, end: Math.min(source.length, 1) };
  return sourceSpan(mededeling, 0, mededeling.text.slice(0, 200).search(/[.\n]|$/));
}

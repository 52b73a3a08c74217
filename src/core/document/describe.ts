import { formatNumberList } from '../text/numbers.ts';
import { partsInOrder } from './lookup.ts';
import type { DocumentKind, KamervragenDocument } from './model.ts';
import { memberName } from './names.ts';

const kindNames: Readonly<Record<DocumentKind, string>> = {
  questions: 'vragen',
  answers: 'vragen en antwoorden',
  delay: 'uitstelbericht',
  other: 'brief of iets anders',
};

/** The document in a few Dutch lines, as `kamervragen parse` prints it for people. */
export function describeDocument(document: KamervragenDocument): string {
  const { header, footnotes } = document;
  const facts: [string, string][] = [
    ['Soort', kindNames[document.kind]],
    ['Onderwerp', header.subject?.value ?? ''],
    ['Vragen van', header.members.map(memberName).join(', ')],
    ['Gericht aan', header.addressees.map(({ value }) => value).join(', ')],
    ['Kenmerk', header.kenmerk.map(({ value }) => value).join(', ')],
    ['Aanhangsel', [header.aanhangsel?.year, header.aanhangsel?.number].filter(Boolean).join(', nr. ')],
    ['Ingezonden', header.submitted?.value ?? ''],
    ['Ontvangen', header.received?.value ?? ''],
    ['Voetnoten', footnotes.length > 0 ? String(footnotes.length) : ''],
  ];
  const head = facts.filter(([, value]) => value !== '').map(([name, value]) => `${`${name}:`.padEnd(13)}${value}`);
  const body = partsInOrder(document).map(({ type, numbers, body: { text } }) => {
    const name = type === 'question' ? 'Vraag' : 'Antwoord';
    return `${name} ${formatNumberList(numbers)}\n${text === '' ? '(leeg)' : text}`;
  });
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}

import type { DocumentKind, FrontMatterData, Header, KamervragenDocument } from '../../core/document/model.ts';
import { askersOf } from '../../core/document/names.ts';
import { formatDate } from '../../core/text/dates.ts';
import { enumeration } from '../../core/text/enumeration.ts';
import type { LetterField } from './paper.ts';

/** The lines at the head of the letter, from the front matter; a line without a value is left out. */
export function letterFields({ frontMatter, header, kind }: KamervragenDocument): readonly LetterField[] {
  if (frontMatter === null) return [];
  const { data } = frontMatter;
  const fields: LetterField[] = [
    { name: 'Aan', value: 'de Voorzitter van de Tweede Kamer der Staten-Generaal' },
    { name: 'Datum', value: dateOf(data.ontvangen) },
    { name: 'Onderwerp', value: subjectLine(header, data, kind) },
    { name: 'Kenmerk', value: data.kenmerk.join(', ') },
  ];
  return fields.filter(({ value }) => value !== '');
}

/** What an organisation's own template can ask for, by the name of the field. What the draft does not say is empty. */
export function templateValues(document: KamervragenDocument): ReadonlyMap<string, string> {
  const { header, frontMatter } = document;
  return new Map([
    ['kenmerk', header.kenmerk.map(({ value }) => value).join(', ')],
    ['onderwerp', header.subject?.value ?? ''],
    ['datum', dateOf(frontMatter?.data.ontvangen ?? null)],
    ['ingezonden', dateOf(frontMatter?.data.ingezonden ?? null)],
    ['vragenstellers', askersOf(header) ?? ''],
    ['bewindspersoon', header.addressees[0]?.value ?? ''],
  ]);
}

/** The sentences with which questions and answers open, as the Kamer prints them. */
export function openingLines({ frontMatter, header, kind }: KamervragenDocument): readonly string[] {
  if (frontMatter === null) return [];
  const { data } = frontMatter;
  return [questionLine(header, data), replyLine(data, kind)].filter((line) => line !== '');
}

/** The title of the letter and of its file. */
export function titleOf({ header, kind }: KamervragenDocument): string {
  const subject = header.subject?.value;
  return `${deedOf(kind)} van Kamervragen${subject === undefined ? '' : ` over ${subject}`}`;
}

/** What the letter does with the questions. */
function deedOf(kind: DocumentKind): string {
  return kind === 'delay' ? 'Uitstel van de beantwoording' : 'Beantwoording';
}

function subjectLine(header: Header, data: FrontMatterData, kind: DocumentKind): string {
  const who = askersOf(header) ?? '';
  const about = data.onderwerp ?? header.subject?.value ?? '';
  if (about === '') return who === '' ? '' : `${deedOf(kind)} van vragen van ${who}`;
  return `${deedOf(kind)} van vragen${who === '' ? '' : ` van ${who}`} over ${about}`;
}

function questionLine(header: Header, data: FrontMatterData): string {
  const who = askersOf(header) ?? '';
  if (who === '') return '';
  const to = data.aan.length === 0 ? '' : ` aan ${enumeration(data.aan.map((office) => `de ${office}`))}`;
  const about = data.onderwerp === null ? '' : ` over ${data.onderwerp}`;
  const submitted = dateOf(data.ingezonden);
  return `Vragen van ${who}${to}${about}${submitted === '' ? '' : ` (ingezonden ${submitted})`}.`;
}

/** The first addressee answers; the others do so through `mede namens`. */
function replyLine(data: FrontMatterData, kind: DocumentKind): string {
  const [first] = data.aan;
  if (first === undefined) return '';
  const others = data.namens.flatMap(({ naam, portefeuille }) => {
    if (portefeuille === null) return naam === null ? [] : [naam];
    return [naam === null ? `de bewindspersoon van ${portefeuille}` : `${naam} (${portefeuille})`];
  });
  const onBehalf = others.length === 0 ? '' : `, mede namens ${enumeration(others)}`;
  const received = dateOf(data.ontvangen);
  const reply = kind === 'delay' ? 'Mededeling' : 'Antwoord';
  return `${reply} van de ${first}${onBehalf}${received === '' ? '' : ` (ontvangen ${received})`}.`;
}

function dateOf(iso: string | null): string {
  return iso === null ? '' : formatDate(iso);
}

import { UserError } from '../../core/user-error.ts';
import { decodeXml, isElement, parseXml, textContent, type XmlElement } from '../../formats/xml.ts';
import {
  aanhangselName,
  dayOf,
  type Manifestation,
  manifestations,
  type Page,
  type Period,
  type Publication,
  type PublicationSource,
  ServiceError,
} from './publication.ts';

const pageSize = 100;

/** The repository of official publications over SRU 2.0: CQL in the address, Dublin Core in the records. */
export function sruSource(baseUrl: string): PublicationSource {
  return {
    firstPage: (period, modifiedSince) => pageAddress(baseUrl, query(period, modifiedSince), 1),
    readPage: (body, address) => readPage(body, address),
  };
}

function query({ since, until }: Period, modifiedSince: string | null): string {
  const clauses = [
    'c.product-area==officielepublicaties',
    'w.publicatienaam=="Kamervragen (Aanhangsel)"',
    `dt.date>="${since}"`,
    `dt.date<="${until}"`,
    ...(modifiedSince === null ? [] : [`dt.modified>="${modifiedSince}"`]),
  ];
  return clauses.join(' AND ');
}

function pageAddress(baseUrl: string, cql: string, start: number): string {
  const address = new URL(baseUrl);
  const parameters = { operation: 'searchRetrieve', version: '2.0', query: cql };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  address.searchParams.set('startRecord', String(start));
  address.searchParams.set('maximumRecords', String(pageSize));
  return address.href;
}

function readPage(body: Uint8Array, address: string): Page {
  const response = responseOf(body);
  const diagnostic = find(response, 'diagnostic');
  if (diagnostic !== undefined)
    throw new ServiceError(`De dienst meldt: ${textOf(diagnostic, 'message') ?? 'een fout'}.`);
  const total = Number(textOf(response, 'numberOfRecords') ?? Number.NaN);
  if (!Number.isInteger(total)) throw new ServiceError('De dienst geeft geen aantal publicaties.');
  const records = findAll(response, 'record').filter((record) => find(record, 'recordData') !== undefined);
  const publications = records.flatMap((record) => publicationOf(record) ?? []);
  return { total, publications, records: records.length, next: nextAddress(address, records.length, total) };
}

function responseOf(body: Uint8Array): XmlElement {
  try {
    const root = parseXml('antwoord van de dienst', decodeXml(body));
    if (localName(root) === 'searchRetrieveResponse') return root;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  throw new ServiceError('De dienst geeft een onverwacht antwoord.');
}

function nextAddress(address: string, records: number, total: number): string | null {
  const next = new URL(address);
  const start = Number(next.searchParams.get('startRecord') ?? 1) + records;
  if (records === 0 || start > total) return null;
  next.searchParams.set('startRecord', String(start));
  return next.href;
}

/** Null for a record that is no answer, or has no identifier or nothing to fetch. */
function publicationOf(record: XmlElement): Publication | null {
  const id = textOf(record, 'identifier');
  const type = textOf(record, 'type') ?? '';
  if (id === null || !/^ah-[\w-]{1,60}$/.test(id) || /mededeling/i.test(type)) return null;
  const years = textOf(record, 'vergaderjaar') ?? /^ah-tk-(\d{8})-/.exec(id)?.[1] ?? '';
  const number = /^ah-tk-\d{8}-(\d{1,5})/.exec(id)?.[1] ?? textOf(record, 'aanhangselnummer') ?? '';
  return {
    id,
    title: textOf(record, 'title'),
    kenmerk: /\d{4}Z\d{5}/.exec(textOf(record, 'vraagnummer') ?? '')?.[0] ?? null,
    aanhangsel: aanhangselName(years, number),
    date:
      dayOf(textOf(record, 'datumOntvangst')) ?? dayOf(textOf(record, 'date')) ?? dayOf(textOf(record, 'available')),
    members: textsOf(record, 'indiener'),
    respondents: [],
    url: textOf(record, 'preferredUrl') ?? textOf(record, 'url'),
    modified: textOf(record, 'modified') ?? textOf(record, 'available') ?? '',
    ministries: [...textsOf(record, 'ontvanger'), ...textsOf(record, 'creator')].filter(isMinistry),
    files: filesOf(record),
  };
}

/** The creator is sometimes the ministry, mostly the Kamer itself. */
function isMinistry(name: string): boolean {
  return /minister|staatssecretaris/i.test(name);
}

function filesOf(record: XmlElement): Publication['files'] {
  const files: Partial<Record<Manifestation, string>> = {};
  for (const item of findAll(record, 'itemUrl')) {
    const form = manifestations.find((name) => name === attributeOf(item, 'manifestation'));
    const address = textContent(item).trim();
    if (form !== undefined && address !== '') files[form] ??= address;
  }
  return files;
}

/** Services choose their own prefixes; only the names behind them count. */
function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
}

function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (localName(node) === name) found.push(node);
      else visit(node);
    }
  };
  visit(element);
  return found;
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  return findAll(element, name)[0];
}

function textsOf(element: XmlElement, name: string): readonly string[] {
  const texts = findAll(element, name).map((found) => textContent(found).replace(/\s+/g, ' ').trim());
  return [...new Set(texts.filter((text) => text !== ''))];
}

function textOf(element: XmlElement, name: string): string | null {
  return textsOf(element, name)[0] ?? null;
}

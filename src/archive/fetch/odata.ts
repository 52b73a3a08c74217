import {
  aanhangselName,
  dayOf,
  type Manifestation,
  type Page,
  type Period,
  type Publication,
  type PublicationSource,
  ServiceError,
} from './publication.ts';

const kinds = ['Antwoord schriftelijke vragen', 'Antwoord schriftelijke vragen (nader)'];

const contentTypes: Readonly<Record<string, Manifestation>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/pdf': 'pdf',
  'text/html': 'html',
};

type Row = Readonly<Record<string, unknown>>;

/** The Tweede Kamer's open data: entities as JSON over OData v4, the files as `Document(…)/resource`. */
export function odataSource(baseUrl: string): PublicationSource {
  const root = baseUrl.replace(/\/+$/, '');
  return {
    firstPage: (period, modifiedSince) => {
      const address = new URL(`${root}/Document`);
      address.searchParams.set('$filter', filter(period, modifiedSince));
      address.searchParams.set('$expand', 'Zaak($expand=ZaakActor),DocumentActor');
      address.searchParams.set('$orderby', 'Datum,Id');
      address.searchParams.set('$count', 'true');
      return address.href;
    },
    readPage: (body, address) => readPage(body, address, root),
  };
}

function filter({ since, until }: Period, modifiedSince: string | null): string {
  const clauses = [
    `(${kinds.map((kind) => `Soort eq '${kind}'`).join(' or ')})`,
    'Verwijderd eq false',
    `Datum ge ${since}T00:00:00Z`,
    `Datum le ${until}T23:59:59Z`,
    ...(modifiedSince === null ? [] : [`GewijzigdOp ge ${modifiedSince}T00:00:00Z`]),
  ];
  return clauses.join(' and ');
}

function readPage(body: Uint8Array, address: string, root: string): Page {
  const answer = asRow(parseJson(body));
  const rows = answer.value;
  if (!Array.isArray(rows)) {
    const message = textOf(asRow(answer.error), 'message');
    throw new ServiceError(
      message === null ? 'De dienst geeft een onverwacht antwoord.' : `De dienst meldt: ${message}`,
    );
  }
  const count = answer['@odata.count'];
  return {
    total: typeof count === 'number' ? count : null,
    publications: rows.flatMap((row) => publicationOf(asRow(row), root) ?? []),
    records: rows.length,
    next: nextAddress(textOf(answer, '@odata.nextLink'), address),
  };
}

/** OData allows the link to be relative. */
function nextAddress(link: string | null, address: string): string | null {
  return link !== null && URL.canParse(link, address) ? new URL(link, address).href : null;
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new ServiceError('De dienst geeft een onverwacht antwoord.');
  }
}

function publicationOf(row: Row, root: string): Publication | null {
  const uuid = textOf(row, 'Id');
  const number = textOf(row, 'DocumentNummer');
  if (uuid === null || !/^[\w-]{8,64}$/.test(uuid) || row.Verwijderd === true) return null;
  const aanhangsel = aanhangselOf(textOf(row, 'Aanhangselnummer'));
  if (aanhangsel === null && (number === null || !/^[\w-]{4,30}$/.test(number))) return null;
  const cases = rowsOf(row, 'Zaak');
  const actors = cases.flatMap((zaak) => rowsOf(zaak, 'ZaakActor'));
  const form = contentTypes[textOf(row, 'ContentType') ?? ''];
  return {
    id: aanhangsel?.id ?? `tk-${number}`,
    title: textOf(row, 'Onderwerp') ?? textOf(row, 'Titel'),
    kenmerk: cases.map((zaak) => textOf(zaak, 'Nummer')).find((nummer) => nummer !== null) ?? null,
    aanhangsel: aanhangsel?.name ?? null,
    date: dayOf(textOf(row, 'Datum')),
    members: actors.filter((actor) => /indiener/i.test(textOf(actor, 'Relatie') ?? '')).flatMap(memberName),
    respondents: rowsOf(row, 'DocumentActor').flatMap((actor) => actorName(actor, 'Functie')),
    url: aanhangsel === null ? null : `https://zoek.officielebekendmakingen.nl/${aanhangsel.id}.html`,
    modified: textOf(row, 'GewijzigdOp') ?? '',
    ministries: [
      ...actors.filter((actor) => textOf(actor, 'Relatie') === 'Gericht aan'),
      ...rowsOf(row, 'DocumentActor'),
    ].flatMap((actor) => textOf(actor, 'Functie') ?? []),
    files: form === undefined ? {} : { [form]: `${root}/Document(${uuid})/resource` },
  };
}

/** `242501244` is number 1244 of the year 2024-2025. */
function aanhangselOf(written: string | null): { readonly id: string; readonly name: string } | null {
  const match = /^(\d{2})(\d{2})(\d{5})$/.exec(written ?? '');
  if (match === null) return null;
  const years = [match[1], match[2]].map((year) => `${Number(year) > 80 ? 19 : 20}${year}`).join('');
  const number = String(Number(match[3]));
  const name = aanhangselName(years, number);
  return name === null ? null : { id: `ah-tk-${years}-${number}`, name };
}

function memberName(actor: Row): readonly string[] {
  return actorName(actor, 'ActorFractie');
}

/** `De Boer (Financiën)`. */
function actorName(actor: Row, detail: string): readonly string[] {
  const name = textOf(actor, 'ActorNaam');
  const more = textOf(actor, detail);
  if (name === null) return [];
  return [more === null ? name : `${name} (${more})`];
}

function rowsOf(row: Row, name: string): readonly Row[] {
  const value = row[name];
  return Array.isArray(value) ? value.map(asRow) : [];
}

function asRow(value: unknown): Row {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textOf(row: Row, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

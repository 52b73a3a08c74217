import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileOf, type Generated, wordFile } from './generated-publications.ts';

/** What goes wrong with one request; the next request of the same address is answered well. */
export type Fault =
  | { readonly type: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Part of the answer, then the connection is gone. */
  | { readonly type: 'torn' }
  /** The promised length and an end that comes too soon, in words that look whole. */
  | { readonly type: 'error-page' }
  | { readonly type: 'diagnostic' }
  | { readonly type: 'empty-page' }
  /** Another publication appears before this page is answered. */
  | { readonly type: 'grow'; readonly with: Generated }
  | { readonly type: 'never' }
  /** The right answer, a piece at a time. */
  | { readonly type: 'slow'; readonly pieces: number; readonly pauseMilliseconds: number }
  /** To another address, by a 302. */
  | { readonly type: 'redirect'; readonly to: string };

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly fault: Fault;
}

const odataPage = 40;

/** A service on loopback that behaves as the two real ones do, after their published descriptions. */
export class PublicationServer {
  publications: Generated[];
  readonly requests: { readonly path: string; readonly agent: string; readonly at: number }[] = [];
  /** The most requests that were under way at one moment. */
  busiest = 0;
  #busy = 0;
  #rules: Rule[] = [];
  readonly #server: Server;

  constructor(publications: readonly Generated[]) {
    this.publications = [...publications];
    this.#server = createServer((request, response) => {
      this.busiest = Math.max(this.busiest, ++this.#busy);
      response.on('close', () => this.#busy--);
      this.#answer(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get sruUrl(): string {
    return `${this.origin}/sru`;
  }

  get odataUrl(): string {
    return `${this.origin}/OData/v4/2.0`;
  }

  /** The next `times` requests whose path has `part` meet this fault. */
  fail(part: string, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.#rules.push({ matches: (path) => path.includes(part), fault });
  }

  asked(part: string): number {
    return this.requests.filter(({ path }) => path.includes(part)).length;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    const path = decodeURIComponent(`${url.pathname}${url.search}`);
    this.requests.push({ path, agent: request.headers['user-agent'] ?? '', at: Date.now() });
    const index = this.#rules.findIndex(({ matches }) => matches(path));
    const [rule] = index === -1 ? [] : this.#rules.splice(index, 1);
    if (rule !== undefined && this.#break(rule.fault, response)) return;
    if (rule?.fault.type === 'slow') slowDown(response, rule.fault);
    if (url.pathname === '/sru') this.#sru(url, response);
    else if (url.pathname.startsWith('/OData')) this.#odata(url, response);
    else this.#file(url.pathname, response);
  }

  /** True where the fault has answered. */
  #break(fault: Fault, response: ServerResponse): boolean {
    switch (fault.type) {
      case 'status':
        response.writeHead(fault.status, fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter });
        response.end();
        return true;
      case 'torn':
        response.writeHead(200, { 'content-length': '5000' });
        response.write('<officiele-publicatie>');
        setTimeout(() => response.destroy(), 5);
        return true;
      case 'error-page':
        send(response, 'text/html', '<html><body>Er is iets misgegaan</body></html>');
        return true;
      case 'diagnostic':
        send(
          response,
          'application/xml',
          envelope('<sru:diagnostics><diagnostic><message>Unsupported index</message></diagnostic></sru:diagnostics>'),
        );
        return true;
      case 'empty-page':
        send(response, 'application/xml', envelope('<sru:numberOfRecords>250</sru:numberOfRecords><sru:records/>'));
        return true;
      case 'grow':
        this.publications.push(fault.with);
        return false;
      case 'never':
        return true;
      case 'slow':
        return false;
      case 'redirect':
        response.writeHead(302, { location: fault.to }).end();
        return true;
    }
  }

  #sru(url: URL, response: ServerResponse): void {
    const query = url.searchParams.get('query') ?? '';
    const value = (index: string) => new RegExp(`${index}"(\\d{4}-\\d{2}-\\d{2})"`).exec(query)?.[1];
    const found = this.publications.filter(
      (publication) =>
        publication.day >= (value('dt\\.date>=') ?? '') &&
        publication.day <= (value('dt\\.date<=') ?? '9999') &&
        publication.modified.slice(0, 10) >= (value('dt\\.modified>=') ?? ''),
    );
    const start = Number(url.searchParams.get('startRecord'));
    const size = Number(url.searchParams.get('maximumRecords'));
    const records = found.slice(start - 1, start - 1 + size).map((publication) => record(publication, this.origin));
    const body = `<sru:numberOfRecords>${found.length}</sru:numberOfRecords><sru:records>${records.join('')}</sru:records>`;
    send(response, 'application/xml', envelope(body));
  }

  #odata(url: URL, response: ServerResponse): void {
    const resource = /Document\(uuid-of-(\d+)\)\/resource$/.exec(url.pathname);
    const wanted = this.publications.find(({ number }) => String(number) === resource?.[1]);
    if (resource !== null) {
      if (wanted === undefined) response.writeHead(404).end();
      else send(response, 'application/octet-stream', wordFile(wanted));
      return;
    }
    const filter = url.searchParams.get('$filter') ?? '';
    const value = (name: string) => new RegExp(`${name} (\\d{4}-\\d{2}-\\d{2})T`).exec(filter)?.[1];
    const found = this.publications.filter(
      (publication) =>
        publication.type === 'Antwoord' &&
        publication.day >= (value('Datum ge') ?? '') &&
        publication.day <= (value('Datum le') ?? '9999') &&
        publication.modified.slice(0, 10) >= (value('GewijzigdOp ge') ?? ''),
    );
    const skip = Number(url.searchParams.get('$skip') ?? 0);
    const next = new URL(url);
    next.searchParams.set('$skip', String(skip + odataPage));
    const answer = {
      '@odata.count': found.length,
      value: found.slice(skip, skip + odataPage).map(row),
      ...(skip + odataPage < found.length ? { '@odata.nextLink': next.href } : {}),
    };
    send(response, 'application/json', JSON.stringify(answer));
  }

  #file(path: string, response: ServerResponse): void {
    const [, id = '', form = ''] = /^\/bestanden\/([\w-]+)\.(\w+)$/.exec(path) ?? [];
    const publication = this.publications.find((one) => one.id === id);
    if (publication === undefined) response.writeHead(404).end();
    else send(response, 'text/plain', fileOf(publication, form));
  }
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

/** What is sent at once goes out in pieces. */
function slowDown(response: ServerResponse, { pieces, pauseMilliseconds }: Extract<Fault, { type: 'slow' }>): void {
  const end = response.end.bind(response);
  const whole = (body: string | Uint8Array): ServerResponse => {
    const bytes = Buffer.from(body);
    const size = Math.ceil(bytes.length / pieces);
    const next = (at: number): void => {
      if (at >= bytes.length) end();
      else response.write(bytes.subarray(at, at + size), () => setTimeout(next, pauseMilliseconds, at + size));
    };
    next(0);
    return response;
  };
  Object.assign(response, { end: whole });
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse xmlns:sru="urn:sru">${body}</sru:searchRetrieveResponse>`;
}

function record(publication: Generated, origin: string): string {
  const { id, kenmerk, type, ministry, date, day, modified, forms, ministryInRecord, number } = publication;
  const items = forms.map(
    (form) => `<gzd:itemUrl manifestation="${form}">${origin}/bestanden/${id}.${form}</gzd:itemUrl>`,
  );
  return `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><overheidop:meta>
<overheidop:owmskern><dcterms:identifier>${id}</dcterms:identifier><dcterms:title>Antwoord over onderwerp ${number}</dcterms:title>
<dcterms:type>${type}</dcterms:type><dcterms:creator>Tweede Kamer der Staten-Generaal</dcterms:creator><dcterms:modified>${modified}</dcterms:modified></overheidop:owmskern>
<overheidop:owmsmantel><dcterms:available>${day}</dcterms:available><dcterms:date>${date}</dcterms:date></overheidop:owmsmantel>
<overheidop:tpmeta><overheidop:vraagnummer>${kenmerk}</overheidop:vraagnummer><overheidop:vergaderjaar>2023-2024</overheidop:vergaderjaar>
<overheidop:indiener>De Wit</overheidop:indiener>${ministryInRecord ? `<overheidop:ontvanger>${ministry}</overheidop:ontvanger>` : ''}</overheidop:tpmeta></overheidop:meta></gzd:originalData>
<gzd:enrichedData><gzd:preferredUrl>https://zoek.officielebekendmakingen.nl/${id}.html</gzd:preferredUrl>${items.join('')}</gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`;
}

function row({ id, number, kenmerk, ministry, day, modified }: Generated): object {
  const printed = /^ah-tk-(\d{2})(\d{2})(\d{2})(\d{2})-(\d+)$/.exec(id);
  return {
    Id: `uuid-of-${number}`,
    DocumentNummer: `2024D${String(number).padStart(5, '0')}`,
    Soort: 'Antwoord schriftelijke vragen',
    Onderwerp: `Antwoord over onderwerp ${number}`,
    Datum: `${day}T00:00:00Z`,
    Aanhangselnummer: printed === null ? null : `${printed[2]}${printed[4]}${String(printed[5]).padStart(5, '0')}`,
    ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    GewijzigdOp: modified,
    Verwijderd: false,
    Zaak: [
      {
        Nummer: kenmerk,
        ZaakActor: [
          { Relatie: 'Indiener', ActorNaam: 'De Wit', ActorFractie: 'ABC' },
          { Relatie: 'Gericht aan', ActorNaam: 'De Boer', Functie: ministry },
        ],
      },
    ],
    DocumentActor: [{ ActorNaam: 'De Boer', Functie: ministry }],
  };
}

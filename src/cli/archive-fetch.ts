import { parseArgs } from 'node:util';
import { type FetchProgress, type FetchReport, fetchPublications } from '../archive/fetch/fetch-publications.ts';
import { isSourceName, type SourceName, services } from '../archive/fetch/services.ts';
import { counted } from '../core/report/wording.ts';
import { UserError } from '../core/user-error.ts';
import { dayFrom, today } from './day.ts';
import type { CliIo, Command } from './io.ts';
import { outputFormat } from './output-format.ts';
import { stoppable } from './stop-signals.ts';
import { emptyLine } from './terminal.ts';

/** Published since this day; earlier ones have no structure to read. */
const firstDay = '1995-01-01';

/** `kamervragen archive fetch --out DIR [--ministry NAME]... [--since] [--until] [--source sru|odata] [--base-url URL]` */
export const fetchCommand: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      ministry: { type: 'string', multiple: true, default: [] },
      since: { type: 'string', default: firstDay },
      until: { type: 'string', default: today() },
      source: { type: 'string', default: 'sru' },
      'base-url': { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = outputFormat(values.format, ['text', 'json']);
  const folder = values.out;
  if (folder === undefined || folder === '') throw new UserError('Noem de map: kamervragen archive fetch --out MAP.');
  const source = sourceFrom(values.source);
  const period = { since: dayFrom('--since', values.since), until: dayFrom('--until', values.until) };
  if (period.since > period.until) throw new UserError('--since ligt na --until.');
  const baseUrl = baseUrlFrom(values['base-url']);
  io.err(`Publicaties worden opgehaald bij ${baseUrl ?? services[source].name}.\n`);
  const report = await stoppable('Gestopt; een volgende keer gaat het ophalen hier verder.', (signal) =>
    fetchPublications({
      folder,
      source,
      baseUrl,
      ministries: values.ministry,
      period,
      signal,
      onProgress: progressLine(io),
    }),
  );
  if (io.interactive) io.err(emptyLine);
  io.out(format === 'json' ? `${JSON.stringify(report)}\n` : describe(report));
  return 0;
};

function sourceFrom(name: string): SourceName {
  if (isSourceName(name)) return name;
  throw new UserError(`‘${name}’ is geen bron; kies uit ${Object.keys(services).join(' en ')}.`);
}

function baseUrlFrom(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^https?:/.test(url))) return url;
  throw new UserError(`‘${url}’ is geen webadres.`);
}

function progressLine(io: CliIo): (progress: FetchProgress) => void {
  if (!io.interactive) return () => {};
  return ({ done, total, id, secondsLeft }) => {
    const left = secondsLeft === null ? '' : `, nog ongeveer ${Math.max(1, Math.round(secondsLeft / 60))} min`;
    io.err(`${emptyLine}${done}/${total}${left} ${id}`);
  };
}

function describe(report: FetchReport): string {
  const lines = [
    `${counted(report.fetched, 'publicatie', 'publicaties')} opgehaald, ${report.unchanged} waren er al (${String(report.seconds).replace('.', ',')} s).`,
    `${report.replaced} vervangen door een latere versie, ${report.outside} van andere ministeries, ${report.failed.length} niet gelukt.`,
    ...report.failed.map(({ id, reason }) => `  ${id}: ${reason}`),
    ...(report.complete ? [] : ['Nog niet alles is binnen; haal later nog eens op om het aan te vullen.']),
  ];
  return `${lines.join('\n')}\n`;
}

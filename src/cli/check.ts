import { parseArgs } from 'node:util';
import { parseDocument } from '../core/document/parse.ts';
import { type FileReport, reportFile, reportFiles } from '../core/report/check-report.ts';
import { markdownReport } from '../core/report/markdown.ts';
import { sarifReport } from '../core/report/sarif.ts';
import { type SendReport, sendReport } from '../core/report/send-report.ts';
import { textReport } from '../core/report/text.ts';
import type { Configuration } from '../core/rules/engine/configuration.ts';
import { defaultTermWeeks } from '../core/rules/engine/context.ts';
import { checkDocument } from '../core/rules/engine/engine.ts';
import { checkOptions } from '../core/rules/engine/options.ts';
import { UserError } from '../core/user-error.ts';
import { readSourceFile } from '../formats/read.ts';
import { ConfigurationFiles } from './configuration-files.ts';
import { dayFrom, today } from './day.ts';
import type { CliIo, Command } from './io.ts';
import { outputFormat } from './output-format.ts';

const formats = ['text', 'json', 'sarif', 'markdown'] as const;
type Format = (typeof formats)[number];

interface CheckedFile {
  readonly report: FileReport;
  /** Only made where it is printed. */
  readonly send: SendReport | null;
}

interface Job {
  readonly files: readonly string[];
  readonly format: Format;
  readonly today: string;
  readonly config: string | null;
}

/** `kamervragen check FILE…`: 1 where a file has errors, 2 where one, or its settings, could not be read; the others are still checked. */
export const checkCommand: Command = async (args, io) => {
  const job = readArguments(args);
  const { checked, unreadable } = await checkFiles(job, io);
  const report = reportFiles(checked.map((file) => file.report));
  if (job.format === 'json') io.out(`${JSON.stringify(report, null, 2)}\n`);
  else if (job.format === 'sarif') io.out(`${JSON.stringify(sarifReport(report, await ownVersion()), null, 2)}\n`);
  else if (job.format === 'text') io.out(textReport(report));
  else if (checked.length > 0) io.out(markdownReport(checked.flatMap(({ send }) => send ?? [])));
  if (unreadable > 0) return 2;
  return report.errors > 0 ? 1 : 0;
};

function readArguments(args: readonly string[]): Job {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, today: { type: 'string' }, config: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UserError('Noem minstens één bestand: kamervragen check BESTAND….');
  const format = outputFormat(values.format, formats);
  const day = values.today === undefined ? today() : dayFrom('--today', values.today);
  return { files: positionals, format, today: day, config: values.config ?? null };
}

/** Read only where it is printed: it stands in the whole manifest. */
async function ownVersion(): Promise<string> {
  return (await import('./version.ts')).version;
}

async function checkFiles(
  job: Job,
  io: CliIo,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly unreadable: number }> {
  const configurations = new ConfigurationFiles();
  const named = job.config === null ? null : await configurations.named(job.config);
  const told = new Set<string>();
  const checked: CheckedFile[] = [];
  let unreadable = 0;
  for (const file of job.files) {
    const loaded = named ?? (await configurations.for(file));
    const complaints = (loaded?.complaints ?? []).filter((complaint) => !told.has(complaint));
    for (const complaint of complaints) {
      io.err(`${complaint}\n`);
      told.add(complaint);
    }
    if (loaded?.isBroken === true) unreadable++;
    try {
      checked.push(await checkFile(file, job, loaded?.configuration ?? null));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      io.err(`${error.message.replaceAll('\n', ' ')}\n`);
      unreadable++;
    }
  }
  return { checked, unreadable };
}

async function checkFile(
  file: string,
  { today, format }: Job,
  configuration: Configuration | null,
): Promise<CheckedFile> {
  const document = parseDocument((await readSourceFile(file)).text);
  const options = checkOptions(today, {}, configuration);
  const result = checkDocument(document, options);
  const day = { today, termWeeks: options.termWeeks ?? defaultTermWeeks };
  const send = format === 'markdown' ? sendReport(file, document, result, day) : null;
  return { report: reportFile(file, document, result), send };
}

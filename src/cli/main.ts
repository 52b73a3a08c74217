#!/usr/bin/env node
import { UserError } from '../core/user-error.ts';
import type { CliIo, Command, ExitCode } from './io.ts';

/** Every command loads on first use, so that `parse` never pays for SQLite. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).parseCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  new: async () => (await import('./new.ts')).newCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  archive: async () => (await import('./archive.ts')).archiveCommand,
  search: async () => (await import('./search.ts')).searchCommand,
};

const usage = `Gebruik: kamervragen OPDRACHT …

  parse BESTAND [--format json|text]
  check BESTAND… [--format text|json|sarif|markdown] [--today JJJJ-MM-DD] [--config BESTAND]
  new BESTAND [-o UITVOER] [--force]
  export CONCEPT -o UITVOER.docx|.odt|.html|.md|.txt [--template SJABLOON.docx] [--force]
  archive build BRON… --db BESTAND [--swap] [--format json]
  archive info --db BESTAND [--format json]
  archive fetch --out MAP [--ministry NAAM]… [--since DATUM] [--until DATUM] [--source sru|odata] [--base-url URL]
  search ZOEKVRAAG --db BESTAND [--limit 10] [--format json]
  search --db BESTAND --batch VRAGEN.jsonl [--limit 10] --format json
`;

const io: CliIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
};

async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined) {
    io.err(usage);
    return 2;
  }
  if (name === 'help' || asksForHelp(argv)) {
    io.out(usage);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    throw new UserError(`De opdracht ‘${name}’ bestaat niet; ‘kamervragen --help’ noemt ze alle.`);
  return (await load())(args, io);
}

/** `--help` or `-h` anywhere; after `--` every word is meant as it is. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** A usage mistake of `node:util` parseArgs, put in one Dutch sentence. */
function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return describeUsage(code, String(error));
  return `Er ging iets onverwachts mis: ${error instanceof Error ? error.message : String(error)}`;
}

/** Node names the option in its English message: `Unknown option '--onzin'`. */
function describeUsage(code: string, message: string): string {
  const option = /'(-[^\s'<]{0,40})/.exec(message)?.[1] ?? '';
  if (option !== '' && code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `De optie ‘${option}’ bestaat hier niet; ‘kamervragen --help’ noemt ze alle.`;
  return 'Deze opties passen niet bij de opdracht; ‘kamervragen --help’ noemt ze alle.';
}

/** Nobody reads on (`| head`): that is no failure. A full disk is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  io.err('De uitvoer kan niet worden geschreven.\n');
  process.exit(2);
});
process.stderr.on('error', () => {});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  io.err(`${describe(error).replaceAll('\n', ' ')}\n`);
  process.exitCode = 2;
}

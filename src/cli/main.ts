#!/usr/bin/env node
import { UserError } from '../core/user-error.ts';
import type { CliIo, Command, ExitCode } from './io.ts';
import { forTerminal } from './terminal.ts';

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
  new BESTAND [-o UITVOER] [--force]              zonder UITVOER, of met ‘-’, naar de standaarduitvoer
  export CONCEPT -o UITVOER.docx|.odt|.html|.md|.txt [--template SJABLOON.docx] [--force]
  archive build BRON… --db BESTAND [--swap] [--format json]
  archive info --db BESTAND [--format json]
  archive fetch --out MAP [--ministry NAAM]… [--since DATUM] [--until DATUM] [--source sru|odata] [--base-url URL]
  search ZOEKVRAAG --db BESTAND [--limit 10] [--format json]
  search --db BESTAND --batch VRAGEN.jsonl [--limit 10] --format json
  --version                                       zegt welke versie dit is
`;

const io: CliIo = {
  out: (text) => void process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text),
  err: (text) => void process.stderr.write(forTerminal(text)),
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
  if (name === '--version') {
    io.out(`${(await import('./version.ts')).version}\n`);
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

/** A failure in one Dutch sentence. */
function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return describeUsage(code, String(error));
  if (error instanceof Error && 'syscall' in error)
    return `Een bestand of map kan niet worden gebruikt (${code}, ${error.syscall}).`;
  return `Er ging iets onverwachts mis: ${error instanceof Error ? error.message : String(error)}`;
}

/**
 * A mistake that `parseArgs` of `node:util` found. It names the option in its English message only:
 * `Unknown option '--onzin'`, `Option '-o, --output <value>' argument missing`.
 */
function describeUsage(code: string, message: string): string {
  const option = /'(?:-\w, )?(--?[\w-]{1,40})/.exec(message)?.[1] ?? '';
  const help = '‘kamervragen --help’ noemt ze alle';
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'Hier staat een woord te veel; ‘kamervragen --help’ laat zien wat er hoort.';
  if (option === '') return `Deze opties passen niet bij de opdracht; ${help}.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `De optie ‘${option}’ bestaat hier niet; ${help}.`;
  if (message.includes('does not take')) return `De optie ‘${option}’ krijgt geen waarde.`;
  return `Achter de optie ‘${option}’ ontbreekt een waarde.`;
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

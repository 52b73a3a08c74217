/** Where a command writes; tests give their own. Results go to `out`, progress and messages to `err`. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where `err` is a terminal that can show a progress bar. */
  readonly interactive: boolean;
}

/** Exit status of a command: fine; the check found errors; usage, unreadable file or damaged input. */
export type ExitCode = 0 | 1 | 2;

/** A command of the command line. `args` are the words after its name. Throws `UserError` for expected failures. */
export type Command = (args: readonly string[], io: CliIo) => Promise<ExitCode>;

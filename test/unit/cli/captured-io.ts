import type { CliIo, Command, ExitCode } from '../../../src/cli/io.ts';

/** What a command wrote, and how it ended. */
export interface CommandRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as the command line does, without a terminal. */
export async function runCommand(command: Command, args: readonly string[]): Promise<CommandRun> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
  };
  const code = await command(args, io);
  return { code, out, err };
}

// What a VS Code to test in can do, whichever it is.
import type { Cleanup } from './cleanup.ts';

export interface Session {
  /** A folder of this session, for user data and extensions. */
  readonly folder: string;
  readonly workspace: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The module whose `run` is called. */
  readonly tests: string;
}

export interface Running {
  /** Resolves when VS Code says that the tests have ended; rejects when it dies. */
  readonly ended: Promise<void>;
  /** The last of what VS Code wrote, for a run that comes to no end. */
  log(): string;
}

export interface TestHost {
  readonly name: 'desktop' | 'server';
  /** Starts VS Code with the tests; it ends with the run. */
  start(session: Session, cleanup: Cleanup): Promise<Running>;
  /** Installs a VSIX for sessions in that folder. */
  installVsix(vsix: string, folder: string): Promise<void>;
}

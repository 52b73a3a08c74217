import { UserError } from '../core/user-error.ts';

/** What is stored can no longer be read as it was written. */
export class DamagedArchive extends UserError {
  constructor() {
    super('Het archief is beschadigd; bouw het opnieuw op.');
  }
}

/** A damaged archive that cannot be thrown away, because somebody has it open. */
export class OccupiedArchive extends UserError {
  constructor() {
    super('Het archief is beschadigd en nog in gebruik. Sluit de andere vensters van VS Code en probeer het opnieuw.');
  }
}

/** SQLite's primary result code (https://sqlite.org/rescode.html), or 0 for what is no failure of SQLite. */
function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
export function isDamage(error: unknown): boolean {
  return [11, 26].includes(resultCode(error));
}

/** SQLITE_BUSY. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === 5;
}

/** A failure of SQLite in words for the user; anything else as it is. */
export function explained(error: unknown): unknown {
  switch (resultCode(error)) {
    // SQLITE_ERROR: every statement is fixed, so that one which does not fit says that the tables are no longer ours.
    case 1:
    case 11:
    case 26:
      return new DamagedArchive();
    // SQLITE_BUSY, SQLITE_LOCKED
    case 5:
    case 6:
      return new UserError('Het archief is in gebruik door een ander programma; probeer het straks opnieuw.');
    // SQLITE_READONLY
    case 8:
      return new UserError('In het archief kan niet worden geschreven; kijk of het bestand alleen-lezen is.');
    // SQLITE_IOERR, SQLITE_CANTOPEN
    case 10:
    case 14:
      return new UserError(
        'Het archief kan niet worden gelezen of geschreven; kijk of de schijf of de netwerkmap bereikbaar is.',
      );
    // SQLITE_FULL
    case 13:
      return new UserError(
        'De schijf is vol; wat al in het archief stond, is bewaard. Maak ruimte en vernieuw het archief.',
      );
    default:
      return error;
  }
}

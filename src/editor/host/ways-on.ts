import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';

/** A button of a message: what it says, and the command of this extension that it runs. */
export interface Way extends vscode.MessageItem {
  readonly command: string;
}

export const newDraft: Way = { title: 'Nieuw concept uit vragen…', command: 'kamervragen.newDraft' };
export const openSample: Way = { title: 'Open een voorbeelddossier', command: 'kamervragen.openSample' };
export const addFolder: Way = { title: 'Voeg map toe…', command: 'kamervragen.archive.addFolder' };
export const fetchOfficial: Way = {
  title: 'Haal officiële publicaties op…',
  command: 'kamervragen.archive.fetch',
};

/** Something is missing that the user can get: the message offers how. */
export class MissingError extends UserError {
  readonly ways: readonly Way[];

  constructor(message: string, ...ways: readonly Way[]) {
    super(message);
    this.ways = ways;
  }
}

/** Says what is missing, with the ways to it. Nobody waits for what the user does with the message. */
export function tellMissing({ message, ways }: MissingError): void {
  void vscode.window.showInformationMessage(message, ...ways).then((way) => {
    if (way !== undefined) void vscode.commands.executeCommand(way.command);
  });
}

/** Where a command needs a draft and there is none. */
export function noDraft(): MissingError {
  return new MissingError('Open eerst een document met Kamervragen.', newDraft, openSample);
}

/** Where a command needs an archive and there is none; `why` is what its state says. */
export function noArchive(why: string): MissingError {
  return new MissingError(why, addFolder, fetchOfficial);
}

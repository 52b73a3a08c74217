import * as vscode from 'vscode';

interface Way extends vscode.MessageItem {
  readonly command: string;
}

const ways: readonly Way[] = [
  { title: 'Voeg map toe…', command: 'kamervragen.archive.addFolder' },
  { title: 'Haal officiële publicaties op…', command: 'kamervragen.archive.fetch' },
];

/** Says why there is no archive, with the ways to one. Nobody waits for what the user does with it. */
export function leadToArchive(why: string): void {
  void vscode.window.showInformationMessage(why, ...ways).then((way) => {
    if (way !== undefined) void vscode.commands.executeCommand(way.command);
  });
}

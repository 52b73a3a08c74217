import * as vscode from 'vscode';
import { closeEditors, eventually } from './drafts.ts';

describe('the page about the archive', () => {
  afterEach(closeEditors);

  it('opens, whatever is in the archive', async () => {
    await vscode.commands.executeCommand('kamervragen.archive.statistics');
    await eventually(
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label),
      (labels) => labels.includes('Archief'),
    );
  });
});

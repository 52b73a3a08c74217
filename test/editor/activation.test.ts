import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { facts } from './facts.ts';

const ID = 'kamervragen.kamervragen';

describe('the extension', () => {
  it('is loaded and starts', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('is the one that this run is about', () => {
    const folder = vscode.extensions.getExtension(ID)?.extensionPath ?? '';
    assert.equal(/extensions[\\/]kamervragen\.kamervragen-/.test(folder), facts.packaged);
  });
});

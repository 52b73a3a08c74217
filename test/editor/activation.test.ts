import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { facts } from './facts.ts';

const id = 'kamervragen.kamervragen';

describe('the extension', () => {
  it('is loaded and starts', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('is the one that this run is about', () => {
    const folder = vscode.extensions.getExtension(id)?.extensionPath ?? '';
    assert.equal(/extensions[\\/]kamervragen\.kamervragen-/.test(folder), facts.packaged);
  });

  it('brings every file that it shows', () => {
    const folder = vscode.extensions.getExtension(id)?.extensionPath ?? '';
    const shown = ['media', 'snippets'].flatMap((name) =>
      readdirSync(join(facts.projectRoot, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file)),
    );
    const pictures = join('media', 'screenshots');
    const missing = shown.filter((file) => !file.startsWith(pictures) && !existsSync(join(folder, file)));
    assert.deepEqual(missing, []);
    assert.ok(existsSync(join(folder, 'HANDLEIDING.md')));
  });
});

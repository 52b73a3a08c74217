import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The commands that users, keys and other extensions rely on: they stay. */
const expectedCommands = [
  'kamervragen.newDraft',
  'kamervragen.numberQuestions',
  'kamervragen.insertMissingAnswers',
  'kamervragen.renumber',
  'kamervragen.nextUnanswered',
  'kamervragen.previousUnanswered',
  'kamervragen.check',
  'kamervragen.recall',
  'kamervragen.insertEarlierAnswer',
  'kamervragen.insertReference',
  'kamervragen.preview',
  'kamervragen.export',
  'kamervragen.delayNotice',
  'kamervragen.explore',
  'kamervragen.archive.fetch',
  'kamervragen.archive.addFolder',
  'kamervragen.archive.refresh',
  'kamervragen.archive.rebuild',
  'kamervragen.openGuide',
];

/** The settings that stand in people's settings.json. */
const expectedSettings = [
  'kamervragen.archive.folders',
  'kamervragen.archive.shared',
  'kamervragen.recall.maxResults',
  'kamervragen.recall.suggestWhileTyping',
  'kamervragen.recall.sourceAsFootnote',
  'kamervragen.rules',
  'kamervragen.citationStyle',
  'kamervragen.termWeeks',
  'kamervragen.phrases.files',
  'kamervragen.detectPlainText',
  'kamervragen.export.template',
];

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly configuration: Section | readonly Section[];
    readonly languages: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

interface Section {
  readonly properties: Readonly<Record<string, Setting>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const settings = Object.assign({}, ...[manifest.contributes.configuration].flat().map((section) => section.properties));

describe('the manifest', () => {
  it('names the extension, its language and its views as documented', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'kamervragen.kamervragen');
    assert.ok(manifest.contributes.languages.some(({ id }) => id === 'kamervragen'));
    const views = manifest.contributes.views.kamervragen?.map(({ id }) => id);
    assert.deepEqual(views, ['kamervragen.dossier', 'kamervragen.review', 'kamervragen.recall']);
  });

  it('has the documented commands, all in one category', () => {
    const declared = new Map(manifest.contributes.commands.map((command) => [command.command, command]));
    assert.deepEqual(
      expectedCommands.filter((id) => !declared.has(id)),
      [],
    );
    for (const { command, title, category } of declared.values()) {
      assert.equal(category, 'Kamervragen', command);
      assert.notEqual(title.trim(), '', command);
    }
  });

  it('has the documented settings, each with a default and a description', () => {
    assert.deepEqual(
      expectedSettings.filter((id) => !Object.hasOwn(settings, id)),
      [],
    );
    for (const [id, setting] of Object.entries<Setting>(settings)) {
      assert.notEqual(setting.default, undefined, id);
      assert.notEqual(setting.markdownDescription ?? setting.description ?? '', '', id);
    }
  });

  it('names no command that is not declared', () => {
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    const used = texts(manifest.contributes, 'command').filter((id) => id.startsWith('kamervragen.'));
    assert.deepEqual(
      used.filter((id) => !declared.has(id)),
      [],
    );
  });

  it('names no file that is not there', () => {
    const named = texts(manifest).filter((text) => /^(\.\/)?(media|snippets|syntaxes)\/[^*]+$/.test(text));
    assert.notEqual(named.length, 0);
    assert.deepEqual(
      named.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});

/** Every text in a JSON value, or those under a key of that name. */
function texts(value: unknown, key?: string): readonly string[] {
  if (typeof value === 'string') return key === undefined ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === key && typeof part === 'string' ? [part] : texts(part, key),
  );
}

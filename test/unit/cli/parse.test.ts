import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommand } from '../../../src/cli/parse.ts';
import { UserError } from '../../../src/core/user-error.ts';
import { runCommand } from './captured-io.ts';

describe('kamervragen parse', () => {
  let folder = '';
  let file = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kamervragen-parse-'));
    file = join(folder, 'set.txt');
    await writeFile(
      file,
      '2024Z12345\nVragen van het lid Jansen (ABC) aan de minister van Financiën over munten\n\nVraag 1\nHoe? Zo ja, waarom?\n\nAntwoord 1\nZo.\n',
    );
  });
  after(() => rm(folder, { recursive: true }));

  const run = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await runCommand(parseCommand, args);
    assert.deepEqual([code, err], [0, '']);
    return out;
  };

  it('prints the document as JSON', async () => {
    const json = JSON.parse(await run(file, '--format', 'json'));
    assert.equal(json.schema, 'kamervragen/document@1');
    assert.equal(json.kind, 'answers');
    assert.deepEqual(json.header.members, [{ name: 'Jansen', party: 'ABC' }]);
    assert.deepEqual(json.header.kenmerk, ['2024Z12345']);
    assert.deepEqual(json.header.aanhangsel, null);
    assert.deepEqual(json.questions[0].subquestions, ['Hoe?', 'Zo ja, waarom?']);
    assert.deepEqual(Object.keys(json.answers[0]), ['numbers', 'text', 'heading', 'range']);
    assert.deepEqual([json.toelichting, json.mededeling], [null, null]);
  });

  it('prints it for people', async () => {
    const text = await run(file);
    assert.match(text, /^Soort: +vragen en antwoorden\nOnderwerp: +munten\n/);
    assert.match(text, /\n\nVraag 1\nHoe\? Zo ja, waarom\?\n\nAntwoord 1\nZo\.\n$/);
  });

  it('says what is wrong with its arguments and files', async () => {
    await assert.rejects(run(), UserError);
    await assert.rejects(run(file, '--format', 'xml'), /bestaat niet; kies json of text/);
    await assert.rejects(run(join(folder, 'weg.txt')), UserError);
  });
});

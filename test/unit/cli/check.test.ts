import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCommand } from '../../../src/cli/check.ts';
import { UserError } from '../../../src/core/user-error.ts';
import { runCommand } from './captured-io.ts';

const sound = 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n';
const half = 'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nJa, sinds 5 juni jl.\n';

describe('kamervragen check', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const check = (...args: readonly string[]) => runCommand(checkCommand, [...args, '--today', '2024-11-21']);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kamervragen-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says line, column, severity, rule and message, and sums up', async () => {
    const path = file('half.txt', half);
    assert.deepEqual(await check(path), {
      code: 1,
      out: `${path}:1:1 fout antwoord-ontbreekt Vraag 1 heeft nog geen antwoord. Voeg ‘Antwoord 1’ in.\n${path}:8:11 opmerking datum-vaag ‘5 juni jl.’ zegt later niet meer welke dag het was. Schrijf de datum met het jaar.\n${path}: 1 van 2 vragen beantwoord, 1 fout, geen waarschuwingen, 1 opmerking.\n`,
      err: '',
    });
  });

  it('ends with 0 where there is no error', async () => {
    const { code, out } = await check(file('goed.txt', sound));
    assert.equal(code, 0);
    assert.match(out, /1 van 1 vraag beantwoord, geen fouten, geen waarschuwingen\./);
  });

  it('gives JSON as the contract has it', async () => {
    const path = file('half.txt', half);
    const { code, out } = await check(path, '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      files: [
        {
          file: path,
          kind: 'answers',
          summary: { questions: 2, answered: 1, missing: ['1'] },
          problems: [
            {
              rule: 'antwoord-ontbreekt',
              severity: 'error',
              message: 'Vraag 1 heeft nog geen antwoord. Voeg ‘Antwoord 1’ in.',
              line: 1,
              column: 1,
              endLine: 1,
              endColumn: 8,
              fixable: true,
            },
            {
              rule: 'datum-vaag',
              severity: 'info',
              message: '‘5 juni jl.’ zegt later niet meer welke dag het was. Schrijf de datum met het jaar.',
              line: 8,
              column: 11,
              endLine: 8,
              endColumn: 21,
              fixable: true,
            },
          ],
        },
      ],
      errors: 1,
      warnings: 0,
    });
  });

  it('gives SARIF and Markdown', async () => {
    const path = file('half.txt', half);
    const sarif = JSON.parse((await check(path, '--format', 'sarif')).out);
    assert.equal(sarif.version, '2.1.0');
    assert.deepEqual(
      sarif.runs[0].results.map(({ ruleId }: { readonly ruleId: string }) => ruleId),
      ['antwoord-ontbreekt', 'datum-vaag'],
    );
    const { code, out } = await check(path, '--format', 'markdown');
    assert.equal(code, 1);
    assert.match(out, /^# Controle: /);
    assert.match(out, /\*\*Dit kan nog niet weg: er zijn fouten\.\*\*/);
  });

  it('goes on after a file that cannot be read, names it in one line, and ends with 2', async () => {
    const good = file('goed.txt', sound);
    const gone = join(folder, 'weg.txt');
    const { code, out, err } = await check(gone, good);
    assert.equal(code, 2);
    assert.match(out, /goed\.txt: 1 van 1 vraag beantwoord/);
    assert.equal(err, `‘${gone}’ bestaat niet.\n`);
  });

  it('follows the nearest .kamervragen.yml above the file', async () => {
    file('.kamervragen.yml', 'regels:\n  antwoord-ontbreekt: warning\n  datum-vaag: off\n');
    const { code, out } = await check(file('a/b/half.txt', half));
    assert.equal(code, 0);
    assert.match(out, /waarschuwing antwoord-ontbreekt/);
    assert.doesNotMatch(out, /datum-vaag/);
  });

  it('follows the file of --config instead', async () => {
    file('.kamervragen.yml', 'regels:\n  antwoord-ontbreekt: off\n');
    const config = file('streng.yml', 'regels:\n  datum-vaag: error\n');
    const { out } = await check(file('half.txt', half), '--config', config);
    assert.match(out, /fout antwoord-ontbreekt[\s\S]*fout datum-vaag/);
  });

  it('names what is wrong in the configuration once, and goes on', async () => {
    const config = file('.kamervragen.yml', 'regels:\n  antwoord-leegte: off\n');
    const { code, err } = await check(file('a.txt', sound), file('b.txt', sound));
    assert.equal(code, 0);
    assert.equal(err, `${config}:2: De regel ‘antwoord-leegte’ bestaat niet. Bedoelt u ‘antwoord-leeg’?\n`);
  });

  it('refuses what it does not understand, in one Dutch sentence', async () => {
    const path = file('goed.txt', sound);
    const wrong = [
      [],
      [path, '--format', 'xml'],
      [path, '--today', 'gisteren'],
      [path, '--today', '2024-02-31'],
      [path, '--config', 'weg.yml'],
    ];
    for (const args of wrong) {
      await assert.rejects(
        runCommand(checkCommand, args),
        (error) => error instanceof UserError && !error.message.includes('\n'),
      );
    }
  });

  it('reads an empty file', async () => {
    const { code, out } = await check(file('leeg.txt', ''));
    assert.equal(code, 0);
    assert.match(out, /leeg\.txt: geen fouten, geen waarschuwingen\./);
  });
});

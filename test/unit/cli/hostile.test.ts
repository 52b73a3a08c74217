import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';
import { pdfFile } from '../formats/pdf/pdf-file.ts';

const good = 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n';
/** The built command line where there is one, else its source. */
const built = join(import.meta.dirname, '../../../dist/cli.js');
const source = join(import.meta.dirname, '../../../src/cli/main.ts');
const program = existsSync(built) ? built : source;
let folder = '';

function run(args: readonly string[], command = program) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Exit 2, nothing on stdout, and one Dutch line that looks like no stack trace. */
function assertRefused(args: readonly string[], message: RegExp): void {
  const { status, stdout, stderr } = run(args, source);
  assert.equal(status, 2, `${args.join(' ')}: ${stderr}`);
  assert.equal(stdout, '');
  assert.match(stderr, message);
  assert.match(stderr, /^[^\n]+\n$/, 'one line');
  assert.doesNotMatch(stderr, /\bat .*:\d+:\d+|Error:/);
}

describe('the command line under a hostile user', function () {
  this.timeout(60_000);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kamervragen-cli-'));
    writeFileSync(join(folder, 'goed.txt'), good);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives help wherever it is asked for, but not for a word to search', () => {
    for (const args of [['--help'], ['check', '--help'], ['archive', 'build', '-h'], ['help']]) {
      const { status, stdout, stderr } = run(args, source);
      assert.equal(status, 0, args.join(' '));
      assert.match(stdout, /^Gebruik: kamervragen/);
      assert.equal(stderr, '');
    }
    assert.equal(run(['parse', '--', '--help'], source).status, 2);
  });

  it('says which version it is', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    assert.equal(run(['--version'], source).stdout, `${manifest.version}\n`);
  });

  it('says in one line which source of an archive could not be read', () => {
    const { status, stderr } = run(['archive', 'build', 'goed.txt', 'weg', '--db', 'a.db'], source);
    assert.equal(status, 2);
    assert.match(stderr, /^‘[^’]*weg’: Bestaat niet [^\n]+\n$/);
    assert.match(run(['archive', 'build', '', '--db', 'a.db'], source).stderr, /ten minste één map of bestand/);
  });

  const inputs: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['binair.txt', new Uint8Array(4000).map((_, index) => (index * 7919) % 251), /geen tekstbestand/],
    ['kapot.docx', 'PK\u0003\u0004kapot', /beschadigd/],
    ['kapot.pdf', '%PDF-1.4 kapot', /pdf/],
    ['kapot.odt', 'PK\u0003\u0004', /beschadigd/],
    ['kapot.xml', '<?xml version="1.0"?><a>', /XML/],
  ];
  for (const [name, content, message] of inputs) {
    it(`refuses ${name} in one line`, () => {
      writeFileSync(join(folder, name), content);
      for (const command of ['parse', 'check', 'new']) {
        const { status, stderr } = run([command, name]);
        assert.equal(status, 2, command);
        assert.match(stderr, message);
        assert.match(stderr, /^[^\n]+\n$/);
      }
      assertRefused(['export', name, '-o', 'uit.docx'], message);
      assert.ok(!existsSync(join(folder, 'uit.docx')));
    });
  }

  it('survives what fails in a PDF while nobody waits for it', () => {
    const pdf = Buffer.from(pdfFile([['Vraag 1'], ['Antwoord 1']])).toString('latin1');
    const shifted = pdf.replace('2 0 obj\n', '2 0 obj').replace('6 0 obj\n', '6 0 obj\n(');
    writeFileSync(join(folder, 'kapot.pdf'), shifted, 'latin1');
    assertRefused(['parse', 'kapot.pdf'], /beschadigde of onvolledige pdf/);
  });

  it('reads text with stray bytes, NULs and mixed line ends', () => {
    writeFileSync(join(folder, 'nul.txt'), 'Vraag 1\rKlopt\0dit?\r\n\r\nAntwoord 1\nJa.\n');
    writeFileSync(join(folder, 'latin.txt'), Buffer.from('Vraag 1\nBélgica?\n\nAntwoord 1\nJa.\n', 'latin1'));
    writeFileSync(join(folder, 'leeg.txt'), '');
    for (const file of ['nul.txt', 'latin.txt', 'leeg.txt']) assert.equal(run(['check', file]).status, 0, file);
  });

  it('names what is wrong in the arguments', () => {
    assertRefused(['onzin'], /‘onzin’ bestaat niet/);
    assertRefused(['parse', 'goed.txt', 'goed.txt'], /één bestand/);
    assertRefused(['parse', 'goed.txt', '--onzin'], /‘--onzin’ bestaat hier niet/);
    assertRefused(['parse', 'goed.txt', '--format', 'xml'], /kies (?:text of json|json of text)/);
    assertRefused(['check', 'goed.txt', '--today', '2024-02-30'], /--today hoort een dag te zijn/);
    assertRefused(['check', 'goed.txt', '--today', 'morgen'], /--today hoort een dag te zijn/);
    assertRefused(['check', 'goed.txt', '--today'], /‘--today’ ontbreekt een waarde/);
    assertRefused(['new', 'goed.txt', '-o'], /‘--output’ ontbreekt een waarde/);
    assertRefused(['search', 'brug', '--db', 'a.db', '--limit', '-1'], /‘--limit’ ontbreekt een waarde/);
    assertRefused(['new', 'goed.txt', '--force=ja'], /‘--force’ krijgt geen waarde/);
    assertRefused(['archive', 'info', '--db', 'a.db', 'meer'], /een woord te veel/);
    assertRefused(['check', 'goed.txt', '--config', 'weg.yml'], /weg\.yml/);
    assertRefused(['parse', '-'], /bestaat niet/);
    assertRefused(['parse', '.'], /is een map/);
    assertRefused(['archive', 'fetch', '--out', 'map', '--base-url', 'onzin'], /geen webadres/);
  });

  it('goes on with the other files where one cannot be read', () => {
    const { status, stdout, stderr } = run(['check', 'goed.txt', 'weg.txt', '--format', 'json']);
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).files.length, 1);
    assert.match(stderr, /^‘weg\.txt’ bestaat niet\.\n$/);
  });

  it('tells that a folder has broken settings, and checks without them', () => {
    writeFileSync(join(folder, '.kamervragen.yml'), 'regels: [\n');
    const { status, stdout, stderr } = run(['check', 'goed.txt', 'goed.txt']);
    assert.equal(status, 2);
    assert.match(stdout, /geen fouten/);
    assert.match(stderr, /^.*\.kamervragen\.yml:2: Dit is geen geldige YAML\.\n$/);
  });

  it('names the rule that comes nearest to an unknown one, and none where none is near', () => {
    writeFileSync(join(folder, '.kamervragen.yml'), 'regels:\n  antwoord-leg: uit\n  onzin-zz: fout\n');
    const { status, stderr } = run(['check', 'goed.txt']);
    assert.equal(status, 0);
    assert.match(stderr, /‘antwoord-leg’ bestaat niet\. Bedoelt u ‘antwoord-leeg’\?/);
    assert.match(stderr, /‘onzin-zz’ bestaat niet\.\n/);
  });

  it('never writes over a file unasked, and never over its own input', () => {
    writeFileSync(join(folder, 'uit.md'), 'van iemand anders');
    assertRefused(['new', 'goed.txt', '-o', 'uit.md'], /bestaat al/);
    assertRefused(['export', 'goed.txt', '-o', 'uit.md'], /bestaat al/);
    symlinkSync('goed.txt', join(folder, 'ook.txt'));
    for (const command of ['new', 'export'])
      for (const output of ['goed.txt', './goed.txt', 'ook.txt'])
        assertRefused([command, 'goed.txt', '-o', output, '--force'], /is het bestand dat wordt gelezen/);
    assert.equal(readFileSync(join(folder, 'goed.txt'), 'utf8'), good);
    assert.equal(readFileSync(join(folder, 'uit.md'), 'utf8'), 'van iemand anders');
  });

  it('leaves nothing behind where it cannot write', () => {
    mkdirSync(join(folder, 'map.txt'));
    assertRefused(['new', 'goed.txt', '-o', 'nergens/uit.txt'], /de map bestaat niet/);
    assertRefused(['new', 'goed.txt', '-o', 'map.txt', '--force'], /is een map/);
    assertRefused(['new', 'goed.txt', '-o', 'goed.txt/uit.txt'], /de map bestaat niet/);
    assertRefused(['new', 'goed.txt', '-o', 'lang'.repeat(90)], /de naam is te lang/);
    assertRefused(['new', 'goed.txt', '-o', 'uit.docx'], /eindigen op \.kamervragen/);
    assertRefused(['export', 'goed.txt', '-o', 'uit.exe'], /moet eindigen op/);
    assert.deepEqual(readdirSync(folder).sort(), ['goed.txt', 'map.txt']);
  });

  it('says that a file may not be read', () => {
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      console.log('      (runs only where some files may not be read)');
      return;
    }
    chmodSync(join(folder, 'goed.txt'), 0);
    assertRefused(['parse', 'goed.txt'], /mag niet worden gelezen/);
  });

  it('keeps its exit code where nobody reads its output on', () => {
    if (process.platform === 'win32') return;
    writeFileSync(join(folder, 'groot.txt'), 'Vraag 1\nKlopt dit?\n\n'.repeat(3000));
    const pipe = `"${process.execPath}" "${program}" check groot.txt --format json | head -c 10; exit "\${PIPESTATUS[0]}"`;
    const { status, stderr } = spawnSync('bash', ['-c', pipe], { cwd: folder, encoding: 'utf8' });
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('shows what a name or a document would do to a terminal', () => {
    assertRefused(['parse', '\u001b]0;kwaad\u0007\u009b31m.txt'], /^‘␛]0;kwaad␇\ufffd31m\.txt’ bestaat niet\.\n$/);
  });

  it('takes no document as the place for an archive', () => {
    mkdirSync(join(folder, 'bron'));
    writeFileSync(join(folder, 'bron', 'eerder.txt'), good);
    assertRefused(['archive', 'build', 'bron', '--db', 'goed.txt'], /is een document/);
    assertRefused(['archive', 'build', 'bron', '--db', 'bron/eerder.txt', '--swap'], /is een document/);
    assert.deepEqual(readdirSync(folder).sort(), ['bron', 'goed.txt']);
    assert.equal(readFileSync(join(folder, 'goed.txt'), 'utf8'), good);
    assert.equal(readFileSync(join(folder, 'bron', 'eerder.txt'), 'utf8'), good);
  });

  it('takes no source of an archive as the place for it', () => {
    assertRefused(['archive', 'build', 'goed.txt', '--db', 'goed.txt'], /is het bestand dat wordt gelezen/);
    assert.equal(readFileSync(join(folder, 'goed.txt'), 'utf8'), good);
    assertRefused(['archive', 'build', 'goed.txt', '--db', '.'], /is een map/);
    assertRefused(['archive', 'info', '--db', 'weg.db'], /bestaat niet/);
    assertRefused(
      ['archive', 'build', 'goed.txt', '--db', 'a.db', '--format', 'xml'],
      /kies (?:text of json|json of text)/,
    );
  });

  it('builds an archive from what can be read, and tells with its exit code that a source could not', () => {
    const { status, stdout } = run(['archive', 'build', 'goed.txt', 'weg.txt', '--db', 'a.db', '--format', 'json']);
    assert.equal(status, 2);
    const { pairs, skipped } = JSON.parse(stdout);
    assert.deepEqual([pairs, skipped.length], [1, 1]);
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { exportCommand } from '../../../src/cli/export.ts';
import type { Command } from '../../../src/cli/io.ts';
import { newCommand } from '../../../src/cli/new.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { readSourceFile } from '../../../src/formats/read.ts';
import { p, wordFile } from '../formats/docx/word-file.ts';

const questions =
  'Vragen van het lid Van Dam (ABC) aan de Minister van Financiën over de veerpont (ingezonden 3 oktober 2029).\n\nVraag 1\nKent u het bericht?\n\nVraag 2\nKlopt het, en zo ja, wat doet u?\n';

async function run(command: Command, ...args: string[]): Promise<{ out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await command(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
  });
  assert.equal(code, 0);
  return { out, err };
}

describe('kamervragen new and export', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kamervragen-'));
    await writeFile(at('vragen.txt'), questions);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('prints a draft with every question word for word and an empty answer under each', async () => {
    const { out, err } = await run(newCommand, at('vragen.txt'));
    const draft = parseDocument(out);
    assert.deepEqual(
      draft.questions.map(({ body }) => body.text),
      ['Kent u het bericht?', 'Klopt het, en zo ja, wat doet u?'],
    );
    assert.deepEqual(
      draft.answers.map(({ numbers, body }) => [numbers, body.text]),
      [
        [['1'], ''],
        [['2'], ''],
      ],
    );
    assert.equal(draft.frontMatter?.data.bron, 'vragen.txt');
    assert.equal(err, '');
    assert.equal((await run(newCommand, at('vragen.txt'), '-o', '-')).out, out);
  });

  it('writes the draft to a file, and replaces none without --force', async () => {
    const { out, err } = await run(newCommand, at('vragen.txt'), '-o', at('concept.kamervragen'));
    assert.equal(out, '');
    assert.match(err, /^Concept met 2 vragen geschreven naar/);
    await writeFile(at('concept.kamervragen'), 'mijn werk');
    await assert.rejects(run(newCommand, at('vragen.txt'), '-o', at('concept.kamervragen')), {
      name: 'UserError',
      message: /bestaat al; gebruik --force om het te vervangen\.$/,
    });
    assert.equal(await readFile(at('concept.kamervragen'), 'utf8'), 'mijn werk');
    await run(newCommand, at('vragen.txt'), '-o', at('concept.kamervragen'), '--force');
    assert.match(await readFile(at('concept.kamervragen'), 'utf8'), /Vraag 2/);
  });

  it('exports to every format, leaving nothing else behind', async () => {
    await run(newCommand, at('vragen.txt'), '-o', at('concept.kamervragen'));
    for (const name of ['a.docx', 'a.odt', 'a.html', 'a.md', 'a.txt']) {
      await run(exportCommand, at('concept.kamervragen'), '-o', at(name));
      const { questions: found } = parseDocument((await readSourceFile(at(name))).text);
      assert.deepEqual(
        found.map(({ body }) => body.text),
        ['Kent u het bericht?', 'Klopt het, en zo ja, wat doet u?'],
        name,
      );
    }
    assert.deepEqual((await readdir(folder)).sort(), [
      'a.docx',
      'a.html',
      'a.md',
      'a.odt',
      'a.txt',
      'concept.kamervragen',
      'vragen.txt',
    ]);
  });

  it("writes into the organisation's own template", async () => {
    await run(newCommand, at('vragen.txt'), '-o', at('concept.kamervragen'));
    await writeFile(at('stijl.docx'), wordFile({ body: `${p('Ministerie van Ponten')}${p('{{antwoorden}}')}` }));
    await run(exportCommand, at('concept.kamervragen'), '-o', at('brief.docx'), '--template', at('stijl.docx'));
    const xml = strFromU8(unzipSync(await readFile(at('brief.docx')))['word/document.xml'] ?? new Uint8Array());
    assert.match(xml, /Ministerie van Ponten.*Kent u het bericht/);
    const other = run(exportCommand, at('concept.kamervragen'), '-o', at('a.odt'), '--template', at('stijl.docx'));
    await assert.rejects(other, { message: 'Een sjabloon kan alleen bij .docx.' });
    const missing = run(exportCommand, at('concept.kamervragen'), '-o', at('b.docx'), '--template', at('weg.docx'));
    await assert.rejects(missing, { message: /weg\.docx’ bestaat niet\.$/ });
  });

  it('says what is wrong with the command', async () => {
    await assert.rejects(run(newCommand), { message: /^Noem één bestand/ });
    await writeFile(at('leeg.txt'), 'Geachte voorzitter,');
    await assert.rejects(run(newCommand, at('leeg.txt')), { message: /staan geen vragen\.$/ });
    await assert.rejects(run(exportCommand, at('vragen.txt')), { message: /^Noem met -o/ });
    await assert.rejects(run(exportCommand, at('vragen.txt'), '-o', at('a.exe')), {
      message: /moet eindigen op \.docx/,
    });
    await assert.rejects(run(exportCommand, at('vragen.txt'), '-o', join(at('weg'), 'a.docx')), {
      message: /de map bestaat niet\.$/,
    });
    await assert.rejects(run(exportCommand, at('weg.txt'), '-o', at('a.docx')), { message: /bestaat niet\.$/ });
  });
});

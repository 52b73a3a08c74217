import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { UserError } from '../../../src/core/user-error.ts';
import { limits } from '../../../src/formats/limits.ts';
import { readSourceBytes } from '../../../src/formats/read.ts';
import { num, p, wordFile } from './docx/word-file.ts';
import { pdfFile } from './pdf/pdf-file.ts';

async function messageOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readSourceBytes(name, bytes);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  }
  assert.fail('the file was read');
}

/** Overwrites the sizes in a zip's directory, as bombs do to look small. */
function claimSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(size, at + 24);
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt32LE(size, at + 22);
  }
  return bytes;
}

describe('hostile Word and ODF files', () => {
  it('stops a zip bomb, also one that lies about its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(limits.partBytes + 1) }, { level: 9 });
    assert.match(await messageOf('a.docx', bomb), /wordt uitgepakt veel te groot/);
    assert.match(await messageOf('a.docx', claimSize(bomb, 1000)), /beschadigd of onvolledig|veel te groot/);
  });

  it('stops parts that are too large together', async () => {
    const part = new Uint8Array(limits.partBytes - 1);
    const parts = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`word/${name}.xml`, part]));
    assert.match(await messageOf('a.docx', zipSync(parts, { level: 1 })), /veel te groot/);
  });

  it('leaves macros, pictures and paths outside the file alone', async () => {
    const extra = { 'word/vbaProject.bin': strToU8('Auto_Open'), 'word/media/image1.png': new Uint8Array(100) };
    const { text } = await readSourceBytes('a.docm', wordFile({ body: p('Vraag 1'), extra }));
    assert.equal(text, 'Vraag 1\n');
    const escaping = zipSync({ '../../../etc/word/document.xml': strToU8('<a/>') });
    assert.match(await messageOf('a.docx', escaping), /beschadigd|geen Word-document/);
  });

  it('does not believe a list that says it is a billion levels deep', async () => {
    const deep = 999_999_999;
    const bytes = wordFile({
      body: p('x', num(1, deep)) + p('y', '<w:pStyle w:val="v"/>'),
      numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${deep}"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      styles: `<w:style w:type="paragraph" w:styleId="v"><w:name w:val="Kamervragen lijstvervolg ${deep}"/></w:style>`,
    });
    assert.equal((await readSourceBytes('a.docx', bytes)).text, 'x\n\ny\n');
  });

  it('goes round no circle of styles', async () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const bytes = wordFile({ body: p('x', '<w:pStyle w:val="a"/>'), styles: style('a', 'b') + style('b', 'a') });
    assert.equal((await readSourceBytes('a.docx', bytes)).text, 'x\n');
  });

  it('refuses entity declarations in a Word file', async () => {
    const bytes = wordFile({
      body: p('x'),
      extra: {
        'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY lol "lol">]><w:document><w:body/></w:document>'),
      },
    });
    assert.match(await messageOf('a.docx', bytes), /XML-entiteiten/);
  });

  it('says that a file is encrypted', async () => {
    const bytes = Buffer.from(wordFile({ body: p('x') }));
    for (let at = 0; at < bytes.length - 8; at++) {
      if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    assert.equal(await messageOf('a.docx', bytes), '‘a.docx’ is met een wachtwoord beveiligd.');
    const odt = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
      'content.xml': new Uint8Array(50),
    });
    assert.equal(await messageOf('a.odt', odt), '‘a.odt’ is met een wachtwoord beveiligd.');
  });

  it('says that an ODF file is cut off or holds no text', async () => {
    const odt = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<office:document-content><office:body/></office:document-content>'),
    });
    assert.match(await messageOf('a.odt', odt), /geen ODF-document/);
    assert.match(await messageOf('a.odt', odt.subarray(0, odt.length - 30)), /beschadigd of onvolledig/);
  });
});

describe('hostile PDF files', () => {
  it('says that a PDF is cut off', async () => {
    const bytes = pdfFile([['Vraag 1']]);
    assert.match(await messageOf('a.pdf', bytes.subarray(0, 200)), /beschadigde of onvolledige pdf|geen tekst/);
  });

  it('says that a PDF holds pictures only', async () => {
    assert.match(await messageOf('scan.pdf', pdfFile([[], []])), /deze pdf bevat geen tekst/);
  });

  for (const fixture of ['aanhangsel-oud.pdf', 'aanhangsel-afgebroken.pdf', 'concept.pdf']) {
    it(`says that the letters of a PDF have no meaning: ${fixture} without its tables of letters`, async () => {
      const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/formats', fixture));
      const meaningless = bytes.toString('latin1').replaceAll('/ToUnicode', '/OfUnicode');
      assert.match(await messageOf('a.pdf', Buffer.from(meaningless, 'latin1')), /niet als tekst te lezen/);
    });
  }

  it('says that a PDF has too many pages', async () => {
    const pages = Array.from({ length: 1000 }, () => ['Vraag 1']);
    assert.equal(
      await messageOf('lang.pdf', pdfFile(pages)),
      `‘lang.pdf’ heeft 1000 pagina’s; hoogstens ${limits.pdfPages} kunnen worden gelezen.`,
    );
  });

  it('says that a PDF is encrypted', async () => {
    const entry = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -4 >> /ID [<00><00>]`;
    assert.equal(await messageOf('a.pdf', pdfFile([['Vraag 1']], entry)), '‘a.pdf’ is met een wachtwoord beveiligd.');
  });

  it('stops a page that unpacks to very much', async () => {
    const packed = deflateSync(Buffer.alloc(limits.pdfStreamBytes + 1000, ' '));
    assert.match(await messageOf('a.pdf', pdfFile([['x']], '', packed)), /wordt uitgepakt veel te groot/);
  });

  it('leaves out letters that nobody can see, however large or far away they are', async () => {
    const far = [1e9, 1e20].flatMap((size) => [
      { text: '1', x: 70, y: 700, size },
      { text: 'reus', x: 70, y: 700, size },
      ...[size, -size].flatMap((place) => [
        { text: 'ver', x: place, y: 700 },
        { text: '2', x: 70, y: place },
      ]),
    ]);
    const page = ['Vraag 1', ...Array.from({ length: 12 }, (_, index) => `Regel ${index}`), ...far];
    const { text } = await readSourceBytes('a.pdf', pdfFile([page]));
    assert.match(text, /^Vraag 1\nRegel 0\n/);
    assert.doesNotMatch(text, /reus|ver/);
  });

  it('says that a page holds more text than any page does', async () => {
    const page = Array.from({ length: limits.pdfItemsPerPage + 500 }, (_, index) => ({
      text: `woord ${index}`,
      x: 70 + (index % 3) * 150,
      y: 780 - (index % 700),
    }));
    assert.match(await messageOf('a.pdf', pdfFile([page])), /te veel tekst/);
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../src/core/user-error.ts';
import { limits } from '../../../src/formats/limits.ts';
import { readSourceBytes, readSourceFile } from '../../../src/formats/read.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

async function textOf(bytes: Uint8Array, name = 'vragen.txt'): Promise<string> {
  return (await readSourceBytes(name, bytes)).text;
}

async function messageOf(read: Promise<unknown>): Promise<string> {
  try {
    await read;
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  }
  assert.fail('the file was read');
}

describe('readSourceBytes on text', () => {
  it('reads UTF-8, without the byte order mark and with its line endings', async () => {
    assert.equal(await textOf(utf8('\ufeffVraag 1\r\nBént u er?\r')), 'Vraag 1\r\nBént u er?\r');
  });

  it('reads UTF-16 with and without a byte order mark', async () => {
    const text = 'Vraag 1\nKunt u dit één voor één uitleggen?';
    assert.equal(await textOf(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
    assert.equal(await textOf(Buffer.from(text, 'utf16le')), text);
    assert.equal(await textOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text);
    assert.equal(await textOf(Buffer.from(text, 'utf16le').swap16()), text);
  });

  it('takes UTF-8 that was damaged at one place for UTF-8', async () => {
    const text = 'Vraag 1\nKlopt het dat één brug in België «dicht» is?\n';
    const cut = Buffer.concat([Buffer.from(text), Buffer.from('é').subarray(0, 1)]);
    assert.equal((await readSourceBytes('a.txt', cut)).text, `${text}\ufffd`);
    const kept = 'Belgi\ufffd';
    assert.equal((await readSourceBytes('a.txt', Buffer.from(kept))).text, kept);
  });

  it('takes UTF-32 for no text', async () => {
    const bytes = Buffer.concat(['\ufeff', ...'Vraag 1'].map((letter) => Buffer.from(`${letter}\0`, 'utf16le')));
    await assert.rejects(readSourceBytes('a.txt', bytes), /geen tekstbestand/);
  });

  it('takes what is no UTF-8 for Windows-1252', async () => {
    assert.equal(await textOf(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x68, 0x61, 0x94])), 'Café “ha”');
  });

  it('reads an empty file as an empty text', async () => {
    assert.deepEqual(await readSourceBytes('leeg.md', new Uint8Array()), { text: '', format: 'text' });
  });

  it('refuses binary files that are called .txt', async () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => ((index * 7919) % 255) + 1);
    assert.equal(await messageOf(textOf(noise)), '‘vragen.txt’ is geen tekstbestand.');
  });

  it('does not mind a stray NUL', async () => {
    assert.equal(await textOf(utf8('Vraag 1\0\nKlopt dit?')), 'Vraag 1\0\nKlopt dit?');
  });

  it('says how large a file may be', async () => {
    const large = new Uint8Array(limits.textBytes + 1).fill(65);
    assert.equal(await messageOf(textOf(large)), '‘vragen.txt’ is te groot (41 MB; hoogstens 40 MB).');
  });

  it('says what to do with old and foreign formats', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    assert.match(
      await messageOf(textOf(ole, 'brief.doc')),
      /oud Word-bestand \(\.doc\); sla het in Word op als \.docx/,
    );
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    assert.match(await messageOf(textOf(locked, 'brief.docx')), /met een wachtwoord beveiligd/);
    assert.match(await messageOf(textOf(utf8('{\\rtf1 Vraag'), 'brief.rtf')), /RTF/);
    assert.equal(
      await messageOf(textOf(utf8('Vraag 1'), 'a.docx')),
      '‘a.docx’ is geen Word-document, of het is beschadigd.',
    );
    assert.equal(await messageOf(textOf(new Uint8Array(), 'a.pdf')), '‘a.pdf’ is leeg.');
  });

  it('stops when aborted', async () => {
    await assert.rejects(readSourceBytes('a.txt', utf8('a'), { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});

describe('readSourceFile', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kamervragen-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('reads a file from disk', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'Vraag 1');
    assert.deepEqual(await readSourceFile(path), { text: 'Vraag 1', format: 'text' });
  });

  it('says that a file does not exist or is a folder', async () => {
    assert.match(await messageOf(readSourceFile(join(folder, 'weg.txt'))), /weg\.txt’ bestaat niet\.$/);
    assert.match(await messageOf(readSourceFile(folder)), /is een map, geen bestand\.$/);
  });
});

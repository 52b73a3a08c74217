import assert from 'node:assert/strict';
import { tokenise } from './tokenizer.ts';

const pieces: Readonly<Record<string, string>> = {
  digits: '1',
  'digits and spaces': '1 ',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'square brackets': '[',
  'bracketed digits': '[1',
  'round brackets': '(',
  'opening quotation marks': '«',
  'nested quotation marks': '«“',
  'curly quotes': '‘',
  apostrophes: "'t van ",
  'straight quotes': '"',
  stars: '*',
  emphasis: '**a',
  underscores: '_a',
  'number lists': '1 en ',
  references: 'vraag 1 en ',
  names: 'Van der A',
  initials: 'A.',
  motions: 'motie Van A/',
  citations: 'Kamerstuk 12 345',
  'running feet': '’s-Gravenhage 2024 ',
  addresses: 'http://a.(',
  comments: '<!-- ',
  'form feeds': '\f',
};

/**
 * Long enough that a pattern that needs quadratic time does not end within mocha's time limit. VS Code itself colours
 * lines up to 20,000 characters.
 */
const length = 60_000;

describe('the grammar on hostile lines', () => {
  for (const [name, piece] of Object.entries(pieces)) {
    for (const before of ['', 'Vraag 1\n', 'Vragen van het lid ', '1\n']) {
      it(`gets through ${name} after ${JSON.stringify(before)}`, async () => {
        const line = piece.repeat(Math.ceil(length / piece.length));
        const lines = await tokenise(`${before}${line}`);
        assert.equal(lines.map(({ text }) => text).join('\n'), `${before}${line}`);
      });
    }
  }
});

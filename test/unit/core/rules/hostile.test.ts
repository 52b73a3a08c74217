import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';
import { rules } from '../../../../src/core/rules/registry.ts';

const levels = [Object.fromEntries(rules.map(({ id }) => [id, 'error' as const]))];
const options = { today: '2024-11-21', levels, citationStyle: 'kamerstuk' } as const;

/** Pieces that some pattern begins with, over and over without an end. */
const pieces = [
  '1',
  '12 ',
  ' ',
  '(',
  ')',
  '[',
  '«',
  '“',
  '"',
  '‘',
  '?',
  '.',
  'a.',
  'A',
  'Ab',
  'zal ',
  'jl',
  '5 juni ',
  '2024Z',
  '<!-- ',
  '[nog ',
  '[…] ',
  '«[…] ',
  '"[…] ',
  '[PM] ',
  'zie vraag ',
  'Kamerstuk ',
  '30 826',
  'Aanhangsel Handelingen ',
  'Zo nee, ',
  'beantwoord ',
  'afzonderlijk ',
  'xxx',
  'p.m.',
  '\n\n',
  '- ',
];

describe('rules on hostile text', () => {
  for (const piece of pieces) {
    it(`take time in proportion: ${JSON.stringify(piece)}`, function () {
      this.timeout(60_000);
      const body = piece.repeat(Math.ceil(60_000 / piece.length));
      const document = parseDocument(`Vraag 1\nWat? ${body}\n\nAntwoord 1\nDit. ${body}\n`);
      assert.ok(Array.isArray(checkDocument(document, options).problems));
    });
  }
});

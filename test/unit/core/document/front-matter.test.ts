import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

const draft = [
  '---',
  'kenmerk: 2024Z12345',
  'onderwerp: de munten',
  'vragenstellers:',
  '  - naam: Jansen',
  '    partij: ABC',
  '  - De Wit (DEF)',
  'aan: [minister van Financiën]',
  'namens:',
  '  - { naam: De Boer, portefeuille: Financiën }',
  'ingezonden: 2024-10-24',
  'termijn: 14 november 2024',
  'vraagcontrole: { 1: 12ab34cd }',
  'eigen: iets',
  '---',
  '',
  'Vraag 1',
  'Hoe?',
].join('\n');

describe('front matter', () => {
  it('fills what the text does not say', () => {
    const { header, frontMatter, questions } = parseDocument(draft);
    assert.equal(header.subject?.value, 'de munten');
    assert.deepEqual(
      header.members.map(({ name, party }) => [name, party]),
      [
        ['Jansen', 'ABC'],
        ['De Wit', 'DEF'],
      ],
    );
    assert.equal(header.kenmerk[0]?.value, '2024Z12345');
    assert.equal(header.submitted?.value, '2024-10-24');
    assert.equal(header.respondents[0]?.name, 'De Boer');
    assert.equal(frontMatter?.data.termijn, '2024-11-14');
    assert.deepEqual(frontMatter?.data.vraagcontrole, { '1': '12ab34cd' });
    assert.deepEqual(frontMatter?.problems, []);
    assert.equal(questions[0]?.body.text, 'Hoe?');
  });

  it('knows where each value stands, also behind a BOM', () => {
    const source = `\ufeff${draft}`;
    const { frontMatter } = parseDocument(source);
    const place = frontMatter?.places.onderwerp;
    assert.ok(place && frontMatter);
    assert.equal(source.slice(place.start, place.end), 'de munten');
    assert.ok(source.slice(frontMatter.span.start, frontMatter.span.end).endsWith('iets\n---'));
  });

  it('names what is broken, and reads on', () => {
    const broken = parseDocument('---\nkenmerk: [2024Z1\nonderwerp: "x\n---\nVraag 1\nHoe?');
    assert.match(broken.frontMatter?.problems[0]?.value ?? '', /kloppen niet \(regel \d+\)/);
    assert.equal(broken.questions.length, 1);
    const wrong = parseDocument('---\ningezonden: 31 februari 2024\nonderwerp: [a]\nvragenstellers: 3\n---\n');
    assert.deepEqual(
      wrong.frontMatter?.problems.map(({ value }) => value.split(' ')[0]),
      ['‘onderwerp’', '‘vragenstellers’', '‘ingezonden’'],
    );
  });

  it('takes two rules with text between them for what they are', () => {
    const { frontMatter, questions } = parseDocument('---\nDit is gewoon tekst, geen YAML.\n---\nVraag 1\nHoe?');
    assert.equal(frontMatter, null);
    assert.equal(questions.length, 1);
  });

  it('stands with CRLF and without values', () => {
    const document = parseDocument('---\r\nkenmerk:\r\n---\r\nVraag 1\r\nHoe?');
    assert.deepEqual(document.frontMatter?.data.kenmerk, []);
    assert.equal(parseDocument('---\n---\nVraag 1\nHoe?').frontMatter?.problems.length, 0);
  });
});

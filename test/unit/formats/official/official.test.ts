import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { readSourceBytes } from '../../../../src/formats/read.ts';

async function readFixture(name: string) {
  const bytes = await readFile(new URL(`../../../fixtures/formats/${name}`, import.meta.url));
  return parseDocument((await readSourceBytes(name, bytes)).text);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('official publications', () => {
  it('reads the XML of today, with notes, lists, tables and a number that stands in a paragraph', async () => {
    const document = await readFixture('aanhangsel.xml');
    assert.equal(document.kind, 'answers');
    assert.deepEqual(
      document.questions.map((question) => question.numbers),
      [['1'], ['2']],
    );
    assert.deepEqual(
      document.answers.map((answer) => answer.numbers),
      [['1'], ['2']],
    );
    assert.equal(document.questions[0]?.body.text, 'Kent u het bericht Pont blijft liggen?');
    assert.match(document.questions[1]?.body.text ?? '', /a\. de pont stuk is,/);
    assert.match(document.answers[1]?.body.text ?? '', /\| 2029 \| 12\.000 euro \|/);
    assert.equal(document.footnotes[0]?.body.text, 'De Stichtse Bode, 1 oktober 2029.');
    assert.deepEqual(
      document.header.kenmerk.map(({ value }) => value),
      ['2029Z01234'],
    );
    assert.equal(document.header.aanhangsel?.number, '412');
    assert.equal(document.header.received?.value, '2029-10-22');
  });

  it('reads the older XML, in its own encoding', async () => {
    const document = await readFixture('aanhangsel-oud.xml');
    assert.equal(document.kind, 'answers');
    assert.deepEqual(
      document.answers.map((answer) => answer.numbers),
      [['1', '2']],
    );
    assert.equal(document.header.submitted?.value, '1999-02-02');
    assert.equal(document.header.respondents[0]?.portfolio, 'Financiën');
    assert.equal(document.toelichting?.text, 'Zie ook de vragen van vorig jaar.');
    assert.equal(document.footnotes[0]?.body.text, 'Trouw, 1 februari 1999.');
  });

  it('reads the HTML, without its menu and scripts', async () => {
    const document = await readFixture('aanhangsel.html');
    assert.equal(document.kind, 'answers');
    assert.doesNotMatch(document.source, /Home|Vraag 9/);
    assert.deepEqual(
      document.questions.map((question) => question.body.text),
      ['Kent u het bericht «Pont blijft liggen»?', 'Klopt het & waarom?'],
    );
    assert.match(document.source, /- de pont\n- de steiger/);
    assert.equal(document.footnotes[0]?.label, '1');
    assert.equal(document.toelichting?.text, 'Deze vragen dienen ter aanvulling op eerdere vragen.');
  });

  it('reads a delay notice', async () => {
    const xml =
      '<kamervragen><vraag><nr>1</nr><al>Klopt het?</al></vraag><kamervraagopmerking><al>Hierbij deel ik u mede dat de vragen niet binnen de termijn worden beantwoord.</al></kamervraagopmerking></kamervragen>';
    const { text } = await readSourceBytes('uitstel.xml', bytesOf(xml));
    assert.equal(parseDocument(text).kind, 'delay');
  });

  it('refuses entity declarations instead of expanding them', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(50)}">]><a>&b;</a>`;
    await assert.rejects(readSourceBytes('a.xml', bytesOf(laughs)), {
      message: '‘a.xml’ bevat XML-entiteiten en is daarom niet gelezen.',
    });
  });

  it('says that XML is damaged, nested beyond reason or without text', async () => {
    await assert.rejects(readSourceBytes('a.xml', bytesOf('<a><b></a>')), { message: /beschadigde XML/ });
    await assert.rejects(readSourceBytes('a.xml', bytesOf('<a>'.repeat(5000))), { message: /te diep genest/ });
    await assert.rejects(readSourceBytes('a.xml', bytesOf('<a><b/></a>')), { message: '‘a.xml’ bevat geen tekst.' });
    await assert.rejects(readSourceBytes('a.html', bytesOf('<div>'.repeat(5000))), { message: /te diep genest/ });
  });
});

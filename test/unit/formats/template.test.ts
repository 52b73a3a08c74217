import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { readSourceBytes } from '../../../src/formats/read.ts';
import { exportDraft } from '../../../src/formats/write/export.ts';
import { num, numbering, p, r, type WordFileParts, wordFile } from './docx/word-file.ts';

const draft = `---
kenmerk: 2029Z01234
onderwerp: de pont & het veer
ontvangen: 2029-03-04
---

Vraag 1
Kent u [dit bericht](https://bode.example/1)?[^1]

Antwoord 1
Ja, namelijk:

1. de kade
2. de pont

- los

Vraag 2
Wat kost het?

Antwoord 2
> Veel geld

| jaar | euro |
| --- | --- |
| 2028 | 7 |

[^1]: De Bode, zie <https://bode.example/2>.
`;

const style = (type: string, id: string, name: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

/** A letter of an organisation, as a Dutch Word saves it. */
const letter: WordFileParts = {
  body: [
    p('Ministerie van Ponten'),
    `<w:p>${r('Ons kenmerk: {{ken')}${r('merk}} van {{', '<w:b/>')}${r('datum}}')}</w:p>`,
    p('Betreft {{onderwerp}}'),
    p('{{antwoorden}}'),
    `<w:p><w:bookmarkStart w:id="4" w:name="eigen"/>${r('Hoogachtend')}<w:bookmarkEnd w:id="4"/><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    p('Punt', num(3)),
    '<w:sectPr><w:pgSz w:w="10000" w:h="12000"/></w:sectPr>',
  ].join(''),
  styles: `${style('paragraph', 'Standaard', 'Normal').replace('">', '" w:default="1">')}${style('paragraph', 'Kop1', 'heading 1')}${style('paragraph', 'KamervragenCitaat', 'Iets anders')}`,
  footnotes:
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Eigen noot</w:t></w:r></w:p></w:footnote>',
  numbering: numbering(3, ['decimal', '%1)']),
  header: p('Kenmerk {{kenmerk}}'),
};

const template = (parts: WordFileParts = letter) => ({ name: 'huisstijl.dotx', bytes: wordFile(parts) });

async function fill(parts: WordFileParts = letter, text = draft): Promise<Uint8Array> {
  return exportDraft(parseDocument(text), 'docx', { template: template(parts) });
}

function partsOf(file: Uint8Array): (path: string) => string {
  const files = unzipSync(file);
  return (path) => strFromU8(files[path] ?? new Uint8Array());
}

describe('a template of the organisation', () => {
  it('keeps what is in it, and gets the values and the answers in their places', async () => {
    const part = partsOf(await fill());
    const text = part('word/document.xml')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '');
    assert.match(
      text,
      /^\s*Ministerie van Ponten\nOns kenmerk: 2029Z01234 van 4 maart 2029\nBetreft de pont &amp; het veer\n/,
    );
    assert.match(text, /Vraag 1\nKent u dit bericht\?\nAntwoord 1\n[\s\S]*\nHoogachtend\nPunt\n$/);
    assert.doesNotMatch(text, /\{\{/);
    assert.match(part('word/header.xml'), /Kenmerk 2029Z01234/);
    assert.match(part('word/document.xml'), /<w:pgSz w:w="10000" w:h="12000"\/><\/w:sectPr><\/w:body>/);
  });

  it('gives the answers its own styles by name, and brings those that it lacks', async () => {
    const part = partsOf(await fill());
    assert.match(part('word/document.xml'), /<w:pStyle w:val="Kop1"\/>.*?Vraag 1</);
    const styles = part('word/styles.xml');
    assert.equal(styles.match(/w:val="heading 1"/g)?.length, 1);
    const answer = /<w:style [^>]*w:styleId="KamervragenAntwoordtekst".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    assert.match(answer, /<w:basedOn w:val="Standaard"\/>/);
    assert.match(styles, /w:styleId="KamervragenCitaat2"><w:name w:val="Kamervragen citaat"\/>/);
    assert.match(part('word/document.xml'), /<w:pStyle w:val="KamervragenCitaat2"\/>/);
  });

  it('numbers lists, notes, bookmarks and links past those of the template', async () => {
    const part = partsOf(await fill());
    const main = part('word/document.xml');
    assert.deepEqual(idsOf(part('word/footnotes.xml'), 'w:footnote'), ['-1', '2', '3']);
    assert.match(main, /<w:footnoteReference w:id="3"\/>/);
    const nums = idsOf(part('word/numbering.xml'), 'w:num', 'w:numId');
    assert.equal(new Set(nums).size, nums.length);
    for (const [, id] of main.matchAll(/<w:numId w:val="(\d+)"/g)) assert.ok(nums.includes(id ?? ''), id);
    const bookmarks = idsOf(main, 'w:bookmarkStart');
    assert.equal(new Set(bookmarks).size, bookmarks.length);
    const link = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(main)?.[1];
    assert.match(part('word/_rels/document.xml.rels'), new RegExp(`Id="${link}" [^>]*Target="https://bode.example/1"`));
    assert.match(part('word/_rels/footnotes.xml.rels'), /Target="https:\/\/bode.example\/2"/);
  });

  it('reads the same draft back, without the text of the template', async () => {
    const { text } = await readSourceBytes('brief.docx', await fill());
    const plain = await readSourceBytes('brief.docx', await exportDraft(parseDocument(draft), 'docx'));
    assert.equal(text, plain.text);
  });

  it('may be bare: what the answers need is brought along', async () => {
    const bare = { body: `${p('Geachte voorzitter,')}${p('{{Antwoorden}}')}` };
    const file = await fill(bare);
    const types = partsOf(file)('[Content_Types].xml');
    for (const kind of ['styles', 'numbering', 'footnotes']) assert.match(types, new RegExp(`kamervragen-${kind}.xml`));
    const back = parseDocument((await readSourceBytes('brief.docx', file)).text);
    assert.deepEqual(
      back.footnotes.map(({ body }) => body.text),
      ['De Bode, zie https://bode.example/2.'],
    );
  });

  it('may be a .dotx: the letter is a document', async () => {
    const files = unzipSync(wordFile(letter));
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    files['[Content_Types].xml'] = strToU8(types.replace('document.main+xml', 'template.main+xml'));
    const filled = await exportDraft(parseDocument(draft), 'docx', {
      template: { name: 'a.dotx', bytes: zipSync(files) },
    });
    assert.match(partsOf(filled)('[Content_Types].xml'), /document\.main\+xml/);
    assert.doesNotMatch(partsOf(filled)('[Content_Types].xml'), /template\.main/);
  });

  it('says in one sentence why it cannot be used', async () => {
    const unusable: readonly (readonly [WordFileParts, RegExp])[] = [
      [{ body: p('Geachte voorzitter,') }, /ontbreekt \{\{antwoorden\}\}; zet dat op een eigen regel/],
      [{ body: p('Hier: {{antwoorden}}') }, /ontbreekt \{\{antwoorden\}\}/],
      [
        { body: `${p('{{kenmrek}}')}${p('{{antwoorden}}')}` },
        /vraagt om \{\{kenmrek\}\}, maar dat is er niet; gebruik \{\{kenmerk\}\}/,
      ],
      [{ ...letter, extra: { 'word/vbaProject.bin': new Uint8Array(8) } }, /bevat macro’s/],
    ];
    for (const [parts, message] of unusable) await assert.rejects(fill(parts), { name: 'UserError', message });
    const bytes = strToU8('{"geen": "Word"}');
    const wrong = exportDraft(parseDocument(draft), 'docx', { template: { name: 'stijl.json', bytes } });
    await assert.rejects(wrong, { name: 'UserError', message: /geen Word-sjabloon/ });
  });
});

function idsOf(xml: string, element: string, attribute = 'w:id'): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element} (?:[^>]* )?${attribute}="([^"]*)"`, 'g'))].map(([, id]) => id ?? '');
}

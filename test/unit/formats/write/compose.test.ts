import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { composePaper } from '../../../../src/formats/write/compose.ts';
import { exportDraft } from '../../../../src/formats/write/export.ts';
import { exportFormatOf } from '../../../../src/formats/write/export-format.ts';
import { renderHtmlPage, renderPaperHtml } from '../../../../src/formats/write/html.ts';
import { inlinePlain } from '../../../../src/formats/write/inline-markdown.ts';
import { renderText } from '../../../../src/formats/write/plain.ts';

const draft = `---
kenmerk: 2029Z01234
onderwerp: de veerpont
vragenstellers:
  - naam: Van Dam
    partij: ABC
aan:
  - Minister van Financiën
  - Minister van Justitie
namens:
  - naam: Jansen
    portefeuille: Justitie
ingezonden: 2029-10-03
bron: /home/ik/geheim/vragen.docx
---

Vraag 1
Kent u <script>alert(1)</script> & «dit»?[^a]

<!-- kamervragen: uit termijn -->

Antwoord 1
Ja. Zie [de site](https://voorbeeld.nl) en [niet dit](javascript:alert(1)).

1. een
2. twee

1. opnieuw een

[^a]: Een *bron*.
[^los]: Nergens genoemd.
`;

const paper = composePaper(parseDocument(draft));

describe('a draft on paper', () => {
  it('has the letter fields and opening lines of the front matter', () => {
    assert.deepEqual(
      paper.fields.map(({ name, value }) => `${name}: ${value}`),
      [
        'Aan: de Voorzitter van de Tweede Kamer der Staten-Generaal',
        'Onderwerp: Beantwoording van vragen van het lid Van Dam (ABC) over de veerpont',
        'Kenmerk: 2029Z01234',
      ],
    );
    assert.deepEqual(paper.opening, [
      'Vragen van het lid Van Dam (ABC) aan de Minister van Financiën en de Minister van Justitie over de veerpont (ingezonden 3 oktober 2029).',
      'Antwoord van de Minister van Financiën, mede namens Jansen (Justitie).',
    ]);
  });

  it('numbers the notes in the order of their marks, and keeps the loose ones', () => {
    assert.deepEqual(
      paper.notes.map(({ number, label }) => [number, label]),
      [[1, 'a']],
    );
    assert.deepEqual(paper.looseNotes, [{ label: 'los', text: 'Nergens genoemd.' }]);
    assert.match(renderText(paper), /«dit»\?\[1\]\n[\s\S]*\[1\] Een bron\.\n\[los\] Nergens genoemd\.\n$/);
  });

  it('begins a new list where someone begins to count anew', () => {
    const lists = paper.sections.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'list');
    assert.deepEqual(
      lists.map((list) => list.type === 'list' && [list.start, list.items.length]),
      [
        [1, 2],
        [1, 1],
      ],
    );
  });

  it('does not tell where the questions came from, nor show comments', () => {
    assert.doesNotMatch(renderHtmlPage(paper), /geheim|uit termijn/);
    assert.doesNotMatch(paper.frontMatter ?? '', /bron/);
  });

  it('escapes every text in HTML and follows only web and mail addresses', () => {
    const html = renderPaperHtml(paper);
    assert.match(html, /Kent u &lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; «dit»\?<sup>/);
    assert.doesNotMatch(html, /<script|href="javascript/);
    assert.match(html, /<a href="https:\/\/voorbeeld\.nl">de site<\/a>/);
  });

  it('says where in the draft each block begins', () => {
    const offsets = Array.from(renderPaperHtml(paper).matchAll(/<p data-offset="(\d+)">(\S+)/g), ([, offset, word]) => [
      draft.slice(Number(offset)).startsWith(word ?? '?'),
      word,
    ]);
    assert.deepEqual(offsets.slice(0, 2), [
      [true, 'Kent'],
      [true, 'Ja.'],
    ]);
  });
});

describe('the Word file', () => {
  it('has real headings that stay with their text, real notes, Dutch and page numbers', async () => {
    const files = unzipSync(await exportDraft(parseDocument(draft), 'docx'));
    const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    assert.match(part('word/document.xml'), /<w:pStyle w:val="Heading1"\/><w:keepNext\/>[\s\S]*?Vraag 1/);
    assert.match(part('word/document.xml'), /<w:pStyle w:val="Heading2"\/><w:keepNext\/>[\s\S]*?Antwoord 1/);
    assert.match(part('word/document.xml'), /<w:footnoteReference w:id="1"\/>/);
    assert.match(part('word/footnotes.xml'), /bron/);
    assert.match(part('word/styles.xml'), /<w:lang w:val="nl-NL"/);
    assert.match(part('word/footer1.xml'), /NUMPAGES/);
    assert.match(part('docProps/core.xml'), /<dc:title>Beantwoording van Kamervragen over de veerpont<\/dc:title>/);
  });

  it('leads only to the web and to mail addresses, as the ODF file does', async () => {
    const links = parseDocument(
      'Vraag 1\nEn?\n\nAntwoord 1\nZie [de site](https://voorbeeld.nl), [mail](mailto:a@voorbeeld.nl), [a](command:kwaad), [b](search-ms:query=kwaad), [c](//server/kwaad.docm) en [d](map/kwaad.docm).\n',
    );
    const word = unzipSync(await exportDraft(links, 'docx'));
    const odf = unzipSync(await exportDraft(links, 'odt'));
    const parts = [word['word/document.xml'], word['word/_rels/document.xml.rels'], odf['content.xml']].map((part) =>
      strFromU8(part ?? new Uint8Array()),
    );
    assert.doesNotMatch(parts.join(), /command:|search-ms:|kwaad\.docm/);
    assert.deepEqual(
      [parts[1], parts[2]].map((part) => part?.match(/https:\/\/voorbeeld\.nl|mailto:a@voorbeeld\.nl/g)),
      Array(2).fill(['https://voorbeeld.nl', 'mailto:a@voorbeeld.nl']),
    );
  });

  it('is asked for by its extension', () => {
    assert.equal(exportFormatOf('map/Brief.DOCX'), 'docx');
    assert.equal(exportFormatOf('brief.doc'), null);
  });
});

describe('headings with marks', () => {
  const bodies = (text: string) =>
    composePaper(parseDocument(text)).sections.map(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => (block.type === 'paragraph' ? [inlinePlain(block.content)] : [block.type])),
    ]);

  it('leave no Markdown marks in the text around them', () => {
    assert.deepEqual(
      bodies('## Vraag 1\nKlopt?\n\n## Antwoord 1\nJa.\n\n**Vraag 2:**\nEn?\n\n**Antwoord 2**:\n*Nee*.\n'),
      [
        ['Vraag 1', 'Klopt?'],
        ['Antwoord 1', 'Ja.'],
        ['Vraag 2', 'En?'],
        ['Antwoord 2', 'Nee.'],
      ],
    );
  });

  it('leave no point or dash of a number before the text', () => {
    const text = '1. Klopt dit?\n\nAntwoord:\nJa.\n\n2. Hoe *veel*?\n\nAntwoord:\nTwee.\n';
    assert.deepEqual(bodies(text), [
      ['Vraag 1', 'Klopt dit?'],
      ['Antwoord', 'Ja.'],
      ['Vraag 2', 'Hoe veel?'],
      ['Antwoord', 'Twee.'],
    ]);
  });
});

describe('what was typed or taken from a PDF', () => {
  const answer = (text: string) =>
    composePaper(parseDocument(`Vraag 1\nKlopt dit?\n\nAntwoord 1\n${text}\n`)).sections.at(-1)?.blocks ?? [];
  const words = (text: string) => answer(text).map((block) => block.type === 'paragraph' && inlinePlain(block.content));

  it('keeps the pluses of a sum', () => {
    assert.deepEqual(words('De som is 10\n+ 5 voor de brug\n+ 2 voor het veer.'), [
      'De som is 10\n+\u00a05 voor de brug\n+\u00a02 voor het veer.',
    ]);
  });

  it('has no paragraph for white space that nobody sees', () => {
    assert.deepEqual(words('Ja.\n\n\u00a0\n\nNee.'), ['Ja.', 'Nee.']);
  });

  it('has whole words where a page or a line cut them', () => {
    const cut = 'De douanescan-\nners en de inspec-\n\nah-tk-20282029-582\n\f\nteurs zijn er, ook in- en uitvoer.';
    assert.deepEqual(words(cut), ['De douanescanners en de inspecteurs zijn er, ook in- en uitvoer.']);
  });

  it('is refused in formats that would need all the memory there is', async () => {
    const huge = parseDocument('Vraag 1\nKlopt dit?\n\n'.repeat(30_000));
    await assert.rejects(exportDraft(huge, 'docx'), /te groot voor \.docx; bewaar het als \.html/);
    assert.ok((await exportDraft(huge, 'md')).length > 500_000);
  });

  it('has no control signs as text', async () => {
    const bytes = await exportDraft(parseDocument('Vraag 1\nKlopt \u001b[31mdit?\n'), 'txt');
    assert.equal(new TextDecoder().decode(bytes), 'Vraag 1\nKlopt [31mdit?\n');
  });
});

describe('a delay notice on paper', () => {
  const notice = `---
kenmerk: 2029Z01234
onderwerp: de veerpont
aan:
  - Minister van Financiën
---

Mededeling

De vragen kunnen niet binnen de termijn worden beantwoord, omdat overleg nodig is.
`;

  it('does not call itself an answer', () => {
    const letter = renderText(composePaper(parseDocument(notice)));
    assert.match(letter, /Onderwerp: Uitstel van de beantwoording van vragen over de veerpont/);
    assert.match(letter, /Mededeling van de Minister van Financiën\./);
    assert.doesNotMatch(letter, /Antwoord van/);
    assert.equal(parseDocument(letter).kind, 'delay');
  });
});

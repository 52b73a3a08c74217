import assert from 'node:assert/strict';
import { readSourceBytes } from '../../../../src/formats/read.ts';
import { type PdfLine, pdfFile } from './pdf-file.ts';

async function textOf(pages: readonly (readonly PdfLine[])[]): Promise<string> {
  return (await readSourceBytes('brief.pdf', pdfFile(pages))).text;
}

const column = (x: number, lines: readonly string[]): PdfLine[] =>
  lines.map((text, index) => ({ text, x, y: 700 - index * 12 }));

describe('readSourceBytes on PDF files', () => {
  it('gives the lines as printed, with a form feed between pages', async () => {
    assert.equal(
      await textOf([
        ['Vraag 1', 'Klopt het?'],
        ['Antwoord 1', 'Ja.'],
      ]),
      'Vraag 1\nKlopt het?\n\fAntwoord 1\nJa.\n',
    );
  });

  it('leaves layout hyphens to the parser', async () => {
    assert.equal(await textOf([['een veiligheidsover-', 'eenkomst']]), 'een veiligheidsover-\neenkomst\n');
  });

  it('puts an empty line where the paper does', async () => {
    const lines = ['Een', 'regel', 'hier'].map((text, index) => ({ text, x: 70, y: 700 - index * 13 }));
    assert.equal(await textOf([[...lines, { text: 'en daar', x: 70, y: 640 }]]), 'Een\nregel\nhier\n\nen daar\n');
  });

  it('reads columns one after the other', async () => {
    const left = ['links een begint', 'links twee staat', 'links drie loopt', 'links vier gaat', 'links vijf einde'];
    const right = left.map((text) => text.replace('links', 'rechts'));
    const text = await textOf([
      [
        { text: 'Een kop over de hele breedte van de pagina, over beide kolommen heen', x: 70, y: 740 },
        ...column(70, left),
        ...column(320, right),
      ],
    ]);
    assert.match(text, /^Een kop[^\n]*\n\n?links een/);
    assert.ok(text.indexOf('links vijf') < text.indexOf('rechts een'));
  });

  it('reads a table and a numbered list row by row', async () => {
    const rows = Array.from({ length: 6 }, (_, index): PdfLine[] => [
      { text: `${index + 1}.`, x: 70, y: 700 - index * 13 },
      { text: `Vraag over onderwerp ${index + 1}?`, x: 130, y: 700 - index * 13 },
    ]);
    assert.match(await textOf([rows.flat()]), /^1\. Vraag over onderwerp 1\?\n2\. Vraag/);
  });

  it('knows raised numbers for marks, in the text and before a note', async () => {
    const text = await textOf([
      [
        { text: 'Kent u het bericht?', x: 70, y: 700 },
        { text: '1', x: 162, y: 704, size: 6 },
        { text: '1', x: 70, y: 103, size: 4 },
        { text: 'De Bode, 3 mei 2029.', x: 75, y: 100, size: 7 },
      ],
    ]);
    assert.match(text, /^Kent u het bericht\?¹\n/);
    assert.match(text, /\n¹ De Bode, 3 mei 2029\.\n$/);
  });

  it('leaves out running heads and page numbers, but not headings that happen to stand there', async () => {
    const page = (number: number): PdfLine[] => [
      { text: 'Ons kenmerk 2029Z01234', x: 70, y: 800 },
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter, index) => ({
        text: `Regel ${letter}${number}`,
        x: 70,
        y: 700 - index * 13,
      })),
      { text: `Antwoord ${number}`, x: 70, y: 600 },
      { text: `Pagina ${number} van 3`, x: 300, y: 40 },
    ];
    const text = await textOf([page(1), page(2), page(3)]);
    assert.equal(text.match(/Ons kenmerk/g)?.length, 1);
    assert.doesNotMatch(text, /Pagina/);
    assert.match(text, /Antwoord 1[\s\S]*Antwoord 2[\s\S]*Antwoord 3/);
  });

  it('reports progress and stops when aborted', async () => {
    const pages = [['een'], ['twee'], ['drie']];
    const seen: number[] = [];
    const controller = new AbortController();
    const reading = readSourceBytes('a.pdf', pdfFile(pages), {
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done === 2) controller.abort();
      },
    });
    await assert.rejects(reading, { name: 'AbortError' });
    assert.deepEqual(seen, [1, 2]);
  });
});

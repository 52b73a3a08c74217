import assert from 'node:assert/strict';
import { readSourceBytes } from '../../../../src/formats/read.ts';
import { num, numbering, p, r, type WordFileParts, wordFile } from './word-file.ts';

async function textOf(parts: WordFileParts): Promise<string> {
  return (await readSourceBytes('brief.docx', wordFile(parts))).text;
}

describe('readSourceBytes on Word files', () => {
  it('types out automatic numbers, so that they count as numbering', async () => {
    const text = await textOf({
      body: [
        p('Kent u het bericht over de veerpont?', num(1)),
        p('Klopt dat?', num(1)),
        p('Zo ja', num(1, 1)),
        p('Zo nee', num(1, 1)),
        p('Wat gaat u doen?', num(1)),
      ].join(''),
      numbering: numbering(1, ['decimal', '%1'], ['lowerLetter', '%2.']),
    });
    assert.equal(
      text,
      '1. Kent u het bericht over de veerpont?\n2. Klopt dat?\n   a. Zo ja\n   b. Zo nee\n3. Wat gaat u doen?\n',
    );
  });

  it('types out numbers that are whole headings, also through a style', async () => {
    const text = await textOf({
      body: `${p('', '<w:pStyle w:val="Kop"/>')}${p('Klopt het?')}${p('', '<w:pStyle w:val="Kop"/>')}${p('Waarom?')}`,
      styles:
        '<w:style w:type="paragraph" w:styleId="Basis"><w:name w:val="Basis"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="Basis"/></w:style>',
      numbering: numbering(4, ['decimal', 'Vraag %1']),
    });
    assert.equal(text, 'Vraag 1\n\nKlopt het?\n\nVraag 2\n\nWaarom?\n');
  });

  it('makes bullets of bullets', async () => {
    const body = p('eerst', num(2)) + p('daarna', num(2));
    assert.equal(await textOf({ body, numbering: numbering(2, ['bullet', '']) }), '- eerst\n- daarna\n');
  });

  it('keeps foot- and endnotes as marks and notes, in the order of their marks', async () => {
    const body = `<w:p>${r('Ja.')}<w:r><w:endnoteReference w:id="5"/></w:r>${r(' Zie ook daar.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const text = await textOf({
      body,
      footnotes: `<w:footnote w:id="2">${p(' Kamerstuk 30 000, nr. 1.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${p('Het bericht van 3 mei.')}${p('Tweede alinea.')}</w:endnote>`,
    });
    assert.equal(
      text,
      'Ja.[^1] Zie ook daar.[^2]\n\n[^1]: Het bericht van 3 mei. Tweede alinea.\n[^2]: Kamerstuk 30 000, nr. 1.\n',
    );
  });

  it('takes tracked changes as accepted and leaves hidden text out', async () => {
    const text = await textOf({
      body: `<w:p>${r('Nee')}<w:del w:id="1" w:author="A"><w:r><w:delText>, nooit</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${r(', soms')}</w:ins>${r('geheim', '<w:vanish/>')}${r('.')}</w:p>`,
    });
    assert.equal(text, 'Nee, soms.\n');
  });

  it('does not count paragraphs that were deleted', async () => {
    const gone = `<w:p><w:pPr>${num(1)}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:del w:id="2" w:author="A"><w:r><w:delText>Weg?</w:delText></w:r></w:del></w:p>`;
    const body = `${p('Een?', num(1))}${gone}${p('Twee?', num(1))}`;
    assert.equal(await textOf({ body, numbering: numbering(1, ['decimal', '%1.']) }), '1. Een?\n2. Twee?\n');
  });

  it('reads text boxes once and page headers first', async () => {
    const box = `<w:txbxContent>${p('Ons kenmerk 2030Z00123')}</w:txbxContent>`;
    const text = await textOf({
      body: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('Geachte voorzitter,')}</w:p><w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>`,
      header: `${p('Datum')}${p('3 mei 2030')}${p('Pagina 2 van 3')}`,
    });
    assert.equal(text, 'Datum\n\n3 mei 2030\n\nGeachte voorzitter,\n\nOns kenmerk 2030Z00123\n');
  });

  it('makes a Markdown table of a table with data, and paragraphs of one that lays out the page', async () => {
    const table = (rows: readonly (readonly string[])[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const data = [
      ['Jaar', 'Aantal'],
      ['2029', '12'],
    ];
    assert.equal(await textOf({ body: table(data) }), '| Jaar | Aantal |\n| --- | --- |\n| 2029 | 12 |\n');
    const layout = [
      ['Vraag 1', 'Klopt dit?'],
      ['Antwoord', 'Ja.'],
    ];
    assert.equal(await textOf({ body: table(layout) }), 'Vraag 1\n\nKlopt dit?\n\nAntwoord\n\nJa.\n');
  });

  it('reads questions and answers that stand beside each other in a table', async () => {
    const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const beside = [
      row(p('Vraag'), p('Antwoord')),
      row(p('1. Ligt de pont stil?'), p('Ja.') + p('Sinds mei.')),
      row(p('2. Waarom?'), p('Onderhoud.')),
    ];
    const wanted =
      'Vraag 1\n\nLigt de pont stil?\n\nAntwoord 1\n\nJa.\n\nSinds mei.\n\nVraag 2\n\nWaarom?\n\nAntwoord 2\n\nOnderhoud.\n';
    assert.equal(await textOf({ body: `<w:tbl>${beside.join('')}</w:tbl>` }), wanted);
    const numbered = [
      row(p('Nr.'), p('Vragen'), p('Antwoorden')),
      row(p('1'), p('Ligt de pont stil?'), p('Ja.') + p('Sinds mei.')),
      row(p('2'), p('Waarom?'), p('Onderhoud.')),
    ];
    assert.equal(await textOf({ body: `<w:tbl>${numbered.join('')}</w:tbl>` }), wanted);
  });

  it('reads the results of fields, content controls and all kinds of line ends', async () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('Vraag 1')}</w:sdtContent></w:sdt>`;
    const field = `<w:p>${r('Antwoord ')}<w:fldSimple w:instr="SEQ Antwoord">${r('1')}</w:fldSimple><w:r><w:cr/></w:r>${r('Ja.')}</w:p>`;
    const hyphens =
      '<w:p><w:r><w:t>veer</w:t><w:softHyphen/><w:t>pont EU</w:t><w:noBreakHyphen/><w:t>regels</w:t></w:r></w:p>';
    assert.equal(
      await textOf({ body: control + hyphens + field }),
      'Vraag 1\n\nveerpont EU-regels\n\nAntwoord 1\nJa.\n',
    );
  });

  it('takes moved text at its new place', async () => {
    const moved = (name: string) => `<w:p><w:${name} w:id="1" w:author="A">${r('Een zin.')}</w:${name}></w:p>`;
    assert.equal(await textOf({ body: moved('moveFrom') + p('Vraag 1') + moved('moveTo') }), 'Vraag 1\n\nEen zin.\n');
  });

  it('keeps raised numbers apart from the text before them', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${r('bericht?')}${r('1', raised)}${r(' de 2')}${r('e', raised)}${r(' keer')}</w:p>`;
    assert.equal(await textOf({ body }), 'bericht?¹ de 2e keer\n');
  });

  it('says that a file holds no document or is cut off', async () => {
    const whole = wordFile({ body: p('Vraag 1') });
    await assert.rejects(readSourceBytes('a.docx', whole.subarray(0, whole.length / 2)), {
      message: '‘a.docx’ is beschadigd of onvolledig.',
    });
    const { zipSync } = await import('fflate');
    await assert.rejects(readSourceBytes('a.docx', zipSync({ 'xl/workbook.xml': new Uint8Array(3) })), {
      message: '‘a.docx’ is geen Word-document, of het is beschadigd.',
    });
  });
});

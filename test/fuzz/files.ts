import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toJson } from '../../src/core/document/json.ts';
import type { KamervragenDocument } from '../../src/core/document/model.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { UserError } from '../../src/core/user-error.ts';
import { extensionOf } from '../../src/formats/detect.ts';
import { readSourceBytes } from '../../src/formats/read.ts';
import { readReviewedBytes } from '../../src/formats/review.ts';
import { exportDraft } from '../../src/formats/write/export.ts';
import { damaged } from './damage.ts';
import { changedMarkup } from './markup.ts';
import { damagedPackage } from './packages.ts';
import { damagedPdf } from './pdf-objects.ts';

/** A file as somebody may have it: its name decides little, its bytes the rest. */
export interface AnyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const markupPieces = [
  ...[
    '<',
    '>',
    '/>',
    '&',
    '&amp;',
    '&lol;',
    '&#0;',
    '&#xD800;',
    '&#x1F600;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x?>',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '\ufeff', '\u0000', '\ud800', '"', "='", ' x="1"', ' x="1" x="2"', '\n\n'],
];
const officialPieces = [
  ...['<vraag>', '</vraag>', '<antwoord>', '</antwoord>', '<nr>1</nr>', '<nr/>', '<al>1</al>', '<al>Ja.</al>'],
  ...[
    '<vraag><nr>Vraag 2</nr></vraag>',
    '<noot id="1" type="voet"><noot.nr>1</noot.nr><noot.al>Krant</noot.al></noot>',
  ],
  ...[
    '<nootref refid="1"/>',
    '<lijst><li><li.nr>a.</li.nr><al>b</al></li></lijst>',
    '<table><tr><td>a</td></tr></table>',
  ],
  ...['<kamervraagopmerking><al>Mededeling</al></kamervraagopmerking>', '<reactie>', '</reactie>', '<tussenkop>a'],
  ...['<datum isodatum="2023-02-31">', '<h2 class="stuktitel">Vraag 9</h2>', '<div class="antwoord">', '</div>', '<p>'],
  ...['<a class="nootnum" href="#n1">1</a>', '<script>alert(1)</script>', '<style>', '<br>', '<td colspan="99999999">'],
];
const wordPieces = [
  ...['<w:p>', '</w:p>', '<w:r><w:t>Vraag 1</w:t></w:r>', '<w:tab/>', '<w:br w:type="page"/>', '<w:tbl>', '</w:tbl>'],
  ...['<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>', '<w:ins w:id="1" w:author="A">', '</w:ins>'],
  ...['<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>', '<w:footnoteReference w:id="999"/>', '<w:sdt>'],
  ...['<w:fldChar w:fldCharType="begin"/>', '<w:instrText>HYPERLINK "x"</w:instrText>', '<w:lvl w:ilvl="-1">'],
  ...[
    '<w:commentRangeStart w:id="0"/>',
    '<w:pStyle w:val="Kop1"/>',
    '<mc:AlternateContent>',
    '<m:oMath/>',
    'w:val="a"',
  ],
];
const odfPieces = [
  ...['<text:p>', '</text:p>', '<text:h text:outline-level="99">', '<text:list>', '</text:list>', '<text:list-item>'],
  ...['<text:s text:c="999999"/>', '<text:tab/>', '<text:line-break/>', '<text:note text:note-class="footnote">'],
  ...['<text:note-citation>1</text:note-citation>', '<text:note-body>', '<text:tracked-changes>', '<text:span>'],
  ...['<text:change-start text:change-id="x"/>', '<table:table-cell table:number-columns-repeated="99999999"/>'],
  ...['<office:annotation>', 'text:start-value="-5"', 'text:style-name="L1"', '<text:numbered-paragraph>'],
];
const pdfPieces = [
  ...[
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    'endobj',
    'stream\n',
    'endstream',
    '1 0 R',
    '0 0 R',
    '/Length 99999999',
    '/Kids []',
  ],
  ...['/Filter /FlateDecode', '/Filter [/A85 /LZW]', '/Count -1', '/Parent 1 0 R', '/Type /ObjStm', '/Encrypt 1 0 R'],
  ...[
    '/W [1 9 1]',
    '/Prev 0',
    '/Predictor 15 /Columns 99999',
    'xref',
    'trailer',
    '%%EOF',
    '1e99',
    '-',
    '\u0000',
    'Tj',
    "'",
  ],
];
const piecesOf: Readonly<Record<string, readonly string[]>> = {
  docx: [...markupPieces, ...wordPieces],
  odt: [...markupPieces, ...odfPieces],
  pdf: pdfPieces,
  xml: [...markupPieces, ...officialPieces],
  html: [...markupPieces, ...officialPieces],
};

/** A file damaged where it hurts: in its parts and their text for zipped formats, in its objects for a PDF. */
export function damagedFile({ name, bytes }: AnyFile): fc.Arbitrary<AnyFile> {
  const extension = extensionOf(name);
  const pieces = piecesOf[extension] ?? markupPieces;
  const raw = damaged(latin(bytes), pieces).map((text) => Buffer.from(text, 'latin1'));
  return fc
    .oneof({ weight: 1, arbitrary: raw }, { weight: 4, arbitrary: inside() })
    .map((changed) => ({ name, bytes: changed }));

  function inside(): fc.Arbitrary<Uint8Array> {
    if (extension === 'pdf') return damagedPdf(bytes, pieces);
    if (extension === 'docx' || extension === 'odt') return damagedPackage(bytes, pieces);
    const text = Buffer.from(bytes).toString('utf8');
    return fc.oneof(damaged(text, pieces), changedMarkup(text)).map((changed) => Buffer.from(changed));
  }
}

/** Whatever the file: it gives a text, or one sentence about why it does not; also where it comes back from review. */
export async function assertFile({ name, bytes }: AnyFile): Promise<void> {
  await assertRead(async () => (await readSourceBytes(name, bytes)).text);
  if (extensionOf(name) !== 'docx') return;
  await assertRead(async () => {
    const { text, comments } = await readReviewedBytes(name, bytes);
    for (const { span } of comments) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    return text;
  });
  await assertRead(async () => {
    const letter = await exportDraft(parseDocument(letterText), 'docx', { template: { name, bytes } });
    return (await readSourceBytes('brief.docx', letter)).text;
  });
}

const letterText =
  'Vraag 1\nKlopt dit?[^1]\n\nAntwoord 1\n1. Ja, *dat* klopt.\n\n[^1]: [Krant](https://example.org).\n';

async function assertRead(read: () => Promise<string>): Promise<void> {
  try {
    assertOrdered(parseDocument(await read()));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    assert.match(error.message, /^[^\n]{10,300}$/);
    assert.doesNotMatch(error.message, /undefined|NaN|null|\[object/);
  }
}

function assertOrdered(document: KamervragenDocument): void {
  JSON.stringify(toJson(document));
  for (const { range } of [...document.questions, ...document.answers])
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= document.source.length);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

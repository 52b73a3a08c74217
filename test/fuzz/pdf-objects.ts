import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { damaged } from './damage.ts';

const numbers = [
  '0',
  '-1',
  '1',
  '99',
  '1000000',
  '99999999999999999999',
  '-0.0000001',
  '1.',
  '.',
  '--5',
  '1e9',
  'null',
];
const objects = [
  ...[
    'null',
    '[]',
    '<<>>',
    '()',
    '<',
    '/',
    '1 0 R',
    '0 0 R',
    '99999 0 R',
    '-1 0 R',
    'true',
    '(\\',
    '[[[[[[[[',
    '<<'.repeat(300),
  ],
  ...[
    '[ 1 0 R 1 0 R ]',
    '/Type /Page',
    '/Type /Pages',
    '/Type0',
    '/Identity-H',
    '/FlateDecode',
    '/DCTDecode',
    '/Crypt',
  ],
];
/** Operators of a page's content, sensible and not. */
const content = [
  ...['BT', 'ET', 'q', 'Q', 'Q Q Q', 'BI', 'ID', 'EI', '/F1 12 Tf', '/F9 0 Tf', '/F1 1000000 Tf', '0 0 0 0 0 0 Tm'],
  ...['1000000 0 0 1000000 9 9 Tm', '0 1 -1 0 99 99 Tm', '1 0 0 -1 0 0 cm', '99999 Tc', '99999 Tw', '-500 Tz', '3 Tr'],
  ...['(Vraag 1) Tj', '[(A) -99999 (B) 99999 (C)] TJ', '<FFFE0041> Tj', '/Fm0 Do', '/Im0 Do', 'T*', "(x) '", '1 Ts'],
  ...['/Span <</ActualText <FEFF00410042>>> BDC', 'EMC', 'EMC EMC', '(\\', '<', '['.repeat(200), '(x) Tj '.repeat(400)],
  ...['q 0.0000001 0 0 0.0000001 0 0 cm', '1 2 3 4 5 6 7 8 9 Tj', '100000 TL T* T*', '(\\377\\376\\000) Tj'],
];
const cmap = [
  ...[
    'beginbfchar',
    'endbfchar',
    '<0000> <FFFFFFFF> <0041>',
    '<01> <01> [<0041> <0042>]',
    '<0041> <D800>',
    '<0041> <>',
  ],
  ...['begincodespacerange', '<00> <FFFF>', '99999999 beginbfrange', 'usecmap', '/Identity-H usecmap', 'endcmap'],
];

/** A PDF as text, with its streams unpacked where they are deflated: then there is something to break. */
function openPdf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  return file.replace(
    /(<<(?:(?!endobj|stream).)*>>)\s*stream\r?\n(.*?)\r?\nendstream/gs,
    (whole, description, data) => {
      const unpacked = inflated(data);
      if (unpacked === null || !/\/Filter\s*\/FlateDecode/.test(description) || /\/DecodeParms/.test(description))
        return whole;
      const plain = description
        .replace(/\/Filter\s*\/FlateDecode/, '')
        .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, `/Length ${unpacked.length}`);
      return `${plain}\nstream\n${unpacked}\nendstream`;
    },
  );
}

function inflated(data: string): string | null {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

type Edit = (file: string, from: number, to: number, piece: number) => string;

const edits: readonly Edit[] = [
  (file, from, to, piece) => replaceNear(file, from, /-?\d+(?:\.\d+)?/g, numbers[(to + piece) % numbers.length] ?? ''),
  (file, from, to) => replaceNear(file, from, /\d+ 0 R/g, nextMatch(file, to, /\d+ 0 R/g)?.[0] ?? '1 0 R'),
  (file, from, _to, piece) => replaceNear(file, from, /\/[A-Z]\w*/g, objects[piece % objects.length] ?? ''),
  (file, from, to) => replaceNear(file, from, /\/[A-Z]\w*/g, nextMatch(file, to, /\/[A-Z]\w*/g)?.[0] ?? ''),
  (file, from) => replaceNear(file, from, /\d+ 0 obj.*?endobj\s/gs, ''),
  (file, from, to) =>
    insertAt(
      file,
      nextMatch(file, to, /endobj\s/gs)?.index ?? 0,
      `endobj\n${nextMatch(file, from, /\d+ 0 obj.*?endobj\s/gs)?.[0] ?? ''}`,
    ),
  (file, from, to) => replaceNear(file, from, /\d+ 0 obj/g, nextMatch(file, to, /\d+ 0 obj/g)?.[0] ?? ''),
  (file, from, _to, piece) =>
    insertAt(
      file,
      nextMatch(file, from, /\s(?:T[jJfmd*]|BT|ET|Q|q)\s/g)?.index ?? 0,
      `\n${content[piece % content.length]}\n`,
    ),
  (file, from, _to, piece) =>
    insertAt(
      file,
      nextMatch(file, from, /\s(?:T[jJfmd*]|BT|ET|Q|q)\s/g)?.index ?? 0,
      `\n${content[piece % content.length]}\n`,
    ),
  (file, from, _to, piece) =>
    insertAt(
      file,
      nextMatch(file, from, /(?:begin|end)(?:bf|codespace|cid)/g)?.index ?? 0,
      `\n${cmap[piece % cmap.length]}\n`,
    ),
  (file, from, _to, piece) => replaceNear(file, from, /<[0-9A-Fa-f]{2,8}>/g, cmap[piece % cmap.length] ?? ''),
  (file) => file.replace(/startxref\s+\d+/, 'startxref\n0'),
  (file) => file.replace(/\nxref.*?trailer/s, '\ntrailer'),
  (file, from) => file.slice(0, from),
];

/** A PDF with objects, numbers, references, operators and letter tables changed for others. */
export function damagedPdf(bytes: Uint8Array, pieces: readonly string[]): fc.Arbitrary<Uint8Array> {
  const open = openPdf(bytes);
  const edit = fc.tuple(fc.constantFrom(...edits), fc.nat(open.length), fc.nat(open.length), fc.nat(1000));
  const changed = fc
    .array(edit, { minLength: 1, maxLength: 8 })
    .map((list) => list.reduce((file, [apply, from, to, piece]) => apply(file, from, to, piece), open));
  return fc.oneof({ weight: 4, arbitrary: changed }, damaged(open, pieces)).map((file) => Buffer.from(file, 'latin1'));
}

function nextMatch(file: string, from: number, pattern: RegExp): RegExpExecArray | null {
  const search = new RegExp(pattern);
  search.lastIndex = from;
  return search.exec(file) ?? new RegExp(pattern).exec(file);
}

function replaceNear(file: string, from: number, pattern: RegExp, piece: string): string {
  const match = nextMatch(file, from, pattern);
  return match === null ? file : file.slice(0, match.index) + piece + file.slice(match.index + match[0].length);
}

function insertAt(file: string, at: number, piece: string): string {
  return file.slice(0, at) + piece + file.slice(at);
}

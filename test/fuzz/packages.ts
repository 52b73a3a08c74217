import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { damaged } from './damage.ts';
import { changedMarkup } from './markup.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** How a part may be written, other than in UTF-8. */
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text.replace(/encoding="[^"]*"/i, 'encoding="ISO-8859-1"'), 'latin1'),
  (text) => Buffer.from(text.replace(/encoding="[^"]*"/i, 'encoding="EBCDIC-NL"')),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(`<!DOCTYPE x [<!ENTITY a "b">]>${text}`),
  (text) => Buffer.from(text.slice(0, text.length / 2)),
  () => new Uint8Array(0),
];

const otherPaths = ['word/document.xml', 'content.xml', 'mimetype', '[Content_Types].xml', '../x', '/abs', 'a\\b', ''];

/** A Word or ODF file whose parts were changed, dropped, renamed, swapped or written in another way. */
export function damagedPackage(bytes: Uint8Array, pieces: readonly string[]): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(bytes);
  const texts = Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
  const textOf = (path: string) => Buffer.from(parts[path] ?? []).toString('utf8');
  const inText = fc
    .constantFrom(...texts)
    .chain((path) =>
      fc
        .oneof({ weight: 2, arbitrary: changedMarkup(textOf(path)) }, damaged(textOf(path), pieces))
        .map((text): Parts => ({ ...parts, [path]: Buffer.from(text) })),
    );
  const inParts = fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts, ...otherPaths), fc.nat(encodings.length + 3))
    .map(([path, other, way]) => changedParts(parts, path, other, way));
  return fc
    .tuple(fc.oneof({ weight: 4, arbitrary: inText }, inParts), fc.nat(9))
    .map(([changed, way]) => (way === 0 ? doubledEntry(changed) : zipSync(changed, { level: way < 5 ? 0 : 1 })));
}

function changedParts(parts: Parts, path: string, other: string, way: number): Parts {
  const { [path]: part = new Uint8Array(0), ...others } = parts;
  const encode = encodings[way];
  if (encode !== undefined) return { ...parts, [path]: encode(Buffer.from(part).toString('utf8')) };
  if (way === encodings.length) return others;
  if (way === encodings.length + 1) return { ...others, [other]: part };
  if (way === encodings.length + 2) return { ...parts, [path]: parts[other] ?? part, [other]: part };
  return { [path]: part };
}

/** Two entries of one name: a name of the same length is overwritten afterwards. */
function doubledEntry(parts: Parts): Uint8Array {
  const [path = 'x', part = new Uint8Array(0)] = Object.entries(parts).at(-1) ?? [];
  const stand = '~'.repeat(path.length);
  const zip = Buffer.from(zipSync({ ...parts, [stand]: part }, { level: 1 }));
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand)) zip.write(path, at, 'latin1');
  return zip;
}

import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The contents of the parts of a Word file, without their root elements. */
export interface WordFileParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly comments?: string;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const roots = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  comments: 'comments',
} as const;

/** A Word file with exactly this XML, for what the libraries do not write. */
export function wordFile(parts: WordFileParts): Uint8Array {
  const kinds = (Object.keys(roots) as (keyof typeof roots)[]).filter((kind) => parts[kind] !== undefined);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}document.main+xml"/>${kinds
        .map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${types}${kind}+xml"/>`)
        .join('')}</Types>`,
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': xml(`<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relationships(kinds.map((kind) => [kind, kind, `${kind}.xml`])),
    ...parts.extra,
  };
  for (const kind of kinds) {
    files[`word/${kind}.xml`] = xml(`<w:${roots[kind]} ${namespaces}>${parts[kind] ?? ''}</w:${roots[kind]}>`);
  }
  return zipSync(files);
}

function relationships(list: readonly (readonly [string, string, string])[]): Uint8Array {
  const items = list.map(
    ([id, type, to]) => `<Relationship Id="${id}" Type="${relationshipTypes}${type}" Target="${to}"/>`,
  );
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`,
  );
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

/** A paragraph with this text, and properties in XML. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run with this text, and properties in XML. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Numbering properties of a paragraph. */
export function num(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** One numbering definition with its levels as `[format, text]`. */
export function numbering(id: number, ...levels: readonly (readonly [string, string])[]): string {
  const items = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${items.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

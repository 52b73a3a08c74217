import { strToU8, type Zippable, zipSync } from 'fflate';
import { frontMatterProperty, labelBookmark, looseNoteText, noFrontMatter } from '../own-document.ts';
import { isSafeLink } from '../safe-link.ts';
import { element, serializeXml, type XmlElement, type XmlNode } from '../xml.ts';
import { automaticStyles, namespaces, odtNames, stylesXml } from './odt-styles.ts';
import type { Block, Inline, Paper, PaperNote, PaperSection } from './paper.ts';

const mimetype = 'application/vnd.oasis.opendocument.text';

/** The draft as an ODF letter: real headings, footnotes, lists and tables, in Dutch, with page numbers. */
export function writeOdt(paper: Paper): Uint8Array {
  const loose = paper.looseNotes.map(({ label, text }) => paragraph(odtNames.looseNote, [looseNoteText(label, text)]));
  const text = [...letterhead(paper), ...paper.sections.flatMap(sectionElements), ...loose];
  const content = element('office:document-content', namespaces, [
    automaticStyles(),
    element('office:body', {}, [element('office:text', {}, text)]),
  ]);
  const part = (root: XmlElement) => strToU8(serializeXml(root));
  // The type comes first and uncompressed, so that a file can be recognised by its first bytes.
  const files: Zippable = {
    mimetype: [strToU8(mimetype), { level: 0 }],
    'META-INF/manifest.xml': part(manifest()),
    'content.xml': part(content),
    'styles.xml': part(stylesXml()),
    'meta.xml': part(metadata(paper)),
  };
  return zipSync(files);
}

function manifest(): XmlElement {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return element(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
    [entry('/', mimetype), ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'))],
  );
}

function metadata({ title, frontMatter }: Paper): XmlElement {
  const kept = { 'meta:name': frontMatterProperty, 'meta:value-type': 'string' };
  return element('office:document-meta', namespaces, [
    element('office:meta', {}, [
      element('meta:generator', {}, ['Kamervragen']),
      element('dc:title', {}, [title]),
      element('dc:language', {}, ['nl-NL']),
      element('meta:user-defined', kept, [frontMatter ?? noFrontMatter]),
    ]),
  ]);
}

function paragraph(style: string, children: XmlNode[]): XmlElement {
  return element('text:p', { 'text:style-name': style }, children);
}

function span(style: string, children: XmlNode[]): XmlElement {
  return element('text:span', { 'text:style-name': style }, children);
}

function letterhead({ title, fields, opening }: Paper): XmlElement[] {
  if (fields.length === 0 && opening.length === 0) return [];
  return [
    paragraph('Titelregel', [span('Titel', [title])]),
    ...fields.map(({ name, value }) => paragraph('Veld', [span('Grijs', [name]), element('text:tab'), value])),
    ...opening.map((line, index) => paragraph(index === 0 ? 'Openingsregel' : 'Slotregel', [line])),
  ];
}

function sectionElements({ kind, heading, blocks }: PaperSection): XmlElement[] {
  const style = kind === 'question' ? odtNames.question : kind === 'answer' ? odtNames.answer : 'Standard';
  const level = kind === 'answer' ? '2' : '1';
  const attributes = { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': level };
  const title = heading === null ? [] : [element('text:h', attributes, [heading])];
  return [...title, ...blocks.flatMap((block) => blockElements(block, style))];
}

function blockElements(block: Block, style: string): XmlElement[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(style, inlines(block.content))];
    case 'quote':
      return block.blocks.flatMap((inner) => blockElements(inner, odtNames.quote));
    case 'list':
      return [listElement(block, style)];
    case 'table':
      return [tableElement(block.rows)];
  }
}

function listElement({ start, items }: Extract<Block, { type: 'list' }>, style: string): XmlElement {
  const children = items.map((item, index) => {
    const attributes: Record<string, string> =
      index === 0 && start !== null && start !== 1 ? { 'text:start-value': String(start) } : {};
    return element(
      'text:list-item',
      attributes,
      item.flatMap((block) => blockElements(block, style)),
    );
  });
  return element('text:list', { 'text:style-name': start === null ? odtNames.bullets : odtNames.numbers }, children);
}

function tableElement(rows: readonly (readonly (readonly Inline[])[])[]): XmlElement {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const rowElements = rows.map((row, index) =>
    element(
      'table:table-row',
      {},
      row.map((cell) => {
        return element('table:table-cell', { 'table:style-name': 'Cel', 'office:value-type': 'string' }, [
          paragraph(index === 0 ? 'Tabelkop' : odtNames.cell, inlines(cell)),
        ]);
      }),
    ),
  );
  return element('table:table', { 'table:style-name': 'Tabel' }, [
    element('table:table-column', { 'table:number-columns-repeated': String(columns) }),
    ...rowElements,
  ]);
}

function inlines(content: readonly Inline[]): XmlNode[] {
  return content.flatMap(oneInline);
}

function oneInline(inline: Inline): XmlNode[] {
  switch (inline.type) {
    case 'text':
      return spacedText(inline.text);
    case 'break':
      return [element('text:line-break')];
    case 'strong':
      return [span('Vet', inlines(inline.children))];
    case 'emphasis':
      return [span('Cursief', inlines(inline.children))];
    case 'link':
      if (!isSafeLink(inline.href)) return inlines(inline.children);
      return [element('text:a', { 'xlink:type': 'simple', 'xlink:href': inline.href }, inlines(inline.children))];
    case 'note':
      return note(inline.note);
  }
}

/** ODF folds white space, so that tabs and second spaces are elements. */
function spacedText(text: string): XmlNode[] {
  return text.split(/(\t| {2,})/).flatMap((part, index): XmlNode[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [part];
    return part === '\t' ? [element('text:tab')] : [' ', element('text:s', { 'text:c': String(part.length - 1) })];
  });
}

/** The label is kept in a bookmark at the mark: the printed number changes when a reviewer adds a note. */
function note({ number, label, content }: PaperNote): XmlNode[] {
  const bookmark = labelBookmark(label);
  const kept = bookmark === null ? [] : [element('text:bookmark', { 'text:name': bookmark })];
  const body = element('text:note', { 'text:id': `ftn${number}`, 'text:note-class': 'footnote' }, [
    element('text:note-citation', {}, [String(number)]),
    element('text:note-body', {}, [paragraph('Footnote', inlines(content))]),
  ]);
  return [...kept, body];
}

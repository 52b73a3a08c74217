import { styleNames } from '../own-document.ts';
import { element, type XmlElement } from '../xml.ts';
import { deepestLevel } from './paper.ts';

/** Names of styles inside the file; a space is written as `_20_`. */
export const odtNames = {
  letterhead: encode(styleNames.letterhead),
  question: encode(styleNames.question),
  answer: encode(styleNames.answer),
  quote: encode(styleNames.quote),
  looseNote: encode(styleNames.looseNote),
  cell: 'Kamervragen_20_tabeltekst',
  bullets: 'KamervragenOpsomming',
  numbers: 'KamervragenNummers',
} as const;

/** The namespaces and the version that every part of the file names. */
export const namespaces: Readonly<Record<string, string>> = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'office:version': '1.3',
};

function encode(name: string): string {
  return name.replaceAll(' ', '_20_');
}

function paragraphStyle(
  name: string,
  parent: string | null,
  paragraph: Record<string, string>,
  text: Record<string, string> = {},
  attributes: Record<string, string> = {},
): XmlElement {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      ...(parent === null ? {} : { 'style:parent-style-name': parent }),
      ...attributes,
    },
    [element('style:paragraph-properties', paragraph), element('style:text-properties', text)],
  );
}

const heading = { 'fo:keep-with-next': 'always', 'fo:margin-bottom': '0.07cm' };
const bold = { 'fo:font-weight': 'bold' };

/** The named styles, the page and its footer. */
export function stylesXml(): XmlElement {
  const styles = [defaults(), ...bodyStyles(), ...noteStyles(), notesConfiguration()];
  return element('office:document-styles', namespaces, [
    element('office:styles', {}, styles),
    element('office:automatic-styles', {}, [pageLayout()]),
    element('office:master-styles', {}, [masterPage()]),
  ]);
}

function bodyStyles(): XmlElement[] {
  return [
    paragraphStyle('Standard', null, { 'fo:margin-bottom': '0.21cm', 'fo:line-height': '130%' }),
    paragraphStyle('Heading_20_1', 'Standard', { ...heading, 'fo:margin-top': '0.56cm' }, bold, outline('1')),
    paragraphStyle('Heading_20_2', 'Standard', { ...heading, 'fo:margin-top': '0.35cm' }, bold, outline('2')),
    paragraphStyle(odtNames.letterhead, 'Standard', { 'fo:margin-bottom': '0.07cm' }),
    paragraphStyle(odtNames.question, 'Standard', {}),
    paragraphStyle(odtNames.answer, 'Standard', {}),
    paragraphStyle(
      odtNames.quote,
      'Standard',
      { 'fo:margin-left': '1cm', 'fo:margin-right': '1cm' },
      { 'fo:font-style': 'italic' },
    ),
    paragraphStyle(odtNames.cell, 'Standard', { 'fo:margin-bottom': '0cm' }, { 'fo:font-size': '8pt' }),
  ];
}

/** What stands at the foot of a page: notes, their marks, and the page's number. */
function noteStyles(): XmlElement[] {
  return [
    paragraphStyle(
      'Footnote',
      'Standard',
      { 'fo:margin-left': '0.4cm', 'fo:text-indent': '-0.4cm', 'fo:margin-bottom': '0.05cm', 'fo:line-height': '110%' },
      { 'fo:font-size': '7pt' },
      { 'style:class': 'extra' },
    ),
    paragraphStyle(odtNames.looseNote, 'Standard', { 'fo:margin-bottom': '0.05cm' }, { 'fo:font-size': '7pt' }),
    paragraphStyle('Footer', 'Standard', { 'fo:text-align': 'end' }, { 'fo:font-size': '7pt' }),
    textStyle('Footnote_20_Symbol', {}),
    textStyle('Footnote_20_anchor', { 'style:text-position': 'super 58%' }),
  ];
}

function notesConfiguration(): XmlElement {
  return element('text:notes-configuration', {
    'text:note-class': 'footnote',
    'text:citation-style-name': 'Footnote_20_Symbol',
    'text:citation-body-style-name': 'Footnote_20_anchor',
    'text:default-style-name': 'Footnote',
    'style:num-format': '1',
    'text:start-value': '0',
    'text:footnotes-position': 'page',
    'text:start-numbering-at': 'document',
  });
}

function outline(level: string): Record<string, string> {
  return { 'style:default-outline-level': level, 'style:next-style-name': 'Standard' };
}

function textStyle(name: string, text: Record<string, string>): XmlElement {
  const attributes = { 'style:name': name, 'style:display-name': name.replaceAll('_20_', ' '), 'style:family': 'text' };
  return element('style:style', attributes, [element('style:text-properties', text)]);
}

function defaults(): XmlElement {
  return element('style:default-style', { 'style:family': 'paragraph' }, [
    element('style:paragraph-properties', { 'fo:orphans': '2', 'fo:widows': '2' }),
    element('style:text-properties', {
      'style:font-name': 'Verdana',
      'fo:font-family': 'Verdana',
      'fo:font-size': '9pt',
      'fo:language': 'nl',
      'fo:country': 'NL',
    }),
  ]);
}

function pageLayout(): XmlElement {
  const page = {
    'fo:page-width': '21cm',
    'fo:page-height': '29.7cm',
    'fo:margin-top': '2.5cm',
    'fo:margin-bottom': '1.5cm',
    'fo:margin-left': '2.5cm',
    'fo:margin-right': '2.5cm',
  };
  const footer = element('style:footer-style', {}, [
    element('style:header-footer-properties', { 'fo:min-height': '1cm', 'fo:margin-top': '0.5cm' }),
  ]);
  return element('style:page-layout', { 'style:name': 'Pagina' }, [
    element('style:page-layout-properties', page),
    footer,
  ]);
}

function masterPage(): XmlElement {
  const line = element('text:p', { 'text:style-name': 'Footer' }, [
    'Pagina ',
    element('text:page-number', { 'text:select-page': 'current' }, ['1']),
    ' van ',
    element('text:page-count', {}, ['1']),
  ]);
  return element('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'Pagina' }, [
    element('style:footer', {}, [line]),
  ]);
}

/** Styles of the running text that have no name for the user. */
export function automaticStyles(): XmlElement {
  return element('office:automatic-styles', {}, [
    automaticText('Vet', bold),
    automaticText('Cursief', { 'fo:font-style': 'italic' }),
    automaticText('Titel', { ...bold, 'fo:font-size': '13pt' }),
    automaticText('Grijs', { 'fo:color': '#444444' }),
    ...tableStyles(),
    ...letterheadStyles(),
    listStyle(odtNames.bullets, 'text:list-level-style-bullet', { 'text:bullet-char': '•' }),
    listStyle(odtNames.numbers, 'text:list-level-style-number', { 'style:num-format': '1', 'style:num-suffix': '.' }),
  ]);
}

function automaticText(name: string, properties: Record<string, string>): XmlElement {
  return automatic(name, 'text', {}, [element('style:text-properties', properties)]);
}

function automatic(
  name: string,
  family: string,
  attributes: Record<string, string>,
  properties: XmlElement[],
): XmlElement {
  return element('style:style', { 'style:name': name, 'style:family': family, ...attributes }, properties);
}

function tableStyles(): XmlElement[] {
  const cell = { 'fo:border': '0.5pt solid #777777', 'fo:padding': '0.1cm' };
  const table = { 'style:width': '16cm', 'table:align': 'margins', 'fo:margin-bottom': '0.3cm' };
  const asCell = { 'style:parent-style-name': odtNames.cell };
  return [
    automatic('Cel', 'table-cell', {}, [element('style:table-cell-properties', cell)]),
    automatic('Tabel', 'table', {}, [element('style:table-properties', table)]),
    automatic('Tabelkop', 'paragraph', asCell, [element('style:text-properties', bold)]),
  ];
}

/** The lines of the letterhead: a field hangs three centimetres in, and the parts stand apart. */
function letterheadStyles(): XmlElement[] {
  const line = (name: string, paragraph: Record<string, string>, tabs: XmlElement[] = []) =>
    automatic(name, 'paragraph', { 'style:parent-style-name': odtNames.letterhead }, [
      element('style:paragraph-properties', paragraph, tabs),
    ]);
  const tabs = element('style:tab-stops', {}, [element('style:tab-stop', { 'style:position': '0cm' })]);
  return [
    line('Veld', { 'fo:margin-left': '3cm', 'fo:text-indent': '-3cm' }, [tabs]),
    line('Titelregel', { 'fo:margin-bottom': '0.42cm' }),
    line('Openingsregel', { 'fo:margin-top': '0.42cm' }),
    line('Slotregel', { 'fo:margin-bottom': '0.42cm' }),
  ];
}

function listStyle(name: string, kind: string, attributes: Record<string, string>): XmlElement {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, index) =>
    element(kind, { 'text:level': String(index + 1), ...attributes }, [
      element('style:list-level-properties', { 'text:list-level-position-and-space-mode': 'label-alignment' }, [
        element('style:list-level-label-alignment', {
          'text:label-followed-by': 'listtab',
          'text:list-tab-stop-position': `${(index + 1) * 0.75}cm`,
          'fo:margin-left': `${(index + 1) * 0.75}cm`,
          'fo:text-indent': '-0.75cm',
        }),
      ]),
    ]),
  );
  return element('text:list-style', { 'style:name': name }, levels);
}

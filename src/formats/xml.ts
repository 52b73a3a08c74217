import { SaxesParser } from 'saxes';
import { UserError } from '../core/user-error.ts';
import { limits } from './limits.ts';

export type XmlNode = XmlElement | string;

/** An element with its qualified name as written (`w:p`); readers rewrite `children` and `attributes` freely. */
export interface XmlElement {
  readonly name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** Names that people use in XML without declaring them; anything declared in a DTD is refused. */
const namedCharacters: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  eacute: 'é',
  euml: 'ë',
  egrave: 'è',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  shy: '\u00ad',
};

/**
 * The root element of an XML text. Entity declarations are refused rather than expanded, and depth and size are
 * bounded. Throws `UserError` naming the file.
 */
export function parseXml(name: string, text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, namedCharacters);
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let nodes = 0;
  const damaged = () => new UserError(`‘${name}’ bevat beschadigde XML en kan niet worden gelezen.`);
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new UserError(`‘${name}’ bevat XML-entiteiten en is daarom niet gelezen.`);
  });
  parser.on('opentag', (tag) => {
    if (++nodes > limits.xmlNodes || stack.length >= limits.xmlDepth) {
      throw new UserError(`‘${name}’ is te groot of te diep genest en is daarom niet gelezen.`);
    }
    const element: XmlElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  const addText = (value: string) => void stack.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (root === null) throw damaged();
  return root;
}

/** Decodes an XML part by its byte order mark or its declaration; UTF-8 otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]{0,150}?encoding=["']([\w.-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8';
  const byMark = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : declared;
  try {
    return new TextDecoder(byMark).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export function isElement(node: XmlNode | undefined): node is XmlElement {
  return node !== undefined && typeof node !== 'string';
}

/** The first child element with this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
}

/** All child elements, or those with this name. */
export function childElements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** All elements with this name below `element`, in document order; never inside elements called `outside`. */
export function descendants(element: XmlElement, name: string, outside?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.name === name) found.push(node);
      if (node.name !== outside) visit(node);
    }
  };
  visit(element);
  return found;
}

/** All text below `element`, as it stands. */
export function textContent(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textContent(node) : node)).join('');
}

/** The XML text of a tree, with everything escaped. */
export function serializeXml(element: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  writeElement(element, parts);
  return parts.join('');
}

function writeElement(element: XmlElement, parts: string[]): void {
  parts.push('<', element.name);
  for (const [key, value] of Object.entries(element.attributes)) parts.push(' ', key, '="', escapeXml(value), '"');
  if (element.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const node of element.children) {
    if (isElement(node)) writeElement(node, parts);
    else parts.push(escapeXml(node));
  }
  parts.push('</', element.name, '>');
}

const xmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML, leaving out the control characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => xmlEscapes[character] ?? character);
}

/** A new element. */
export function element(name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlElement {
  return { name, attributes, children };
}

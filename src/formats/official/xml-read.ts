import { UserError } from '../../core/user-error.ts';
import type { FormatReader } from '../source-text.ts';
import { TextBlocks } from '../text-blocks.ts';
import {
  child,
  childElements,
  decodeXml,
  descendants,
  isElement,
  parseXml,
  textContent,
  type XmlElement,
  type XmlNode,
} from '../xml.ts';
import { collapse, headingOf, isBareNumber } from './collapse.ts';

/** Reads the official XML of questions and answers, of both generations; unknown elements give their text. */
export const readOfficialXml: FormatReader = async (name, bytes) => {
  const root = parseXml(name, decodeXml(bytes));
  if (root.name === 'metadata_gegevens') throw new UserError(`‘${name}’ bevat alleen metagegevens, geen tekst.`);
  const reader = new XmlReader(root);
  const text = reader.read();
  if (text === '') throw new UserError(`‘${name}’ bevat geen tekst.`);
  return text;
};

/** Names of the number of a question or answer, new and old. */
const numberNames = ['nr', 'nummer', 'kop'];
/** These come first, in this order: older documents print who answers after the questions. */
const headNames = ['tekstregel', 'kamervraagnummer', 'vraagnummer', 'kamervraagomschrijving', 'omschr'];
const skipped = new Set(['metadata', 'meta', 'kamervraagbijlage', 'noot', 'nootref', ...headNames]);
const paragraphs = new Set(['al', 'p', 'tussenkop', 'titel', 'regel', 'kamervraagonderwerp']);
const remarks = new Set(['kamervraagopmerking', 'opmerking', 'mededeling']);
const explanations = new Set(['toelicht', 'toelichting']);

class XmlReader {
  readonly #blocks = new TextBlocks();
  readonly #root: XmlElement;
  /** A remark with answers explains; without answers it is the delay notice. */
  readonly #answered: boolean;
  readonly #notes = new Map<string, { readonly label: string; readonly element: XmlElement }>();
  readonly #labels = new Map<XmlElement, string>();

  constructor(root: XmlElement) {
    this.#root = root;
    this.#answered = descendants(root, 'antwoord').length > 0;
    descendants(root, 'noot').forEach((element, index) => {
      const printed = collapse(textContent(child(element, 'noot.nr') ?? child(element, 'nr') ?? element));
      const label = /^[[(]?(\d{1,4}|\*{1,3})[\])]?$/.exec(printed)?.[1] ?? String(index + 1);
      this.#notes.set(element.attributes.id ?? `#${index}`, { label, element });
      this.#labels.set(element, label);
    });
  }

  read(): string {
    this.#metadata();
    for (const name of headNames) for (const element of descendants(this.#root, name)) this.#paragraph(element);
    this.#block(this.#root);
    for (const { label, element } of this.#notes.values()) this.#blocks.note(label, this.#noteText(element));
    return this.#blocks.toString();
  }

  /** The kenmerk is often in the metadata only. */
  #metadata(): void {
    const kenmerk = descendants(this.#root, 'meta')
      .filter(({ attributes }) => attributes.name?.endsWith('.vraagnummer'))
      .map(({ attributes }) => collapse(attributes.content ?? ''));
    for (const value of new Set(kenmerk)) this.#blocks.paragraph(value);
  }

  #block(element: XmlElement): void {
    const { name } = element;
    if (skipped.has(name)) return;
    if (name === 'vraag' || name === 'antwoord') this.#part(element, name);
    else if (paragraphs.has(name)) this.#paragraph(element);
    else if (remarks.has(name)) this.#titled(this.#answered ? 'Toelichting:' : 'Mededeling', element);
    else if (explanations.has(name)) this.#titled('Toelichting:', element);
    else if (name === 'lijst') this.#list(element, 0);
    else if (name === 'table' || name === 'tabel') this.#table(element);
    else if (hasOwnText(element)) this.#paragraph(element);
    else for (const inner of childElements(element)) this.#block(inner);
  }

  #part(element: XmlElement, kind: 'vraag' | 'antwoord'): void {
    const number = childElements(element).find(({ name }) => numberNames.includes(name));
    const rest = childElements(element).filter((inner) => inner !== number);
    const first = rest[0];
    const firstText = first === undefined ? '' : collapse(textContent(first));
    if (number !== undefined) {
      this.#blocks.paragraph(headingOf(kind, collapse(this.#inline(number))));
    } else if (isBareNumber(firstText)) {
      this.#blocks.paragraph(headingOf(kind, firstText));
      rest.shift();
    } else {
      this.#blocks.paragraph(headingOf(kind, ''));
    }
    if (rest.length === 0 && hasOwnText(element)) this.#paragraph(element);
    for (const inner of rest) this.#block(inner);
  }

  #titled(title: string, element: XmlElement): void {
    if (!/^\s*(?:toelichting|mededeling)/i.test(textContent(element))) this.#blocks.paragraph(title);
    if (hasOwnText(element)) this.#paragraph(element);
    else for (const inner of childElements(element)) this.#block(inner);
  }

  #paragraph(element: XmlElement): void {
    this.#blocks.paragraph(collapse(this.#inline(element)));
  }

  #list(list: XmlElement, level: number): void {
    for (const item of childElements(list)) {
      const label = child(item, 'li.nr');
      const nested = childElements(item, 'lijst');
      const text = item.children.filter((node) => node !== label && !nested.some((inner) => inner === node));
      const mark = label === undefined ? '' : collapse(textContent(label));
      const printed = /^[\p{L}\d][\p{L}\d.]{0,5}[.):]?$/u.test(mark) ? mark.replace(/^(\d+)\)$/, '$1.') : '-';
      this.#blocks.paragraph(
        `${'  '.repeat(level)}${printed} ${collapse(text.map((node) => this.#inlineNode(node)).join(' '))}`,
      );
      for (const inner of nested) this.#list(inner, level + 1);
    }
  }

  #table(table: XmlElement): void {
    const rows = [...descendants(table, 'row', 'table'), ...descendants(table, 'tr', 'table')];
    this.#blocks.table(
      rows.map((row) =>
        childElements(row).map((cell) => {
          const inner = descendants(cell, 'al');
          const texts = (inner.length > 0 ? inner : [cell]).map((part) => collapse(this.#inline(part)));
          return texts.filter((text) => text !== '');
        }),
      ),
    );
  }

  #inline(element: XmlElement): string {
    return element.children.map((node) => this.#inlineNode(node)).join('');
  }

  #inlineNode(node: XmlNode): string {
    if (!isElement(node)) return node;
    if (node.name === 'noot' || node.name === 'nootref') return this.#mark(node);
    const spaced = paragraphs.has(node.name);
    return spaced ? ` ${this.#inline(node)} ` : this.#inline(node);
  }

  #mark(node: XmlElement): string {
    const target = node.attributes.refid ?? node.attributes.ref;
    const label = this.#labels.get(node) ?? (target === undefined ? undefined : this.#notes.get(target)?.label);
    if (label !== undefined) return `[^${label}]`;
    const printed = collapse(textContent(node));
    return /^\d{1,3}$/.test(printed) ? `[^${printed}]` : printed;
  }

  #noteText(element: XmlElement): string {
    const inner = childElements(element).filter(({ name }) => name !== 'noot.nr' && name !== 'nr');
    return inner.length === 0 ? textContent(element) : inner.map((part) => this.#inline(part)).join(' ');
  }
}

function hasOwnText(element: XmlElement): boolean {
  return element.children.some((node) => !isElement(node) && node.trim() !== '');
}

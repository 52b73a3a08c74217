import { isHeadingLabel, typedLabel } from '../counter.ts';
import { isHeaderNoise } from '../header-lines.ts';
import { emphasized, labelOfBookmark, NoteLabels, roleOf } from '../own-document.ts';
import { raisedDigits } from '../raised.ts';
import { TextBlocks } from '../text-blocks.ts';
import { child, childElements, descendants, isElement, textContent, type XmlElement, type XmlNode } from '../xml.ts';
import { ListCounter } from './lists.ts';
import { OdtStyles } from './styles.ts';

interface ListPlace {
  readonly style: string;
  readonly level: number;
}

const skipped = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'office:annotation',
  'office:annotation-end',
  'text:table-of-content',
  'text:hidden-text',
  'text:bookmark-start',
  'text:bookmark-end',
]);

/** Lays the XML of an ODF text out as the parser reads it. */
export class OdtTextReader {
  readonly #blocks = new TextBlocks();
  readonly #styles: OdtStyles;
  readonly #lists: ListCounter;
  readonly #stylesRoot: XmlElement | undefined;
  /** Written by this product: emphasis and links are kept, the letterhead is not. */
  readonly #own: boolean;
  #notes = 0;
  #labels = new NoteLabels([]);
  #nextLabel: string | null = null;

  constructor(content: XmlElement, styles: XmlElement | undefined, own: boolean) {
    this.#styles = new OdtStyles([styles, content]);
    this.#lists = new ListCounter([styles, content]);
    this.#stylesRoot = styles;
    this.#own = own;
  }

  read(text: XmlElement): string {
    const bookmarks = [...descendants(text, 'text:bookmark'), ...descendants(text, 'text:bookmark-start')];
    this.#labels = new NoteLabels(
      bookmarks.flatMap(({ attributes }) => labelOfBookmark(attributes['text:name'] ?? '') ?? []),
    );
    this.#headers(text);
    for (const element of childElements(text)) this.#block(element, null);
    return this.#blocks.toString();
  }

  /** The page headers, where ministries print the date and the kenmerk. */
  #headers(text: XmlElement): void {
    if (this.#stylesRoot === undefined || this.#own) return;
    const seen = new Set(descendants(text, 'text:p').map((paragraph) => textContent(paragraph).trim()));
    for (const kind of ['style:header-first', 'style:header']) {
      for (const paragraph of descendants(this.#stylesRoot, kind).flatMap((header) => descendants(header, 'text:p'))) {
        const line = this.#inline(paragraph).trim();
        if (isHeaderNoise(line) || seen.has(line)) continue;
        seen.add(line);
        this.#blocks.paragraph(line);
      }
    }
  }

  #block(element: XmlElement, list: ListPlace | null): void {
    const { name } = element;
    if (skipped.has(name)) return;
    if (name === 'text:p' || name === 'text:h') this.#paragraph(element, '');
    else if (name === 'text:list') this.#list(element, list);
    else if (name === 'table:table') this.#table(element);
    else for (const inner of childElements(element)) this.#block(inner, list);
  }

  #list(element: XmlElement, outer: ListPlace | null): void {
    const style = element.attributes['text:style-name'] ?? outer?.style ?? '';
    const place = { style, level: (outer?.level ?? 0) + 1 };
    if (outer === null) this.#lists.open(element, style);
    for (const item of childElements(element)) {
      let label = item.name === 'text:list-item' ? this.#label(item, place) : '';
      for (const inner of childElements(item)) {
        if (inner.name === 'text:p' || inner.name === 'text:h') {
          this.#paragraph(inner, label);
          label = '';
        } else {
          this.#block(inner, place);
        }
      }
    }
  }

  #label(item: XmlElement, place: ListPlace): string {
    if (!childElements(item).some(({ name }) => name === 'text:p' || name === 'text:h')) return '';
    const label = this.#lists.next(place.style, place.level, item.attributes['text:start-value']);
    if (label === null) return '';
    return isHeadingLabel(label) ? `${label}\n` : `${'  '.repeat(place.level - 1)}${typedLabel(label)} `;
  }

  #paragraph(element: XmlElement, label: string): void {
    const role = this.#own ? roleOf(this.#styles.nameOf(element.attributes['text:style-name'])) : 'keep';
    const boxes: XmlElement[] = [];
    const text = this.#inline(element, boxes);
    const isHeading = label.endsWith('\n');
    const isPageCount = descendants(element, 'text:page-number').length > 0 && isHeaderNoise(text);
    if (this.#own && element.name === 'text:h' && text.trim() !== '') {
      this.#blocks.heading(text);
      return;
    }
    if (role !== 'drop' && !isPageCount && (isHeading || text.trim() !== '')) {
      this.#blocks.paragraph(`${role === 'quote' ? '> ' : label}${text}`);
    }
    for (const box of boxes) for (const inner of childElements(box)) this.#block(inner, null);
  }

  #table(table: XmlElement): void {
    const rows = descendants(table, 'table:table-row', 'table:table').map((row) =>
      childElements(row, 'table:table-cell').map((cell) =>
        [...descendants(cell, 'text:p'), ...descendants(cell, 'text:h')]
          .map((paragraph) => this.#inline(paragraph).trim())
          .filter((text) => text !== ''),
      ),
    );
    this.#blocks.table(rows);
  }

  #inline(element: XmlElement, boxes: XmlElement[] = []): string {
    return element.children.map((node) => this.#inlineNode(node, boxes)).join('');
  }

  #inlineNode(node: XmlNode, boxes: XmlElement[]): string {
    if (!isElement(node)) return node.replace(/[\t\n\r ]+/g, ' ');
    if (skipped.has(node.name)) return this.#bookmark(node);
    switch (node.name) {
      case 'text:s':
        return ' '.repeat(Math.min(Number.parseInt(node.attributes['text:c'] ?? '1', 10) || 1, 200));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'text:bookmark':
        return this.#bookmark(node);
      case 'text:note':
        return this.#note(node);
      case 'text:page-number':
      case 'text:page-count':
        return '';
      case 'text:span':
        return this.#span(node, this.#inline(node, boxes));
      case 'text:a':
        return this.#link(node, this.#inline(node, boxes));
      default:
        if (!node.name.startsWith('draw:')) return this.#inline(node, boxes);
        boxes.push(node);
        return '';
    }
  }

  #bookmark(node: XmlElement): string {
    const isStart = node.name === 'text:bookmark' || node.name === 'text:bookmark-start';
    if (isStart) this.#nextLabel = labelOfBookmark(node.attributes['text:name'] ?? '') ?? this.#nextLabel;
    return '';
  }

  #note(note: XmlElement): string {
    this.#notes++;
    const label = this.#nextLabel ?? this.#labels.of(this.#notes);
    this.#nextLabel = null;
    const body = child(note, 'text:note-body');
    const paragraphs = body === undefined ? [] : [...descendants(body, 'text:p'), ...descendants(body, 'text:h')];
    this.#blocks.note(label, paragraphs.map((paragraph) => this.#inline(paragraph)).join(' '));
    return `[^${label}]`;
  }

  #span(node: XmlElement, text: string): string {
    const style = this.#styles.of(node.attributes['text:style-name']);
    if (style === undefined) return text;
    if (style.hidden) return '';
    if (style.raised) return raisedDigits(text);
    if (!this.#own) return text;
    const italic = style.italic === true ? emphasized(text, '*') : text;
    return style.bold === true ? emphasized(italic, '**') : italic;
  }

  #link(node: XmlElement, text: string): string {
    const href = node.attributes['xlink:href'] ?? '';
    const keep = this.#own && /^(?:https?|mailto):/i.test(href) && text !== href;
    return keep ? `[${text}](${href})` : text;
  }
}

import { isHeadingLabel, typedLabel } from '../counter.ts';
import { isHeaderNoise } from '../header-lines.ts';
import { ListIndent } from '../list-indent.ts';
import { labelOfBookmark, looseNoteOf, NoteLabels, roleOf, textRole } from '../own-document.ts';
import { raisedDigits } from '../raised.ts';
import { isSafeLink } from '../safe-link.ts';
import { TextBlocks } from '../text-blocks.ts';
import { inlineMarkdown, inlinePlain } from '../write/inline-markdown.ts';
import type { Inline } from '../write/paper.ts';
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
  readonly #blocks: TextBlocks;
  readonly #styles: OdtStyles;
  readonly #lists: ListCounter;
  readonly #indent = new ListIndent();
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
    this.#blocks = new TextBlocks(own);
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
    if (style !== outer?.style) this.#lists.open(element, style, place.level);
    for (const item of childElements(element)) {
      let label = item.name === 'text:list-item' ? this.#label(item, place) : '';
      for (const inner of childElements(item)) {
        if (inner.name === 'text:p' || inner.name === 'text:h') {
          this.#paragraph(inner, label);
          label = this.#own ? this.#indent.continued(place.level - 1) : '';
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
    if (isHeadingLabel(label)) return `${label}\n`;
    const typed = `${typedLabel(label)} `;
    return this.#indent.before(place.level - 1, typed) + typed;
  }

  #paragraph(element: XmlElement, label: string): void {
    const boxes: XmlElement[] = [];
    const text = this.#inline(element, boxes);
    const isPageCount = descendants(element, 'text:page-number').length > 0 && isHeaderNoise(text);
    if (!isPageCount && (label.endsWith('\n') || text.trim() !== '')) this.#addParagraph(element, label, text);
    for (const box of boxes) for (const inner of childElements(box)) this.#block(inner, null);
  }

  #addParagraph({ name, attributes }: XmlElement, label: string, text: string): void {
    const role = this.#own ? roleOf(this.#styles.nameOf(attributes['text:style-name'])) : textRole;
    const note = role.type === 'loose-note' ? looseNoteOf(text) : null;
    if (this.#own && name === 'text:h') this.#blocks.heading(text);
    else if (note !== null) this.#blocks.note(note.label, note.text, true);
    else if (role.type === 'quote') this.#blocks.quote(label + text);
    else if (role.type !== 'letterhead') this.#blocks.paragraph(label + text);
  }

  #table(table: XmlElement): void {
    const rows = descendants(table, 'table:table-row', 'table:table').map((row) =>
      childElements(row, 'table:table-cell').map((cell) =>
        [...descendants(cell, 'text:p'), ...descendants(cell, 'text:h')]
          .map((paragraph) => this.#inline(paragraph).trim())
          .filter((text) => text !== ''),
      ),
    );
    this.#blocks.table(rows, this.#own || undefined);
  }

  /** The running text of an element, as a draft writes it where this product wrote the file. */
  #inline(element: XmlElement, boxes: XmlElement[] = []): string {
    const inlines = this.#inlines(element, boxes);
    return this.#own ? inlineMarkdown(inlines) : inlinePlain(inlines);
  }

  #inlines(element: XmlElement, boxes: XmlElement[]): readonly Inline[] {
    return element.children.flatMap((node) => this.#inlineNode(node, boxes));
  }

  #inlineNode(node: XmlNode, boxes: XmlElement[]): readonly Inline[] {
    if (!isElement(node)) return textOf(node.replace(/[\t\n\r ]+/g, ' '));
    if (node.name === 'text:bookmark' || skipped.has(node.name)) return this.#bookmark(node);
    switch (node.name) {
      case 'text:s':
        return textOf(' '.repeat(Math.min(Number.parseInt(node.attributes['text:c'] ?? '1', 10) || 1, 200)));
      case 'text:tab':
        return textOf('\t');
      case 'text:line-break':
        return [{ type: 'break' }];
      case 'text:note':
        return this.#note(node);
      case 'text:page-number':
      case 'text:page-count':
        return [];
      case 'text:span':
        return this.#span(node, this.#inlines(node, boxes));
      case 'text:a':
        return link(node, this.#inlines(node, boxes));
      default:
        if (!node.name.startsWith('draw:')) return this.#inlines(node, boxes);
        boxes.push(node);
        return [];
    }
  }

  #bookmark(node: XmlElement): readonly Inline[] {
    const isStart = node.name === 'text:bookmark' || node.name === 'text:bookmark-start';
    if (isStart) this.#nextLabel = labelOfBookmark(node.attributes['text:name'] ?? '') ?? this.#nextLabel;
    return [];
  }

  #note(note: XmlElement): readonly Inline[] {
    this.#notes++;
    const label = this.#nextLabel ?? this.#labels.of(this.#notes);
    this.#nextLabel = null;
    const body = child(note, 'text:note-body');
    const paragraphs = body === undefined ? [] : [...descendants(body, 'text:p'), ...descendants(body, 'text:h')];
    this.#blocks.note(label, paragraphs.map((paragraph) => this.#inline(paragraph)).join(' '));
    return [{ type: 'note', note: { number: this.#notes, label, content: [] } }];
  }

  #span(node: XmlElement, children: readonly Inline[]): readonly Inline[] {
    const style = this.#styles.of(node.attributes['text:style-name']);
    if (style === undefined) return children;
    if (style.hidden) return [];
    if (style.raised) return textOf(raisedDigits(inlinePlain(children)));
    const italic: readonly Inline[] = style.italic === true ? [{ type: 'emphasis', children }] : children;
    return style.bold === true ? [{ type: 'strong', children: italic }] : italic;
  }
}

function textOf(text: string): readonly Inline[] {
  return [{ type: 'text', text }];
}

function link({ attributes }: XmlElement, children: readonly Inline[]): readonly Inline[] {
  const href = attributes['xlink:href'] ?? '';
  return isSafeLink(href) ? [{ type: 'link', href, children }] : children;
}

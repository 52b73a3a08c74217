import { parseHtml } from '../html.ts';
import { labelOfBookmark, looseNoteOf, NoteLabels } from '../own-document.ts';
import { raisedDigits } from '../raised.ts';
import { isSafeLink } from '../safe-link.ts';
import { TextBlocks } from '../text-blocks.ts';
import { inlineMarkdown, inlinePlain } from '../write/inline-markdown.ts';
import type { Inline } from '../write/paper.ts';
import { childElements, descendants, isElement, type XmlElement, type XmlNode } from '../xml.ts';
import { roleSigns } from './prepare.ts';

const noteId = /^(?:foot|end)note-\d+$/;
const backLink = /^(?:foot|end)note-ref-\d+$/;

interface Style {
  /** Labels of the notes, by mammoth's id (`footnote-2`). */
  readonly labels: ReadonlyMap<string, string>;
  /** Keep emphasis and links as Markdown: only in documents that this product wrote. */
  readonly markdown: boolean;
}

/**
 * The text of mammoth's HTML as the parser reads it; notes become `[^1]` and `[^1]: …` at the end. With `markdown`,
 * emphasis and links are kept: only in documents that this product wrote.
 */
export function textOfMammothHtml(name: string, html: string, markdown: boolean): string {
  const root = parseHtml(name, html);
  const style = { markdown, labels: noteLabels(root) };
  const blocks = new TextBlocks(markdown);
  for (const node of root.children) addBlock(node, blocks, style);
  return blocks.toString();
}

/** The label of every note by mammoth's id: the one that a bookmark right before its mark keeps, else its number. */
function noteLabels(root: XmlElement): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const ids: string[] = [];
  let bookmark: string | null = null;
  for (const { attributes } of descendants(root, 'a')) {
    const target = attributes.href?.slice(1) ?? '';
    if (noteId.test(target)) {
      ids.push(target);
      if (bookmark !== null) kept.set(target, bookmark);
      bookmark = null;
    } else {
      bookmark = labelOfBookmark(attributes.id ?? '') ?? bookmark;
    }
  }
  const labels = new NoteLabels(kept.values());
  return new Map([...new Set(ids)].map((id, index) => [id, kept.get(id) ?? labels.of(index + 1)]));
}

function addBlock(node: XmlNode, blocks: TextBlocks, style: Style): void {
  if (isElement(node) && node.name === 'table') {
    blocks.table(rowsOf(node, style), style.markdown || undefined);
  } else if (isElement(node) && style.markdown && /^h[1-6]$/.test(node.name)) {
    blocks.heading(inlineText(node, style));
  } else if (isElement(node) && node.name === 'ol') {
    addNotes(node, blocks, style);
  } else if (isElement(node) && ['div', 'li', 'td', 'th', 'ul'].includes(node.name)) {
    for (const child of node.children) addBlock(child, blocks, style);
  } else {
    addParagraph(inlineText(node, style), blocks);
  }
}

function addParagraph(text: string, blocks: TextBlocks): void {
  const looseNote = text.startsWith(roleSigns.looseNote) ? looseNoteOf(text.slice(1)) : null;
  if (looseNote !== null) blocks.note(looseNote.label, looseNote.text, true);
  else if (text.startsWith(roleSigns.quote)) blocks.quote(text.slice(1));
  else blocks.paragraph(text.replace(/^[\ue110\ue111]/, ''));
}

/** Mammoth numbers foot- and endnotes together in the order of their marks, and lists them in that order at the end. */
function addNotes(list: XmlElement, blocks: TextBlocks, style: Style): void {
  childElements(list).forEach((item, index) => {
    const id = item.attributes.id ?? '';
    if (noteId.test(id)) blocks.note(style.labels.get(id) ?? String(index + 1), noteText(item, style));
    else addBlock(item, blocks, style);
  });
}

function noteText(item: XmlElement, style: Style): string {
  return item.children.map((node) => inlineText(node, style)).join(' ');
}

function rowsOf(table: XmlElement, style: Style): readonly (readonly (readonly string[])[])[] {
  const rows = [table, ...childElements(table, 'thead'), ...childElements(table, 'tbody')];
  return rows
    .flatMap((group) => childElements(group, 'tr'))
    .map((row) => childElements(row).map((cell) => cellParagraphs(cell, style)));
}

/** A table inside a cell gives its cells, one after the other. */
function cellParagraphs(cell: XmlElement, style: Style): readonly string[] {
  const paragraphs = cell.children.flatMap((node): readonly XmlNode[] =>
    isElement(node) && node.name === 'table' ? descendants(node, 'p') : [node],
  );
  return paragraphs.map((node) => inlineText(node, style).trim()).filter((text) => text !== '');
}

function inlineText(node: XmlNode, style: Style): string {
  const inlines = inlinesOf(node, style);
  return style.markdown ? inlineMarkdown(inlines) : inlinePlain(inlines);
}

function inlinesOf(node: XmlNode, style: Style): readonly Inline[] {
  if (!isElement(node)) return [{ type: 'text', text: node }];
  const children = node.children.flatMap((child) => inlinesOf(child, style));
  switch (node.name) {
    case 'br':
      return [{ type: 'break' }];
    case 'a':
      return link(node, children, style);
    case 'sup':
      return children.map((inline) =>
        inline.type === 'text' ? { ...inline, text: raisedDigits(inline.text) } : inline,
      );
    case 'strong':
      return [{ type: 'strong', children }];
    case 'em':
      return [{ type: 'emphasis', children }];
    default:
      return children;
  }
}

function link({ attributes }: XmlElement, children: readonly Inline[], style: Style): readonly Inline[] {
  const href = attributes.href ?? '';
  const target = href.slice(1);
  if (noteId.test(target)) {
    const label = style.labels.get(target) ?? inlinePlain(children).replace(/\D/g, '');
    return [{ type: 'note', note: { number: 0, label, content: [] } }];
  }
  if (backLink.test(target)) return [];
  return isSafeLink(href) ? [{ type: 'link', href, children }] : children;
}

import { parseHtml } from '../html.ts';
import { emphasized, labelOfBookmark, NoteLabels } from '../own-document.ts';
import { raisedDigits } from '../raised.ts';
import { TextBlocks } from '../text-blocks.ts';
import { childElements, descendants, isElement, type XmlElement, type XmlNode } from '../xml.ts';

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
  const blocks = new TextBlocks();
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
    blocks.table(rowsOf(node, style));
  } else if (isElement(node) && style.markdown && /^h[1-6]$/.test(node.name)) {
    blocks.heading(inlineText(node, style));
  } else if (isElement(node) && node.name === 'ol') {
    addNotes(node, blocks, style);
  } else if (isElement(node) && ['div', 'li', 'td', 'th', 'ul'].includes(node.name)) {
    for (const child of node.children) addBlock(child, blocks, style);
  } else {
    blocks.paragraph(inlineText(node, style));
  }
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
  if (!isElement(node)) return node;
  const inner = () => node.children.map((child) => inlineText(child, style)).join('');
  switch (node.name) {
    case 'br':
      return '\n';
    case 'a':
      return linkText(node, inner(), style);
    case 'sup':
      return raisedDigits(inner());
    case 'strong':
      return style.markdown ? emphasized(inner(), '**') : inner();
    case 'em':
      return style.markdown ? emphasized(inner(), '*') : inner();
    default:
      return inner();
  }
}

function linkText(link: XmlElement, text: string, style: Style): string {
  const href = link.attributes.href ?? '';
  const target = href.slice(1);
  if (noteId.test(target)) return `[^${style.labels.get(target) ?? text.replace(/\D/g, '')}]`;
  if (backLink.test(target)) return '';
  if (!style.markdown || !/^(?:https?|mailto):/i.test(href) || text === href) return text;
  return `[${text}](${href})`;
}

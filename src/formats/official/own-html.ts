import type { Block, Inline, LooseNote, Paper, PaperNote, PaperSection } from '../write/paper.ts';
import { renderDraft } from '../write/plain.ts';
import { childElements, descendants, isElement, textContent, type XmlElement, type XmlNode } from '../xml.ts';
import { collapse } from './collapse.ts';

/** The text of a draft from the page that this product made of it (`write/html.ts`), without its front matter. */
export function ownHtmlText(root: XmlElement): string {
  const [paper] = descendants(root, 'article');
  const sections = childElements(paper, 'section');
  const noteSections = sections.filter((section) => hasClass(section, 'noten'));
  return renderDraft({
    sections: sections.filter((section) => !noteSections.includes(section)).map(readSection),
    ...readNotes(noteSections),
  });
}

function readSection(section: XmlElement): PaperSection {
  const isHeading = ({ name }: XmlElement) => /^h[1-6]$/.test(name);
  const heading = childElements(section).find(isHeading);
  return {
    kind: 'text',
    heading: heading === undefined ? null : collapse(textContent(heading)),
    offset: 0,
    blocks: blocksOf(section.children.filter((node) => node !== heading)),
  };
}

function readNotes(sections: readonly XmlElement[]): Pick<Paper, 'notes' | 'looseNotes'> {
  const notes: PaperNote[] = [];
  const looseNotes: LooseNote[] = [];
  for (const note of sections.flatMap((section) => childElements(section, 'div'))) {
    const label = note.attributes['data-label'] ?? String(notes.length + 1);
    const content = childElements(note, 'p').flatMap((paragraph) => inlinesOf(paragraph.children));
    if (note.attributes.id === undefined) looseNotes.push({ label, text: textOf(content) });
    else notes.push({ number: notes.length + 1, label, content });
  }
  return { notes, looseNotes };
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

/** Running text between blocks is a paragraph of its own. */
function blocksOf(nodes: readonly XmlNode[]): readonly Block[] {
  const blocks: Block[] = [];
  let loose: XmlNode[] = [];
  const flush = (): void => {
    const content = inlinesOf(loose);
    if (textContent({ name: '', attributes: {}, children: loose }).trim() !== '') blocks.push(paragraph(content));
    loose = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockOf(node) : null;
    if (block === null) loose.push(node);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks;
}

/** Null for what belongs to running text. */
function blockOf(element: XmlElement): Block | null {
  switch (element.name) {
    case 'p':
      return paragraph(inlinesOf(element.children));
    case 'span':
      return 'data-offset' in element.attributes ? paragraph(inlinesOf(element.children)) : null;
    case 'blockquote':
      return { type: 'quote', blocks: blocksOf(element.children) };
    case 'ul':
    case 'ol': {
      const start = element.name === 'ul' ? null : Number.parseInt(element.attributes.start ?? '', 10) || 1;
      return { type: 'list', start, items: childElements(element, 'li').map(({ children }) => blocksOf(children)) };
    }
    case 'table': {
      const rows = descendants(element, 'tr', 'table');
      const cells = (row: XmlElement) => childElements(row).map(({ children }) => inlinesOf(children));
      return { type: 'table', rows: rows.map(cells), offset: 0 };
    }
    default:
      return null;
  }
}

function paragraph(content: readonly Inline[]): Block {
  return { type: 'paragraph', content, offset: 0 };
}

function inlinesOf(nodes: readonly XmlNode[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (!isElement(node)) return [{ type: 'text', text: node.replace(/[\t\n\r ]+/g, ' ') }];
    if (node.name === 'br') return [{ type: 'break' }];
    if (node.name === 'a' && hasClass(node, 'nootnum')) {
      const label = node.attributes['data-label'] ?? textContent(node).trim();
      return [{ type: 'note', note: { number: 0, label, content: [] } }];
    }
    const children = inlinesOf(node.children);
    if (node.name === 'strong') return [{ type: 'strong', children }];
    if (node.name === 'em') return [{ type: 'emphasis', children }];
    const href = node.attributes.href ?? '';
    return node.name === 'a' && href !== '' ? [{ type: 'link', href, children }] : children;
  });
}

function hasClass(element: XmlElement, name: string): boolean {
  return (element.attributes.class ?? '').split(/\s+/).includes(name);
}

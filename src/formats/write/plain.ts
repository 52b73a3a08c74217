import { markdownTable } from '../markdown-table.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import type { Block, Inline, Paper } from './paper.ts';

/** How a text format writes running text, notes and headings. */
interface TextStyle {
  readonly heading: (text: string) => string;
  readonly inline: (content: readonly Inline[]) => string;
  /** The text of a whole paragraph: what would begin a list or a heading there is no text any more. */
  readonly paragraph: (text: string) => string;
  readonly note: (note: { readonly number: number | string; readonly label: string }, text: string) => string;
}

/** For other programs that read Markdown. */
const markdownStyle: TextStyle = {
  heading: (text) => `## ${text}`,
  inline: (content) => inlineMarkdown(content, true),
  paragraph: escapeLineStarts,
  note: ({ label }, text) => `[^${label}]: ${text}`,
};

/** As drafts are written. */
const draftStyle: TextStyle = {
  heading: (text) => text,
  inline: (content) => inlineMarkdown(content),
  paragraph: (text) => text,
  note: ({ label }, text) => `[^${label}]: ${text}`,
};

const plainStyle: TextStyle = {
  heading: (text) => text,
  inline: plainInline,
  paragraph: (text) => text,
  note: ({ number }, text) => `[${number}] ${text}`,
};

/** The draft as Markdown with its front matter, for other programs that read Markdown. */
export function renderMarkdown(paper: Paper): string {
  const front = paper.frontMatter === null ? '' : `---\n${paper.frontMatter}---\n\n`;
  return front + renderBody(paper, markdownStyle);
}

/** The text of a draft, without its front matter. */
export function renderDraft(paper: Pick<Paper, 'sections' | 'notes' | 'looseNotes'>): string {
  return renderBody(paper, draftStyle);
}

/** The draft as plain text, its letterhead in sentences. */
export function renderText(paper: Paper): string {
  const fields = paper.fields.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const head = [fields, ...paper.opening].filter((part) => part !== '').map((part) => `${part}\n\n`);
  return head.join('') + renderBody(paper, plainStyle);
}

function renderBody(
  { sections, notes, looseNotes }: Pick<Paper, 'sections' | 'notes' | 'looseNotes'>,
  style: TextStyle,
) {
  const parts = sections.flatMap(({ heading, blocks }) => {
    const texts = blocks.map((block) => blockText(block, style));
    // The heading stands right above its text, as people write it.
    return heading === null ? texts : [[style.heading(heading), ...texts.slice(0, 1)].join('\n'), ...texts.slice(1)];
  });
  const noteLines = [
    ...notes.map((note) => style.note(note, style.inline(note.content))),
    ...looseNotes.map(({ label, text }) => style.note({ number: label, label }, text)),
  ];
  return `${[...parts, ...(noteLines.length > 0 ? [noteLines.join('\n')] : [])].join('\n\n')}\n`;
}

function blockText(block: Block, style: TextStyle): string {
  switch (block.type) {
    case 'paragraph':
      return style.paragraph(style.inline(block.content));
    case 'quote':
      return prefixed(block.blocks.map((inner) => blockText(inner, style)).join('\n\n'), '> ', '> ');
    case 'list':
      return block.items.map((item, index) => itemText(block.start, index, item, style)).join('\n');
    case 'table':
      return markdownTable(block.rows.map((row) => row.map((cell) => style.inline(cell))));
  }
}

/** A list below an item follows at once, unless it counts from another number than 1; a paragraph after an empty line. */
function itemText(start: number | null, index: number, item: readonly Block[], style: TextStyle): string {
  const mark = start === null ? '- ' : `${start + index}. `;
  const text = item
    .map((block, place) => {
      const followsAtOnce = block.type === 'list' && (block.start ?? 1) === 1;
      return `${place === 0 ? '' : followsAtOnce ? '\n' : '\n\n'}${blockText(block, style)}`;
    })
    .join('');
  return prefixed(text, mark, ' '.repeat(mark.length));
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.replace(/^\s+$/, ''))
    .join('\n');
}

/** `2024. Dat …` at the start of a line is a list for Markdown, `# …` a heading. */
function escapeLineStarts(text: string): string {
  return text
    .replace(/^ {0,3}(?=(?:[-+*]|#{1,6})(?:[ \t]|$)|>|-{2,}[ \t]*$|=+[ \t]*$)/gm, '$&\\')
    .replace(/^( {0,3}\d{1,9})(?=[.)](?:[ \t]|$))/gm, '$1\\');
}

function plainInline(content: readonly Inline[]): string {
  return content.map(plainPiece).join('');
}

function plainPiece(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'note':
      return `[${inline.note.number}]`;
    case 'link': {
      const text = plainInline(inline.children);
      return text === inline.href ? text : `${text} (${inline.href})`;
    }
    default:
      return plainInline(inline.children);
  }
}

import type { Block, Inline, Paper, PaperNote } from './paper.ts';

/** How a text format writes emphasis, links, marks and headings. */
interface TextStyle {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly emphasis: (text: string) => string;
  readonly link: (text: string, href: string) => string;
  readonly mark: (note: PaperNote) => string;
  readonly note: (note: { readonly number: number | string; readonly label: string }, text: string) => string;
  readonly lineBreak: string;
}

const markdownStyle: TextStyle = {
  heading: (text) => `## ${text}`,
  strong: (text) => `**${text}**`,
  emphasis: (text) => `*${text}*`,
  link: (text, href) => (text === href ? href : `[${text}](${href})`),
  mark: ({ label }) => `[^${label}]`,
  note: ({ label }, text) => `[^${label}]: ${text}`,
  lineBreak: '\n',
};

const plainStyle: TextStyle = {
  heading: (text) => text,
  strong: (text) => text,
  emphasis: (text) => text,
  link: (text, href) => (text === href ? href : `${text} (${href})`),
  mark: ({ number }) => `[${number}]`,
  note: ({ number }, text) => `[${number}] ${text}`,
  lineBreak: '\n',
};

/** The draft as Markdown with its front matter, for other programs that read Markdown. */
export function renderMarkdown(paper: Paper): string {
  const front = paper.frontMatter === null ? '' : `---\n${paper.frontMatter}---\n\n`;
  return front + renderBody(paper, markdownStyle);
}

/** The draft as plain text, its letterhead in sentences. */
export function renderText(paper: Paper): string {
  const fields = paper.fields.map(({ name, value }) => `${name}: ${value}`).join('\n');
  const head = [fields, ...paper.opening].filter((part) => part !== '').map((part) => `${part}\n\n`);
  return head.join('') + renderBody(paper, plainStyle);
}

function renderBody(paper: Paper, style: TextStyle): string {
  const parts = paper.sections.flatMap(({ heading, blocks }) => {
    const texts = blocks.map((block) => blockText(block, style));
    // The heading stands right above its text, as people write it.
    return heading === null ? texts : [[style.heading(heading), ...texts.slice(0, 1)].join('\n'), ...texts.slice(1)];
  });
  const notes = [
    ...paper.notes.map((note) => style.note(note, inlineText(note.content, style))),
    ...paper.looseNotes.map(({ label, text }) => style.note({ number: label, label }, text)),
  ];
  return `${[...parts, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n')}\n`;
}

function blockText(block: Block, style: TextStyle): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.content, style);
    case 'quote':
      return block.blocks.map((inner) => prefixed(blockText(inner, style), '> ', '> ')).join('\n>\n');
    case 'list':
      return block.items.map((item, index) => itemText(block.start, index, item, style)).join('\n');
    case 'table':
      return tableText(block.rows.map((row) => row.map((cell) => inlineText(cell, style))));
  }
}

function itemText(start: number | null, index: number, item: readonly Block[], style: TextStyle): string {
  const mark = start === null ? '- ' : `${start + index}. `;
  return prefixed(item.map((block) => blockText(block, style)).join('\n'), mark, ' '.repeat(mark.length));
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`)
    .join('\n');
}

function tableText(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `|${row.map((cell) => ` ${cell.replaceAll('|', '\\|')} |`).join('')}`);
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

function inlineText(content: readonly Inline[], style: TextStyle): string {
  return content.map((inline) => oneInline(inline, style)).join('');
}

function oneInline(inline: Inline, style: TextStyle): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return style.lineBreak;
    case 'strong':
      return style.strong(inlineText(inline.children, style));
    case 'emphasis':
      return style.emphasis(inlineText(inline.children, style));
    case 'link':
      return style.link(inlineText(inline.children, style), inline.href);
    case 'note':
      return style.mark(inline.note);
  }
}

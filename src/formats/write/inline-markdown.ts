import { readInline } from './light-markdown.ts';
import { nestedLooks, withoutEmphasis } from './nested-looks.ts';
import type { Inline } from './paper.ts';

/** Every letter that may mean something in Markdown. */
const special = /[\\*_[\]<]/g;
/** The places where they most often do: at the edge of a word, before a link's address, before a mark. */
const likely =
  /\\(?=[!-/:-@[-`{-~]|$)|(?<!\s|^)\*|\*(?!\s|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()|<(?=[\w.+-]{1,64}[:@])/gu;
/** What other programs than this one take for markup. */
const foreign = /<(?=[a-z/!?])|`|~(?=~)|&(?=#?\w{1,32};)/gi;

/**
 * Running text as a draft writes it. Letters that would be read as markup get a backslash, and only those: what people
 * typed stays as they typed it where that says the same. `forOthers` also heeds HTML and code, which drafts do not have.
 */
export function inlineMarkdown(content: readonly Inline[], forOthers = false): string {
  const nested = nestedLooks(content);
  const others = (text: string) => (forOthers ? text.replace(foreign, '\\$&') : text);
  const careful = (text: string) => others(text.replace(likely, '\\$&'));
  const literal = (text: string) => text.replace(forOthers ? /[\\*_[\]<`~&]/g : special, '\\$&');
  const plain = write(nested, others);
  if (plain.search(special) < 0) return plain;
  const textOf = [others, careful, literal].find((each) => saysTheSame(nested, each));
  // Word can make half a word bold where Markdown cannot; the words count for more than their look.
  return textOf === undefined ? write(withoutEmphasis(content), literal) : write(nested, textOf);
}

/** Running text without any marks. */
export function inlinePlain(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'break') return '\n';
      return inline.type === 'note' ? `[^${inline.note.label}]` : inlinePlain(inline.children);
    })
    .join('');
}

function write(content: readonly Inline[], textOf: (text: string) => string): string {
  return content.map((inline) => writeOne(inline, textOf)).join('');
}

function writeOne(inline: Inline, textOf: (text: string) => string): string {
  switch (inline.type) {
    case 'text':
      return textOf(inline.text);
    case 'break':
      return '  \n';
    case 'strong':
      return emphasized(write(inline.children, textOf), '**');
    case 'emphasis':
      return emphasized(write(inline.children, textOf), '*');
    case 'link':
      return linkMarkdown(write(inline.children, textOf), inlinePlain(inline.children), inline.href);
    case 'note':
      return `[^${inline.note.label}]`;
  }
}

/** Marks go inside the white space: `**woord** `. */
function emphasized(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${mark}${inner}${mark}${text.slice(start + inner.length)}`;
}

function linkMarkdown(text: string, plain: string, href: string): string {
  if (plain === href || plain === '') return plain;
  const isPlainTarget = /^[^\s()<>\\]+$/.test(href);
  return `[${text}](${isPlainTarget ? href : `<${href.replace(/[<>\\\s]/g, encodeURIComponent)}>`})`;
}

/** Stands for the mark of a note: what its label says is no markup, and its edges are punctuation, as those of a mark. */
const noteSign = '⸨⸩';

function saysTheSame(content: readonly Inline[], textOf: (text: string) => string): boolean {
  return shapeOf(readInline(write(withNoteSigns(content), textOf))) === shapeOf(content);
}

function withNoteSigns(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline): Inline => {
    if (inline.type === 'note') return { type: 'text', text: noteSign };
    return 'children' in inline ? { ...inline, children: withNoteSigns(inline.children) } : inline;
  });
}

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
}

/** A text that is equal for running texts that look the same on paper: italics within italics are just that. */
function shapeOf(content: readonly Inline[]): string {
  let shape = '';
  let before = '';
  const add = (text: string, look: string): void => {
    // White space has no look of its own.
    for (const piece of text.split(/(\s+)/)) {
      if (piece.trim() === '') {
        if (piece !== '' && !shape.endsWith(' ')) shape += ' ';
        continue;
      }
      if (look !== before) shape += `\ue001${look}\ue002`;
      before = look;
      shape += piece;
    }
  };
  const visit = (inline: Inline, look: Look): void => {
    if (inline.type === 'break') shape += '\n';
    else if (inline.type === 'text') add(inline.text, Object.values(look).join());
    else if (inline.type === 'note') add(noteSign, Object.values(look).join());
    else for (const child of inline.children) visit(child, lookOf(inline, look));
  };
  for (const inline of content) visit(inline, { bold: false, italic: false, href: '' });
  return shape.replace(/\s+/g, ' ').trim();
}

function lookOf(inline: Exclude<Inline, { type: 'text' | 'break' | 'note' }>, look: Look): Look {
  if (inline.type === 'strong') return { ...look, bold: true };
  if (inline.type !== 'link') return { ...look, italic: true };
  return inlinePlain(inline.children) === inline.href ? look : { ...look, href: inline.href };
}

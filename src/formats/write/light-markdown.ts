import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import type { Inline } from './paper.ts';

/** Only what a civil servant types: emphasis, links, lists, quotations and tables; nothing is HTML or code. */
function lightMarkdown(): MarkdownIt {
  const off = ['code', 'fence', 'heading', 'lheading', 'html_block', 'hr', 'reference'];
  return new createMarkdownIt({ html: false, linkify: false, breaks: false })
    .disable(off)
    .disable(['image', 'backticks', 'html_inline', 'strikethrough', 'entity']);
}

let parser: MarkdownIt | undefined;

/** The parser of the light Markdown in drafts; made once, and without a state of its own. */
export function markdownParser(): MarkdownIt {
  parser ??= lightMarkdown();
  return parser;
}

/** Running text in light Markdown. `textOf` reads what stands between the marks. */
export function readInline(
  markdown: string,
  textOf: (text: string) => readonly Inline[] = (text) => [{ type: 'text', text }],
): readonly Inline[] {
  const [inline] = markdownParser().parseInline(markdown, {});
  return inlinesOf(inline?.children ?? [], textOf);
}

/** The running text of markdown-it's tokens. */
export function inlinesOf(tokens: readonly Token[], textOf: (text: string) => readonly Inline[]): readonly Inline[] {
  return inlineUntil(new TokenCursor(tokens), null, textOf);
}

function inlineUntil(
  tokens: TokenCursor,
  until: string | null,
  textOf: (text: string) => readonly Inline[],
): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let token = tokens.next(); token !== undefined && token.type !== until; token = tokens.next()) {
    if (token.type === 'strong_open') {
      inlines.push({ type: 'strong', children: inlineUntil(tokens, 'strong_close', textOf) });
    } else if (token.type === 'em_open') {
      inlines.push({ type: 'emphasis', children: inlineUntil(tokens, 'em_close', textOf) });
    } else if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      inlines.push({ type: 'link', href, children: inlineUntil(tokens, 'link_close', textOf) });
    } else if (isBreak(token, inlines, tokens.peek())) {
      inlines.push({ type: 'break' });
    } else {
      inlines.push(...textOf(token.type === 'softbreak' ? ' ' : token.content));
    }
  }
  return inlines;
}

/** A line end that someone meant: a hard break, or one beside a title or something that was typed as a list. */
function isBreak({ type }: Token, before: readonly Inline[], next: Token | undefined): boolean {
  return type === 'hardbreak' || (type === 'softbreak' && (isTitle(before) || startsItem(next)));
}

const title = /^(?:toelichting|mededeling)\s*:?\s*$/i;

/** `Toelichting:` stands on a line of its own. */
function isTitle(before: readonly Inline[]): boolean {
  const [line, end] = before.slice(-2).toReversed();
  return line?.type === 'text' && title.test(line.text) && (end === undefined || end.type === 'break');
}

/** Lines such as `a. …`, `+ …` and `• …` are typed as a list, though Markdown does not know them as one here. */
function startsItem(token: Token | undefined): boolean {
  if (token?.type !== 'text') return false;
  return title.test(token.content) || /^(?:[a-z]{1,3}[.)]|\d{1,3}\.|\(?\d{1,3}\)|[–•+])\s/.test(token.content);
}

/** Goes through tokens one by one. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }
}

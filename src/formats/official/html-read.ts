import { UserError } from '../../core/user-error.ts';
import { decodeText } from '../decode-text.ts';
import { parseHtml } from '../html.ts';
import { frontMatterMeta, withFrontMatter } from '../own-document.ts';
import type { FormatReader } from '../source-text.ts';
import { TextBlocks } from '../text-blocks.ts';
import { childElements, descendants, isElement, textContent, type XmlElement, type XmlNode } from '../xml.ts';
import { collapse, headingOf, isBareNumber } from './collapse.ts';
import { ownHtmlText } from './own-html.ts';

/** Reads the official HTML of questions and answers, and any other web page as its text. */
export const readOfficialHtml: FormatReader = async (name, bytes) => {
  const root = parseHtml(name, decodeText(name, bytes));
  const frontMatter = frontMatterOf(root);
  const text = frontMatter === null ? new HtmlReader().read(root) : withFrontMatter(frontMatter, ownHtmlText(root));
  if (text === '') throw new UserError(`‘${name}’ bevat geen tekst.`);
  return text;
};

/** The front matter that this product keeps in the pages it writes. */
function frontMatterOf(root: XmlElement): string | null {
  const kept = descendants(root, 'meta').find(({ attributes }) => attributes.name === frontMatterMeta);
  return kept?.attributes.content ?? null;
}

const skipped = new Set(['head', 'script', 'style', 'nav', 'noscript', 'template', 'svg', 'iframe', 'button', 'form']);
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'caption', 'pre', 'figcaption']);
const inline = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'sup', 'sub', 'br', 'cite', 'q', 'small', 'u', 'abbr']);

class HtmlReader {
  readonly #blocks = new TextBlocks();
  readonly #notes: XmlElement[] = [];
  #part: 'vraag' | 'antwoord' | null = null;
  /** A remark after answers explains; without answers it is the delay notice. */
  #answered = false;

  read(root: XmlElement): string {
    this.#block(root);
    for (const [index, note] of this.#notes.entries()) this.#note(note, index);
    return this.#blocks.toString();
  }

  #block(element: XmlElement): void {
    if (skipped.has(element.name)) return;
    const classes = classesOf(element);
    if (classes.has('noot') && !inline.has(element.name)) {
      this.#notes.push(element);
    } else if (element.name === 'table') {
      this.#table(element);
    } else if (element.name === 'ul' || element.name === 'ol') {
      this.#list(element, 0);
    } else if (paragraphs.has(element.name)) {
      this.#paragraph(element, classes);
    } else {
      this.#container(element, classes);
    }
  }

  /** Text that stands loose between blocks is a paragraph of its own. */
  #container(element: XmlElement, classes: ReadonlySet<string>): void {
    const outer = this.#part;
    if (classes.has('vraag')) this.#part = 'vraag';
    if (classes.has('antwoord')) {
      this.#part = 'antwoord';
      this.#answered = true;
    }
    if (classes.has('kamervraagopmerking') && !/^\s*(?:mededeling|toelichting)/i.test(textContent(element))) {
      this.#blocks.paragraph(this.#answered ? 'Toelichting:' : 'Mededeling');
    }
    let loose: XmlNode[] = [];
    const flush = (): void => {
      this.#blocks.paragraph(collapse(loose.map((node) => this.#inline(node)).join('')));
      loose = [];
    };
    for (const node of element.children) {
      if (!isElement(node) || inline.has(node.name)) {
        loose.push(node);
        continue;
      }
      flush();
      this.#block(node);
    }
    flush();
    this.#part = outer;
  }

  #paragraph(element: XmlElement, classes: ReadonlySet<string>): void {
    const text = collapse(this.#inline(element));
    const isNumber = classes.has('nummer') || (classes.has('stuktitel') && isBareNumber(text));
    this.#blocks.paragraph(isNumber && this.#part !== null ? headingOf(this.#part, text) : text);
  }

  #list(list: XmlElement, level: number): void {
    childElements(list).forEach((item, index) => {
      if (classesOf(item).has('noot')) {
        this.#notes.push(item);
        return;
      }
      const nested = childElements(item).filter(({ name }) => name === 'ul' || name === 'ol');
      const text = item.children.filter((node) => !nested.some((inner) => inner === node));
      const mark = list.name === 'ol' ? `${index + 1}.` : '-';
      const body = collapse(text.map((node) => this.#inline(node)).join(' '));
      const isMarked = /^(?:[-•–]|\(?[a-z\d]{1,3}[.)])\s/i.test(body);
      this.#blocks.paragraph(`${'  '.repeat(level)}${isMarked ? body.replace(/^[•–]/, '-') : `${mark} ${body}`}`);
      for (const inner of nested) this.#list(inner, level + 1);
    });
  }

  #table(table: XmlElement): void {
    const rows = descendants(table, 'tr', 'table');
    this.#blocks.table(
      rows.map((row) =>
        childElements(row).map((cell) => {
          const inner = descendants(cell, 'p');
          return (inner.length > 0 ? inner : [cell])
            .map((part) => collapse(this.#inline(part)))
            .filter((text) => text !== '');
        }),
      ),
    );
  }

  #note(note: XmlElement, index: number): void {
    const number = [...descendants(note, 'span'), ...descendants(note, 'a')].find((part) =>
      classesOf(part).has('nootnum'),
    );
    const label = number === undefined ? undefined : labelOf(textContent(number));
    const rest = number === undefined ? note : without(note, number);
    this.#blocks.note(note.attributes['data-label'] ?? label ?? String(index + 1), this.#inline(rest));
  }

  #inline(node: XmlNode): string {
    if (!isElement(node)) return node;
    if (skipped.has(node.name)) return '';
    if (node.name === 'br') return ' ';
    const inner = node.children.map((child) => this.#inline(child)).join('');
    if (node.name === 'a' && classesOf(node).has('nootnum')) {
      const label = node.attributes['data-label'] ?? labelOf(inner);
      return label === undefined ? inner : `[^${label}]`;
    }
    return paragraphs.has(node.name) || node.name === 'div' || node.name === 'li' ? ` ${inner} ` : inner;
  }
}

function labelOf(text: string): string | undefined {
  return /^\s*[[(]?\s*(\d{1,4}|\*{1,3})\s*[\])]?\s*$/.exec(text)?.[1];
}

function without(element: XmlElement, removed: XmlElement): XmlElement {
  const children = element.children
    .filter((node) => node !== removed)
    .map((node) => (isElement(node) ? without(node, removed) : node));
  return { ...element, children };
}

function classesOf(element: XmlElement): ReadonlySet<string> {
  return new Set((element.attributes.class ?? '').split(/\s+/));
}

import { child, descendants, type XmlElement } from '../xml.ts';

interface OdtStyle {
  readonly name: string;
  readonly parent: string | undefined;
  readonly list: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean;
  readonly raised: boolean;
}

/** Paragraph and text styles of an ODF text. */
export class OdtStyles {
  readonly #styles = new Map<string, OdtStyle>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      if (root === undefined) continue;
      for (const element of descendants(root, 'style:style')) {
        this.#styles.set(element.attributes['style:name'] ?? '', readStyle(element));
      }
    }
  }

  /** The name that people see of the style or the one it is made from; automatic styles have none of their own. */
  nameOf(id: string | undefined): string {
    const style = this.#styles.get(id ?? '');
    return style === undefined
      ? (id ?? '')
      : /^P\d+$/.test(id ?? '') && style.parent !== undefined
        ? this.nameOf(style.parent)
        : style.name;
  }

  listOf(id: string | undefined): string | undefined {
    return this.#styles.get(id ?? '')?.list;
  }

  of(id: string | undefined): OdtStyle | undefined {
    return this.#styles.get(id ?? '');
  }
}

function readStyle(element: XmlElement): OdtStyle {
  const text = child(element, 'style:text-properties')?.attributes ?? {};
  const name = element.attributes['style:name'] ?? '';
  const is = (property: string, value: string) => (property in text ? text[property] === value : undefined);
  return {
    name: element.attributes['style:display-name'] ?? name.replaceAll('_20_', ' '),
    parent: element.attributes['style:parent-style-name'],
    list: element.attributes['style:list-style-name'],
    bold: is('fo:font-weight', 'bold'),
    italic: is('fo:font-style', 'italic'),
    hidden: text['text:display'] === 'none',
    raised:
      text['style:text-position']?.startsWith('super') === true || /^[1-9]\d?%/.test(text['style:text-position'] ?? ''),
  };
}

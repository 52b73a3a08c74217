import { child, childElements, descendants, type XmlElement } from '../xml.ts';

interface OdtStyle {
  readonly name: string;
  readonly parent: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean;
  readonly raised: boolean;
}

/** Paragraph and text styles of an ODF text. */
export class OdtStyles {
  readonly #styles = new Map<string, OdtStyle>();
  readonly #automatic = new Set<string>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      if (root === undefined) continue;
      for (const element of descendants(root, 'style:style')) {
        this.#styles.set(element.attributes['style:name'] ?? '', readStyle(element));
      }
      for (const automatic of descendants(root, 'office:automatic-styles')) {
        for (const style of childElements(automatic)) this.#automatic.add(style.attributes['style:name'] ?? '');
      }
    }
  }

  /** The name that people see of the style or the one it is made from; automatic styles have none of their own. */
  nameOf(id: string | undefined): string {
    const style = this.#styles.get(id ?? '');
    if (style === undefined) return id ?? '';
    const isNamed = !this.#automatic.has(id ?? '') || style.parent === undefined || style.parent === id;
    return isNamed ? style.name : (this.#styles.get(style.parent)?.name ?? style.parent);
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
    bold: is('fo:font-weight', 'bold'),
    italic: is('fo:font-style', 'italic'),
    hidden: text['text:display'] === 'none',
    raised:
      text['style:text-position']?.startsWith('super') === true || /^[1-9]\d?%/.test(text['style:text-position'] ?? ''),
  };
}

import { child, childElements, type XmlElement } from '../xml.ts';

/** What of a style matters for the text: its name, its numbering and whether its text is hidden. */
interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly level: string | undefined;
  readonly vanish: boolean | undefined;
}

/** Word goes no further than ten styles back; a hostile file may go in circles, or on for ever. */
const longestChain = 30;

/** Styles of a Word document with their inheritance. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #defaultParagraph: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const element of childElements(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, readStyle(element));
      const isDefault = ['1', 'true'].includes(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  /** The style's own name, which survives translation and other programs better than its id. */
  nameOf(id: string | undefined): string {
    return id === undefined ? '' : (this.#styles.get(id)?.name ?? id);
  }

  /** Numbering that a paragraph gets from its style; `level` is undefined where the numbering itself says it. */
  numberingOf(
    id: string | undefined,
  ): { readonly styleId: string; readonly numId: string; readonly level: string | undefined } | null {
    for (const [styleId, style] of this.#chain(id ?? this.#defaultParagraph)) {
      if (style.numId !== undefined) return { styleId, numId: style.numId, level: style.level };
    }
    return null;
  }

  isHidden(id: string | undefined): boolean {
    for (const [, style] of this.#chain(id)) if (style.vanish !== undefined) return style.vanish;
    return false;
  }

  *#chain(id: string | undefined): Generator<readonly [string, Style]> {
    let next = id;
    for (let step = 0; next !== undefined && step < longestChain; step++) {
      const style = this.#styles.get(next);
      if (style === undefined) return;
      yield [next, style];
      next = style.basedOn;
    }
  }
}

function readStyle(element: XmlElement): Style {
  const numbering = child(child(element, 'w:pPr'), 'w:numPr');
  return {
    name: child(element, 'w:name')?.attributes['w:val'] ?? '',
    basedOn: child(element, 'w:basedOn')?.attributes['w:val'],
    numId: child(numbering, 'w:numId')?.attributes['w:val'],
    level: child(numbering, 'w:ilvl')?.attributes['w:val'],
    vanish: toggle(child(element, 'w:rPr'), 'w:vanish'),
  };
}

/** An on/off property of a run; undefined where it is not said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element === undefined ? undefined : !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1');
}

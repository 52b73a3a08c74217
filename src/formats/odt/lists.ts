import { formatCounter } from '../counter.ts';
import { childElements, descendants, type XmlElement } from '../xml.ts';

interface Level {
  readonly bullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows (`1.2`). */
  readonly shown: number;
}

/** Counts the automatic numbering of an ODF text; ask for the labels in document order. */
export class ListCounter {
  readonly #styles = new Map<string, ReadonlyMap<number, Level>>();
  readonly #counters = new Map<string, number[]>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      if (root === undefined) continue;
      for (const style of descendants(root, 'text:list-style')) {
        const levels = childElements(style).filter(({ name }) => name.startsWith('text:list-level-style-'));
        this.#styles.set(style.attributes['style:name'] ?? '', new Map(levels.map(readLevel)));
      }
    }
  }

  /** A list begins at this level: it counts anew unless it says that it goes on. */
  open(list: XmlElement, styleName: string, level: number): void {
    const counters = this.#counters.get(styleName);
    const goesOn = list.attributes['text:continue-numbering'] === 'true' || 'text:continue-list' in list.attributes;
    if (counters !== undefined && !goesOn) counters.length = Math.min(counters.length, level);
  }

  /** The label of the next item; `-` for a bullet, null where the list shows none. */
  next(styleName: string, level: number, startValue: string | undefined): string | null {
    const levels = this.#styles.get(styleName);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '-';
    if (own.bullet) return '-';
    const counters = this.#counters.get(styleName) ?? [];
    this.#counters.set(styleName, counters);
    const forced = Number.parseInt(startValue ?? '', 10);
    counters[level] = Number.isSafeInteger(forced) ? forced : (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    if (own.format === '') return (own.prefix + own.suffix).trim() || null;
    const numbers: string[] = [];
    for (let shown = Math.max(1, level - own.shown + 1); shown <= level; shown++) {
      numbers.push(formatCounter(counters[shown] ?? 1, levels.get(shown)?.format ?? '1'));
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
  }
}

function readLevel(element: XmlElement): readonly [number, Level] {
  const { attributes } = element;
  const number = (name: string, fallback: number) => {
    const value = Number.parseInt(attributes[name] ?? '', 10);
    return Number.isSafeInteger(value) ? value : fallback;
  };
  const level: Level = {
    bullet: element.name !== 'text:list-level-style-number',
    format: attributes['style:num-format'] ?? '',
    ...affixes(attributes),
    start: number('text:start-value', 1),
    shown: Math.min(number('text:display-levels', 1), 10),
  };
  return [number('text:level', 1), level];
}

/** LibreOffice writes `Vraag %1%` as a whole, other programs as a prefix and a suffix. */
function affixes(attributes: Readonly<Record<string, string>>): { readonly prefix: string; readonly suffix: string } {
  const whole = /^([^%]*)%\d%(?:[^%]*%\d%)*([^%]*)$/.exec(attributes['loext:num-list-format'] ?? '');
  return {
    prefix: attributes['style:num-prefix'] ?? whole?.[1] ?? '',
    suffix: attributes['style:num-suffix'] ?? whole?.[2] ?? '',
  };
}

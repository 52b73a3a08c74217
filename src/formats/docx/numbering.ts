import { formatCounter } from '../counter.ts';
import { child, childElements, type XmlElement } from '../xml.ts';
import type { Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.` or `Vraag %1`. */
  readonly text: string;
  readonly styleId: string | undefined;
  /** All numbers in digits, whatever their own level says. */
  readonly legal: boolean;
  /** The level (from 1) after which this one starts again; 0 never. Undefined: after every higher one. */
  readonly restartAfter: number | undefined;
}

type Levels = ReadonlyMap<number, Level>;

interface Numbering {
  readonly abstractId: string;
  readonly levels: Levels;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The number that Word prints before a paragraph. */
export interface NumberLabel {
  /** `-` for a bullet. */
  readonly text: string;
  readonly level: number;
}

const levelCount = 9;

/** Counts the automatic numbering of a Word document; ask for the labels in document order. */
export class NumberingCounter {
  readonly #numberings = new Map<string, Numbering>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #overridden = new Set<string>();
  readonly #styles: Styles;

  constructor(root: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    const abstracts = new Map<string, XmlElement>();
    for (const element of childElements(root, 'w:abstractNum')) {
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    }
    for (const element of childElements(root, 'w:num')) {
      const abstractId = child(element, 'w:abstractNumId')?.attributes['w:val'] ?? '';
      const abstract = abstracts.get(abstractId);
      if (abstract === undefined) continue;
      this.#numberings.set(element.attributes['w:numId'] ?? '', readNumbering(element, abstract, abstractId));
    }
    this.#followStyleLinks(abstracts);
  }

  /** Counts this paragraph and gives its label; null where it has no number. */
  next(properties: XmlElement | undefined): NumberLabel | null {
    const place = this.#placeOf(properties);
    if (place === null || !(place.level >= 0 && place.level < levelCount)) return null;
    const level = place.numbering.levels.get(place.level);
    if (level === undefined) return null;
    const counters = this.#count(place.numId, place.numbering, place.level, level);
    const text = labelText(level, place.numbering.levels, counters);
    return text === '' ? null : { text, level: place.level };
  }

  #placeOf(properties: XmlElement | undefined) {
    const own = child(properties, 'w:numPr');
    const styled = this.#styles.numberingOf(child(properties, 'w:pStyle')?.attributes['w:val']);
    const numId = child(own, 'w:numId')?.attributes['w:val'] ?? styled?.numId;
    const numbering = numId === undefined ? undefined : this.#numberings.get(numId);
    if (numId === undefined || numbering === undefined) return null;
    const said = child(own, 'w:ilvl')?.attributes['w:val'] ?? styled?.level;
    const byStyle = [...numbering.levels].find(([, level]) => level.styleId === styled?.styleId)?.[0];
    const level = said === undefined ? (styled === null ? 0 : (byStyle ?? 0)) : Number.parseInt(said, 10);
    return { numId, numbering, level };
  }

  #count(numId: string, numbering: Numbering, at: number, level: Level): readonly (number | undefined)[] {
    let counters = this.#counters.get(numbering.abstractId);
    if (counters === undefined) {
      counters = new Array<number | undefined>(levelCount).fill(undefined);
      this.#counters.set(numbering.abstractId, counters);
    }
    if (!this.#overridden.has(numId)) {
      this.#overridden.add(numId);
      for (const [index, start] of numbering.startOverrides) counters[index] = start - 1;
    }
    counters[at] = (counters[at] ?? level.start - 1) + 1;
    for (let lower = at + 1; lower < levelCount; lower++) {
      const restartAfter = numbering.levels.get(lower)?.restartAfter;
      if (restartAfter === undefined || restartAfter > at) counters[lower] = undefined;
    }
    return counters;
  }

  /** A numbering that only points to a list style takes the levels of that style's numbering. */
  #followStyleLinks(abstracts: ReadonlyMap<string, XmlElement>): void {
    for (const [numId, numbering] of this.#numberings) {
      const link = child(abstracts.get(numbering.abstractId), 'w:numStyleLink')?.attributes['w:val'];
      const target = this.#numberings.get(this.#styles.numberingOf(link)?.numId ?? '');
      if (link === undefined || target === undefined || numbering.levels.size > 0) continue;
      this.#numberings.set(numId, { ...numbering, abstractId: target.abstractId, levels: target.levels });
    }
  }
}

function readNumbering(num: XmlElement, abstract: XmlElement, abstractId: string): Numbering {
  const levels = new Map(childElements(abstract, 'w:lvl').map(readLevel));
  const startOverrides = new Map<number, number>();
  for (const override of childElements(num, 'w:lvlOverride')) {
    const index = Number.parseInt(override.attributes['w:ilvl'] ?? '', 10);
    const level = child(override, 'w:lvl');
    if (level !== undefined) levels.set(index, readLevel(level)[1]);
    const start = Number.parseInt(child(override, 'w:startOverride')?.attributes['w:val'] ?? '', 10);
    if (Number.isSafeInteger(start) && index < levelCount) startOverrides.set(index, start);
  }
  return { abstractId, levels, startOverrides };
}

function readLevel(element: XmlElement): readonly [number, Level] {
  const value = (name: string) => child(element, name)?.attributes['w:val'];
  const restart = Number.parseInt(value('w:lvlRestart') ?? '', 10);
  const start = Number.parseInt(value('w:start') ?? '1', 10);
  const level: Level = {
    start: Number.isSafeInteger(start) ? start : 1,
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    styleId: value('w:pStyle'),
    legal: child(element, 'w:isLgl') !== undefined,
    restartAfter: Number.isSafeInteger(restart) ? restart : undefined,
  };
  return [Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10), level];
}

function labelText(level: Level, levels: Levels, counters: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return '-';
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim();
  const filled = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const referred = levels.get(index);
    const count = counters[index] ?? referred?.start ?? 1;
    return formatCounter(count, level.legal ? 'decimal' : (referred?.format ?? 'decimal'));
  });
  return filled.trim();
}

import { isMap, isSeq } from 'yaml';
import type { CitationStyle } from '../../citations/style.ts';
import { nearestName } from '../../text/nearest-name.ts';
import { addProblem } from '../../text/problems.ts';
import type { Placed, Span } from '../../text/span.ts';
import { isYamlAbsent, parseYaml, yamlErrorSpan, yamlSpan, yamlText, yamlValue } from '../../text/yaml.ts';
import { isRuleLevel, type RuleLevels } from './levels.ts';
import type { RuleLevel } from './rule.ts';

/** What a `.kamervragen.yml` says. `problems` name, in Dutch, what could not be read; the rest counts. */
export interface Configuration {
  readonly levels: RuleLevels;
  readonly abbreviations: readonly string[];
  readonly termWeeks: number | null;
  readonly citationStyle: CitationStyle | null;
  readonly problems: readonly Placed<string>[];
  /** The text is no YAML: nothing in it counts. */
  readonly isBroken: boolean;
}

/** The Dutch key of each setting, and the name of the VS Code setting that says the same. */
export const configurationKeys = {
  levels: ['regels', 'rules'],
  abbreviations: ['afkortingen', 'abbreviations'],
  termWeeks: ['termijnWeken', 'termWeeks'],
  citationStyle: ['citaatstijl', 'citationStyle'],
} as const;

/** Whether a term can be that many weeks; a larger number leads to no date at all. */
export function isTermWeeks(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 52;
}

export const citationStyles: readonly CitationStyle[] = ['auto', 'kamerstukken', 'kamerstuk'];

/** What the file may call a level besides its own name. */
export const dutchLevels: Readonly<Record<string, RuleLevel>> = {
  fout: 'error',
  waarschuwing: 'warning',
  opmerking: 'info',
  informatie: 'info',
  uit: 'off',
};

/** One `key: value` of the file. */
interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: unknown;
  readonly span: Span;
}

/** Reads the text of a `.kamervragen.yml`. Broken YAML gives no settings and one problem. */
export function readConfiguration(text: string, ruleIds: readonly string[]): Configuration {
  const yaml = parseYaml(text);
  const reader = new ConfigurationReader(ruleIds);
  const [error] = yaml.errors;
  if (error !== undefined) reader.breakAt(yamlErrorSpan(text, error));
  else if (isMap(yaml.contents)) for (const entry of entriesOf(yaml.contents)) reader.read(entry);
  else if (!isYamlAbsent(yaml.contents)) {
    reader.complain({ start: 0, end: text.length }, 'Hier worden instellingen verwacht, zoals ‘regels:’.');
  }
  return reader;
}

class ConfigurationReader implements Configuration {
  readonly levels: Record<string, RuleLevel> = {};
  readonly abbreviations: string[] = [];
  readonly problems: Placed<string>[] = [];
  termWeeks: number | null = null;
  citationStyle: CitationStyle | null = null;
  isBroken = false;
  readonly #ruleIds: readonly string[];

  constructor(ruleIds: readonly string[]) {
    this.#ruleIds = ruleIds;
  }

  breakAt(span: Span): void {
    this.isBroken = true;
    this.complain(span, 'Dit is geen geldige YAML.');
  }

  complain(span: Span, say: string | (() => string)): void {
    addProblem(this.problems, span, say);
  }

  /** A top-level key; rule ids may stand there too. */
  read(entry: Entry): void {
    const { key, value, span } = entry;
    if (isKey('levels', key)) {
      if (isMap(value)) for (const rule of entriesOf(value)) this.#readLevel(rule);
      else this.complain(span, `Onder ‘${key}’ horen regels te staan, zoals ‘antwoord-leeg: error’.`);
    } else if (isKey('abbreviations', key)) this.#readAbbreviations(entry);
    else if (isKey('termWeeks', key)) this.#readTermWeeks(entry);
    else if (isKey('citationStyle', key)) this.#readCitationStyle(entry);
    else this.#readLevel(entry);
  }

  #readLevel({ key, keySpan, value, span }: Entry): void {
    const level = levelFrom(yamlValue(value));
    if (!this.#ruleIds.includes(key)) this.complain(keySpan, () => unknownName(key, this.#ruleIds));
    else if (level !== null) this.levels[key] = level;
    else this.complain(span, `‘${key}’ kan ‘error’, ‘warning’, ‘info’ of ‘off’ zijn.`);
  }

  #readAbbreviations({ key, value, span }: Entry): void {
    if (!isSeq(value)) {
      this.complain(span, `‘${key}’ hoort een lijst te zijn.`);
      return;
    }
    this.abbreviations.push(...value.items.flatMap((item) => yamlText(item) ?? []));
  }

  #readTermWeeks({ key, value, span }: Entry): void {
    const weeks = yamlValue(value);
    if (isTermWeeks(weeks)) this.termWeeks = weeks;
    else this.complain(span, `‘${key}’ hoort een aantal weken te zijn, van 1 tot en met 52.`);
  }

  #readCitationStyle({ key, value, span }: Entry): void {
    const style = citationStyles.find((name) => name === yamlValue(value));
    if (style !== undefined) this.citationStyle = style;
    else this.complain(span, `‘${key}’ kan ‘auto’, ‘kamerstukken’ of ‘kamerstuk’ zijn.`);
  }
}

function isKey(setting: keyof typeof configurationKeys, key: string): boolean {
  return configurationKeys[setting].some((name) => name === key);
}

function unknownName(name: string, ruleIds: readonly string[]): string {
  const known = [...ruleIds, ...Object.values(configurationKeys).map(([dutch]) => dutch)];
  const nearest = nearestName(name, known);
  const wrong = `De regel ‘${name}’ bestaat niet.`;
  return nearest === null ? wrong : `${wrong} Bedoelt u ‘${nearest}’?`;
}

/** `off` and `uit` are words in YAML 1.2; people also write `false`. */
function levelFrom(value: unknown): RuleLevel | null {
  if (value === false) return 'off';
  if (isRuleLevel(value)) return value;
  return typeof value === 'string' && Object.hasOwn(dutchLevels, value) ? (dutchLevels[value] ?? null) : null;
}

function entriesOf(map: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] }): Entry[] {
  return map.items.map(({ key, value }) => ({
    key: yamlText(key) ?? '',
    keySpan: yamlSpan(key),
    value,
    span: yamlSpan(value ?? key),
  }));
}

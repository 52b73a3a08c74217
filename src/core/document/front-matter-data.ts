import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { findDates } from '../text/dates.ts';
import { LineTable } from '../text/lines.ts';
import type { Placed, Span } from '../text/span.ts';
import { isYamlAbsent, parseYaml, yamlErrorSpan, yamlSpan, yamlText } from '../text/yaml.ts';
import { readMembers } from './members.ts';
import type { FrontMatterData, Namens, Vragensteller } from './model.ts';
import { readOffices } from './offices.ts';

interface Content {
  readonly data: FrontMatterData;
  readonly places: Readonly<Record<string, Span>>;
  readonly problems: readonly Placed<string>[];
}

/** Front matter is written by people; more than this is something else. */
const longest = 200_000;

const empty: FrontMatterData = {
  kenmerk: [],
  onderwerp: null,
  vragenstellers: [],
  aan: [],
  namens: [],
  ingezonden: null,
  termijn: null,
  ontvangen: null,
  bron: null,
  vraagcontrole: {},
};

/** Reads the YAML of a front matter. Never throws; spans are offsets within `yaml`. */
export function readFrontMatterData(yaml: string): Content {
  if (yaml.length > longest) return failed(yaml, 'De gegevens tussen de ‘---’-regels zijn te lang om te lezen.');
  const document = parseYaml(yaml);
  const lines = new LineTable(yaml);
  const problems: Placed<string>[] = document.errors.map((error) => {
    const span = yamlErrorSpan(yaml, error);
    const line = lines.lineAt(span.start) + 1;
    const value = `De gegevens tussen de ‘---’-regels kloppen niet (regel ${line + 1}): controleer het inspringen, de dubbele punten en de aanhalingstekens.`;
    return { value, span };
  });
  const root = document.contents;
  if (isYamlAbsent(root)) return { data: empty, places: {}, problems };
  if (!isMap(root)) {
    return problems.length > 0
      ? { data: empty, places: {}, problems }
      : failed(yaml, 'Tussen de ‘---’-regels hoort op elke regel een naam, een dubbele punt en een waarde te staan.');
  }
  return new DataReader(root.items, problems).read();
}

function failed(yaml: string, value: string): Content {
  return { data: empty, places: {}, problems: [{ value, span: { start: 0, end: yaml.length } }] };
}

type Items = readonly { readonly key: unknown; readonly value: unknown }[];

/** Takes the known keys out of the map, and notes what has the wrong shape. */
class DataReader {
  readonly #values = new Map<string, Node | null>();
  readonly #places: Record<string, Span> = {};
  readonly #problems: Placed<string>[];

  constructor(items: Items, problems: readonly Placed<string>[]) {
    this.#problems = [...problems];
    for (const { key, value } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const node = isNode(value) ? value : null;
      this.#values.set(name, node);
      const end = key.range?.[1] ?? 0;
      this.#places[name] = node === null || node.range == null ? { start: end, end } : yamlSpan(node);
    }
  }

  read(): Content {
    const data: FrontMatterData = {
      kenmerk: this.#texts('kenmerk').map((text) => text.replace(/\s/g, '')),
      onderwerp: this.#text('onderwerp'),
      vragenstellers: this.#list('vragenstellers', askerOf, 'een lijst met naam en partij'),
      aan: this.#texts('aan'),
      namens: this.#list('namens', behalfOf, 'een lijst met naam en portefeuille'),
      ingezonden: this.#date('ingezonden'),
      termijn: this.#date('termijn'),
      ontvangen: this.#date('ontvangen'),
      bron: this.#text('bron'),
      vraagcontrole: this.#checks(),
    };
    return { data, places: this.#places, problems: this.#problems };
  }

  #wrong(key: string, expected: string): void {
    const span = this.#places[key] ?? { start: 0, end: 0 };
    this.#problems.push({ value: `‘${key}’ hoort ${expected} te zijn.`, span });
  }

  #text(key: string): string | null {
    const node = this.#values.get(key);
    if (isYamlAbsent(node)) return null;
    const text = yamlText(node);
    if (text === null) this.#wrong(key, 'een tekst');
    return text;
  }

  #texts(key: string): string[] {
    return this.#list(key, yamlText, 'een tekst of een lijst van teksten');
  }

  #list<T>(key: string, read: (node: unknown) => T | null, expected: string): T[] {
    const node = this.#values.get(key);
    if (isYamlAbsent(node)) return [];
    const items = isSeq(node) ? node.items.filter((item) => !isYamlAbsent(item)) : [node];
    const found = items.map(read);
    if (found.includes(null)) this.#wrong(key, expected);
    return found.filter((item) => item !== null);
  }

  #date(key: string): string | null {
    const text = this.#text(key);
    if (text === null) return null;
    const [date, ...others] = findDates(text);
    if (date?.iso && others.length === 0) return date.iso;
    this.#wrong(key, 'een bestaande datum, zoals 2024-10-24,');
    return null;
  }

  #checks(): Record<string, string> {
    const node = this.#values.get('vraagcontrole');
    if (isYamlAbsent(node)) return {};
    if (!isMap(node)) {
      this.#wrong('vraagcontrole', 'een lijst van vraagnummers met hun controlegetal');
      return {};
    }
    const entries = node.items.map(({ key, value }) => [yamlText(key) ?? '', yamlText(value) ?? ''] as const);
    return Object.fromEntries(entries.filter(([key]) => key !== ''));
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

/** `{naam, partij}`, or `Jansen (ABC)`. */
function askerOf(node: unknown): Vragensteller | null {
  if (isMap(node)) {
    const naam = yamlText(node.get('naam', true));
    return naam === null ? null : { naam, partij: yamlText(node.get('partij', true)) };
  }
  const member = readMembers(yamlText(node) ?? '')[0];
  return member === undefined ? null : { naam: member.name, partij: member.party };
}

/** `{naam, portefeuille}`, or `de minister van Financiën`. */
function behalfOf(node: unknown): Namens | null {
  if (isMap(node)) {
    const [naam, portefeuille] = [yamlText(node.get('naam', true)), yamlText(node.get('portefeuille', true))];
    return naam === null && portefeuille === null ? null : { naam, portefeuille };
  }
  const text = yamlText(node);
  if (text === null) return null;
  const office = readOffices(text)[0];
  return office === undefined
    ? { naam: text, portefeuille: null }
    : { naam: office.name, portefeuille: office.portfolio };
}

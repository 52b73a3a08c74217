import { isMap, isSeq, type YAMLMap } from 'yaml';
import { enumeration } from '../text/enumeration.ts';
import { LineTable } from '../text/lines.ts';
import { nearestName } from '../text/nearest-name.ts';
import { addProblem } from '../text/problems.ts';
import type { Placed, Span } from '../text/span.ts';
import { isYamlAbsent, parseYaml, yamlErrorSpan, yamlSpan, yamlText, yamlValue } from '../text/yaml.ts';
import { isPhraseVariable, type Phrase, type PhrasePlace, phraseMark, phraseVariables } from './phrase.ts';

/** What a file with phrases holds. What could not be read is named in `problems` and left out; the rest counts. */
export interface PhraseFile {
  readonly phrases: readonly Phrase[];
  /** Names of phrases of earlier files that this one takes away. */
  readonly removed: readonly string[];
  /** One Dutch sentence each, which says on which line (`Regel 12: …`). */
  readonly problems: readonly Placed<string>[];
}

/** Far more than a library of phrases needs, and small enough to read in no time. */
const longestFile = 1_000_000;
const longestPhrase = 4_000;
const ownGroup = 'Eigen zinnen';

const keys = ['naam', 'titel', 'groep', 'tekst', 'trefwoorden', 'bij', 'vervalt'] as const;
type Key = (typeof keys)[number];

const places: Readonly<Record<string, PhrasePlace>> = {
  antwoord: 'answer',
  mededeling: 'notice',
  overal: 'anywhere',
};

/** Reads a YAML file with phrases: a key `zinnen` with a list of sentences, or of phrases with `tekst`, `titel`, …. */
export function readPhrases(yaml: string): PhraseFile {
  const reader = new PhraseReader(yaml);
  if (yaml.length > longestFile) reader.complain({ start: 0, end: 0 }, 'dit bestand is te groot voor standaardzinnen.');
  else reader.readFile();
  return reader;
}

/** A phrase as the file has it; what it leaves out has a usual value. */
type NewPhrase = Partial<Phrase> & Pick<Phrase, 'text' | 'group'>;

class PhraseReader implements PhraseFile {
  readonly phrases: Phrase[] = [];
  readonly removed: string[] = [];
  readonly problems: Placed<string>[] = [];
  readonly #yaml: string;
  readonly #lines: LineTable;

  constructor(yaml: string) {
    this.#yaml = yaml;
    this.#lines = new LineTable(yaml);
  }

  complain(span: Span, say: string | (() => string)): void {
    const line = this.#lines.lineAt(span.start) + 1;
    addProblem(this.problems, span, () => `Regel ${line}: ${typeof say === 'string' ? say : say()}`);
  }

  readFile(): void {
    const { contents, errors } = parseYaml(this.#yaml);
    const [error] = errors;
    if (error !== undefined) {
      this.complain(
        yamlErrorSpan(this.#yaml, error),
        'dit is geen geldige YAML; kijk naar inspringing, aanhalingstekens en dubbele punten.',
      );
    } else if (!isYamlAbsent(contents)) this.#readTop(contents);
  }

  #readTop(contents: unknown): void {
    const list = isMap(contents) ? contents.get('zinnen', true) : contents;
    if (isSeq(list)) this.#readGroup(list.items, ownGroup);
    else if (isMap(list)) this.#readGroups(list);
    else
      this.complain(yamlSpan(contents), 'hier wordt ‘zinnen:’ verwacht, met daaronder een lijst met standaardzinnen.');
  }

  /** Groups as keys: `Opening:` with a list below it. */
  #readGroups(groups: YAMLMap): void {
    for (const { key, value } of groups.items) {
      const group = yamlText(key) ?? '';
      if (isSeq(value)) this.#readGroup(value.items, group);
      else
        this.complain(
          yamlSpan(key),
          `onder ‘${group}’ wordt een lijst met standaardzinnen verwacht, elk met een streepje ervoor.`,
        );
    }
  }

  #readGroup(items: readonly unknown[], group: string): void {
    for (const item of items) {
      if (isMap(item)) this.#readPhrase(item, group);
      else this.#readSentence(item, group);
    }
  }

  /** A phrase that is only its text. */
  #readSentence(item: unknown, group: string): void {
    const text = yamlValue(item);
    if (typeof text === 'string') this.#add({ text: text.trim(), group }, yamlSpan(item));
    else this.complain(yamlSpan(item), 'dit is geen zin; zet tekst achter het streepje.');
  }

  #readPhrase(map: YAMLMap, group: string): void {
    const fields = this.#fieldsOf(map);
    const name = yamlText(fields.get('naam'));
    const text = yamlText(fields.get('tekst'));
    if (yamlValue(fields.get('vervalt')) === true) {
      if (name === null) this.complain(yamlSpan(map), 'noem met ‘naam:’ welke standaardzin vervalt.');
      else this.removed.push(name);
    } else if (text === null) this.complain(yamlSpan(map), 'deze standaardzin heeft geen ‘tekst:’.');
    else this.#add(this.#phraseFrom(fields, text, group), yamlSpan(fields.get('tekst')));
  }

  #phraseFrom(fields: ReadonlyMap<Key, unknown>, text: string, group: string): NewPhrase {
    const name = yamlText(fields.get('naam'));
    const title = yamlText(fields.get('titel'));
    return {
      text,
      group: yamlText(fields.get('groep')) ?? group,
      place: this.#placeFrom(fields.get('bij')),
      keywords: this.#keywordsFrom(fields.get('trefwoorden')),
      ...(name === null ? {} : { name }),
      ...(title === null ? {} : { title }),
    };
  }

  #fieldsOf(map: YAMLMap): ReadonlyMap<Key, unknown> {
    const fields = new Map<Key, unknown>();
    for (const { key, value } of map.items) {
      const name = yamlText(key) ?? '';
      const known = keys.find((candidate) => candidate === name);
      if (known !== undefined) fields.set(known, value);
      else this.complain(yamlSpan(key), () => unknownName(`het veld ‘${name}’ bestaat niet`, name, keys));
    }
    return fields;
  }

  #placeFrom(node: unknown): PhrasePlace {
    if (isYamlAbsent(node)) return 'anywhere';
    const written = yamlText(node) ?? '';
    const place = Object.hasOwn(places, written) ? places[written] : undefined;
    if (place === undefined) this.complain(yamlSpan(node), '‘bij’ kan ‘antwoord’, ‘mededeling’ of ‘overal’ zijn.');
    return place ?? 'anywhere';
  }

  #keywordsFrom(node: unknown): readonly string[] {
    return (isSeq(node) ? node.items : [node]).flatMap((word) => yamlText(word) ?? []);
  }

  #add(phrase: NewPhrase, span: Span): void {
    const { text, group, place = 'anywhere', keywords = [] } = phrase;
    if (text === '') this.complain(span, 'deze standaardzin is leeg.');
    else if (text.length > longestPhrase) {
      this.complain(span, `een standaardzin is hoogstens ${longestPhrase} tekens lang.`);
    } else {
      this.#checkVariables(text, span);
      const title = phrase.title ?? openingWords(text);
      this.phrases.push({ name: phrase.name ?? title, title, group, text, keywords, place });
    }
  }

  #checkVariables(text: string, span: Span): void {
    for (const [mark, name] of text.matchAll(phraseMark)) {
      if (name === undefined || isPhraseVariable(name)) continue;
      this.complain(span, () => unknownName(`de variabele ‘${mark}’ bestaat niet`, name, Object.keys(phraseVariables)));
    }
  }
}

function unknownName(what: string, written: string, known: readonly string[]): string {
  const nearest = nearestName(written, known);
  return nearest === null ? `${what}; u kunt ${enumeration(known)} gebruiken.` : `${what}; bedoelt u ‘${nearest}’?`;
}

/** The first six words, for a phrase without a title. */
function openingWords(text: string): string {
  const words = text.slice(0, 200).split(/\s+/);
  return words.length <= 7 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatterData } from '../../src/core/document/front-matter-data.ts';
import { fillPhrase, phraseText } from '../../src/core/phrases/fill-phrase.ts';
import { matchingPhrases } from '../../src/core/phrases/matching-phrases.ts';
import { readPhrases } from '../../src/core/phrases/read-phrases.ts';
import { readConfiguration } from '../../src/core/rules/engine/configuration.ts';
import { ruleIds } from '../../src/core/rules/registry.ts';
import type { Placed } from '../../src/core/text/span.ts';

const keys = [
  ...['kenmerk', 'onderwerp', 'vragenstellers', 'aan', 'namens', 'ingezonden', 'termijn', 'ontvangen', 'bron'],
  ...['vraagcontrole', 'naam', 'partij', 'portefeuille', 'regels', 'rules', 'afkortingen', 'termijnWeken'],
  ...['citaatstijl', 'antwoord-leeg', 'zinnen', 'titel', 'groep', 'tekst', 'trefwoorden', 'bij', 'vervalt'],
  ...['__proto__', 'constructor', 'toString', '1', '"a b"', '? x', '<<', '&a b', '*a', '!!set x', ''],
] as const;
const values = [
  ...['2026Z01234', '2026-02-30', '24 oktober 2024', 'Jansen (ABC)', 'de minister van Financiën', 'error', 'uit'],
  ...['false', 'null', '~', '36', '1e999', '.nan', '0x1F', '[', ']', '[a, b]', '{naam: A, partij: B}', '{', '}'],
  ...['"open', "'open", '|', '>-', '&x', '*x', '*y', '!!binary =', '!!js/function x', '# noot', '- ', '@', '`', '%'],
  ...['Ja, {kenmerk} van {lid}.', '{onbekend}', '[reden]', '[a|b|c]', '{', 'zie [', '\u0000', '\ud800', '\u2028', ''],
] as const;
const line = fc
  .tuple(fc.nat(4), fc.constantFrom('', '- ', '- - ', '\t'), fc.constantFrom(...keys), fc.constantFrom(...values))
  .map(([depth, dash, key, value]) => `${'  '.repeat(depth)}${dash}${key}: ${value}`);
const loose = fc.constantFrom<string>('---', '...', '- zin', '  - Dit is een zin.', '%YAML 1.2', '', ...values);

/** YAML of the kinds that people write for the tool, whole and broken. */
export const yamlText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: line }, loose), fc.constantFrom('\n', '\n', '\r\n', '\r', ' ')))
  .map((parts) => parts.map(([text, end]) => text + end).join(''));

export const yamlPieces: readonly string[] = [
  ...keys.map((key) => `\n${key}: `),
  ...values.map((value) => `${value}\n`),
  ...['\n  - ', '\n    ', ': ', '\n---\n', '&a [*a]'],
];

/** Whatever the text: it is read, and what is wrong is said in Dutch at a place inside it. */
export function assertYaml(yaml: string): void {
  assertPlaced(yaml, readFrontMatterData(yaml).problems);
  const configuration = readConfiguration(yaml, ruleIds);
  assertPlaced(yaml, configuration.problems);
  for (const rule of Object.keys(configuration.levels)) assert.ok(ruleIds.includes(rule), rule);
  const { phrases, problems } = readPhrases(yaml);
  assertPlaced(yaml, problems);
  const draft = {
    kenmerk: 'k',
    lid: null,
    leden: null,
    datum: null,
    onderwerp: null,
    bewindspersoon: null,
    vraag: '1',
  };
  for (const { text } of phrases) phraseText(fillPhrase(text, draft));
  matchingPhrases(phrases, yaml.slice(0, 30));
}

function assertPlaced(yaml: string, problems: readonly Placed<string>[]): void {
  for (const { value, span } of problems) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= yaml.length, `${value} ${JSON.stringify(span)}`);
    assert.ok(value.length > 10 && !/undefined|\[object/.test(value.replaceAll(yaml, '')), value);
  }
}

import fc from 'fast-check';
import { damaged } from './damage.ts';
import { documentPieces, documentText } from './documents.ts';
import { assertExports } from './exports.ts';
import { type AnyFile, assertFile, damagedFile } from './files.ts';
import { assertGrammar } from './grammar.ts';
import { assertInvariants } from './invariants.ts';
import { assertQuery, queryPieces, queryText } from './queries.ts';
import { assertYaml, yamlPieces, yamlText } from './yaml.ts';

/** Something that takes any input, and what must hold of it. */
export interface Target {
  /** So many inputs take about a second. */
  readonly batch: number;
  /** Inputs made from nothing and, where there are any, from damaged real files. */
  property(seeds: readonly AnyFile[]): fc.IRawProperty<[unknown]>;
}

/** What the fuzz run tries, by name. */
export const targets: Readonly<Record<string, Target>> = {
  documents: ofText(200, documentText, documentPieces, /\.(txt|md|kamervragen)$/, assertInvariants),
  yaml: ofText(400, yamlText, yamlPieces, /\.ya?ml$/, assertYaml),
  queries: ofText(300, queryText, queryPieces, /\.jsonl$/, assertQuery),
  grammar: ofText(60, documentText, documentPieces, /\.(txt|md|kamervragen)$/, assertGrammar),
  exports: ofText(15, documentText, documentPieces, /\.kamervragen$/, assertExports),
  files: {
    batch: 40,
    property: (seeds) => {
      const files = seeds.filter(({ name }) => /\.(docx|odt|pdf|xml|html)$/.test(name));
      return fc.asyncProperty(fc.oneof(...files.map(damagedFile)), assertFile);
    },
  },
};

/** Longer seeds take longer than they bring. */
const longestSeed = 15_000;

function ofText(
  batch: number,
  made: fc.Arbitrary<string>,
  pieces: readonly string[],
  seedNames: RegExp,
  check: (text: string) => void | Promise<void>,
): Target {
  return {
    batch,
    property: (seeds) => {
      const real = seeds.filter(({ name }) => seedNames.test(name));
      const texts = real.map(({ bytes }) => Buffer.from(bytes.subarray(0, longestSeed)).toString());
      const arbitrary = texts.length === 0 ? made : fc.oneof(made, ...texts.map((text) => damaged(text, pieces)));
      return fc.asyncProperty(arbitrary, async (text) => check(text));
    },
  };
}

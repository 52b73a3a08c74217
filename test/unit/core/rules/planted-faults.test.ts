import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KamervragenDocument } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { groupBy } from '../../../../src/core/group-by.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';
import type { Problem } from '../../../../src/core/rules/engine/rule.ts';
import { faultKinds, plantFaults } from './planted/plant-faults.ts';
import type { FaultyVariant, Said } from './planted/variant.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const fixtures = ['bruggen.txt', 'bruggen-uitstel.txt'].map((name) => join(root, 'test/fixtures/check', name));
const corpus = join(root, '..', 'shared/corpus');
/** Long sentences are counted in the fixtures only. */
const options = { today: '2024-11-21', levels: [{ 'zin-lang': 'info' as const }] };

/** Other spellings of a fault are planted in the fixtures only. */
const spellings = /^(?:placeholder (?!\[PM\])|vague date (?!5 juni jl\.))/;

/** The first, the middle and the last. */
function spread(variants: readonly FaultyVariant[]): readonly FaultyVariant[] {
  const last = variants.length - 1;
  return variants.filter((_, index) => [0, last >> 1, last].includes(index));
}

/** What counts as said about a fault: all errors and warnings, and what else its own rules say. */
function said(document: KamervragenDocument, expected: readonly Said[]): readonly Said[] {
  const rules = new Set(expected.map(({ rule }) => rule));
  return problemsOf(document)
    .filter(({ rule, severity }) => severity !== 'info' || rules.has(rule))
    .map(({ rule, span }) => ({ rule, offset: span.start }))
    .sort(inOrder);
}

function problemsOf(document: KamervragenDocument): readonly Problem[] {
  return checkDocument(document, options).problems;
}

function inOrder(a: Said, b: Said): number {
  return a.offset - b.offset || (a.rule < b.rule ? -1 : 1);
}

function assertFound(name: string, { fault, text, expected }: FaultyVariant): void {
  assert.deepEqual(said(parseDocument(text), expected), expected.toSorted(inOrder), `${name}: ${fault}`);
}

describe('planted faults', () => {
  const sound = fixtures.map((file) => parseDocument(readFileSync(file, 'utf8')));

  it('are none in the sound documents', () => {
    for (const document of sound) assert.deepEqual(problemsOf(document), []);
  });

  const kinds = groupBy(
    sound.flatMap((document) => plantFaults(document, [])),
    ({ fault }) => fault,
  );
  for (const [fault, variants] of kinds) {
    it(`are the only thing reported, at their place: ${fault} (${variants.length})`, () => {
      for (const variant of variants) assertFound('bruggen', variant);
    });
  }

  it('are of every kind, and many', () => {
    assert.deepEqual([...kinds.keys()].sort(), faultKinds.map(([fault]) => fault).sort());
    assert.ok([...kinds.values()].flat().length >= 200);
  });

  it('are found in real documents too', function () {
    if (!existsSync(corpus)) {
      console.log('      no corpus beside the project: real documents are not looked at');
      return;
    }
    this.timeout(300_000);
    let found = 0;
    for (const [name, document] of soundDocuments()) {
      const byFault = groupBy(plantFaults(document, problemsOf(document)), ({ fault }) => fault);
      for (const [fault, variants] of byFault) {
        for (const variant of spellings.test(fault) ? [] : spread(variants)) assertFound(name, variant);
      }
      found++;
    }
    assert.ok(found >= 20, `only ${found} sound documents`);
  });
});

/** The answered documents of the corpus in which the check finds no error, and no question stands twice or lost its heading. */
function soundDocuments(): readonly (readonly [name: string, document: KamervragenDocument])[] {
  return ['kamer-2024', 'aanhangsel-pdftext', 'aanhangsel-md', 'seeds'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .map((name) => [name, parseDocument(readFileSync(join(corpus, folder, name), 'utf8'))] as const)
      .filter(([, document]) => isSound(document)),
  );
}

function isSound(document: KamervragenDocument): boolean {
  const { kind, questions } = document;
  const numbers = questions.flatMap((question) => question.numbers);
  const isWhole = new Set(numbers).size === numbers.length && questions.every(({ heading }) => heading !== null);
  return kind === 'answers' && isWhole && problemsOf(document).every(({ severity }) => severity !== 'error');
}

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { groupBy } from '../../../../src/core/group-by.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';
import { type FaultyVariant, plantFaults } from './planted-faults.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const fixture = join(root, 'test/fixtures/check/bruggen.txt');
const corpus = join(root, '..', 'shared/corpus');
const today = '2024-11-21';

/** What counts as said about a fault: all errors, and the order of answers. */
function spoken(text: string): FaultyVariant['expected'] {
  return checkDocument(parseDocument(text), { today })
    .problems.filter(({ rule, severity }) => severity === 'error' || rule === 'antwoord-volgorde')
    .map(({ rule, span }) => ({ rule, offset: span.start }))
    .sort(inOrder);
}

function inOrder(a: FaultyVariant['expected'][number], b: FaultyVariant['expected'][number]): number {
  return a.offset - b.offset || (a.rule < b.rule ? -1 : 1);
}

function assertFound(name: string, { fault, text, expected }: FaultyVariant): void {
  assert.deepEqual(spoken(text), expected.toSorted(inOrder), `${name}: ${fault}`);
}

describe('planted faults', () => {
  const source = readFileSync(fixture, 'utf8');

  it('are none in the sound document', () => {
    assert.deepEqual(checkDocument(parseDocument(source), { today }).problems, []);
  });

  const kinds = groupBy(plantFaults(source), ({ fault }) => fault);
  for (const [fault, variants] of kinds) {
    it(`are the only thing reported, at their place: ${fault} (${variants.length})`, () => {
      for (const variant of variants) assertFound('bruggen', variant);
    });
  }

  it('are of every kind, and many', () => {
    assert.equal(kinds.size, 17);
    assert.ok([...kinds.values()].flat().length >= 60);
  });

  it('are found in real documents too', function () {
    if (!existsSync(corpus)) {
      console.log('      no corpus beside the project: real documents are not looked at');
      return;
    }
    this.timeout(120_000);
    let found = 0;
    for (const [name, text] of soundDocuments()) {
      for (const variant of plantFaults(text)) {
        assertFound(name, variant);
        found++;
      }
    }
    assert.ok(found >= 60, `only ${found} variants`);
  });
});

/** A document that puts a question twice, or has lost a heading, has faults of its own. */
function isWhole(text: string): boolean {
  const { kind, questions } = parseDocument(text);
  const numbers = questions.flatMap((question) => question.numbers);
  return (
    kind === 'answers' && new Set(numbers).size === numbers.length && questions.every(({ heading }) => heading !== null)
  );
}

/** The answered documents of the corpus in which the check finds no error. */
function soundDocuments(): readonly (readonly [name: string, text: string])[] {
  return ['kamer-2024', 'aanhangsel-pdftext', 'aanhangsel-md', 'seeds'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .map((name) => [name, readFileSync(join(corpus, folder, name), 'utf8')] as const)
      .filter(([, text]) => isWhole(text) && spoken(text).length === 0),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { targets } from '../fuzz/targets.ts';

const folder = join(import.meta.dirname, '../fixtures/formats');
const seeds = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** A second or so of what `test/fuzz/run.ts` does for as long as one likes; the same inputs at every run. */
describe('any input', () => {
  for (const [name, { property, batch }] of Object.entries(targets))
    it(`leaves what must hold intact: ${name}`, async () => {
      await fc.assert(property(seeds), { numRuns: batch, seed: 2026 });
    });
});

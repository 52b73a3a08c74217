/** Builds the archive over and over until it is killed: `build-slowly.ts FOLDER FILE`. Says when it begins. */
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalArchive } from '../../../src/archive/local-archive.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const archive = new LocalArchive(file);
process.stdout.write('begun\n');
for (let round = 0; ; round += 1) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.jsonl'))) {
    await archive.update([folder]);
    utimesSync(join(folder, name), round, round);
  }
  writeFileSync(join(folder, 'ronde'), String(round));
}

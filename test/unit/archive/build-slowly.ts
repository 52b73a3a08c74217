/**
 * Changes a file and updates the archive, over and over until it is killed: `build-slowly.ts FOLDER FILE`. Says when it
 * begins.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalArchive } from '../../../src/archive/local-archive.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const archive = new LocalArchive(file);
process.stdout.write('begun\n');
for (;;) {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.jsonl'))) {
    await archive.update([folder]);
    const path = join(folder, name);
    const changed = readFileSync(path, 'utf8').replaceAll(/ronde\d* /g, `ronde${Date.now()} `);
    writeFileSync(`${path}.nieuw`, changed);
    renameSync(`${path}.nieuw`, path);
  }
}

import { join } from 'node:path';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { jsonl, type TemporaryFolder, temporaryFolder } from '../../archive/temporary-folder.ts';

/** The ids of what is found, best first. */
export type Find = (text: string, context?: string) => Promise<readonly string[]>;

/** Makes an archive of these records for the tests of the suite it is called in, and searches it. */
export function searchedArchive(records: readonly object[]): Find {
  let folder: TemporaryFolder;
  let archive: LocalArchive;

  before(async () => {
    folder = temporaryFolder();
    folder.write('paren.jsonl', jsonl(records));
    archive = new LocalArchive(join(folder.path, 'archief.db'));
    await archive.update([folder.path]);
  });

  after(async () => {
    await archive.close();
    folder.remove();
  });

  return async (text, context) => {
    const { results } = await archive.search({ text, limit: 10, ...(context === undefined ? {} : { context }) });
    return results.map(({ id }) => id);
  };
}

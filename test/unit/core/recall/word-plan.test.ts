import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { jsonl, type TemporaryFolder, temporaryFolder } from '../../archive/temporary-folder.ts';

/** Nothing here has `vuurwerk`; `verwerk` is near to it. */
const pairs = [
  {
    id: 'afval',
    question: 'Waar kan men brandbaar afval laten verwerken in de stad?',
    answer: 'Bedrijven verwerken zulk afval; wie het zelf wil verwerken, vraagt een vergunning.',
  },
  {
    id: 'kermis',
    question: 'Mag op de kermis in de stad nog knalgoed worden afgestoken?',
    answer: 'Het afsteken van rotjes op de kermis is verboden.',
  },
];

describe('what a word is looked for under', () => {
  let folder: TemporaryFolder;
  let archive: LocalArchive;

  before(async () => {
    folder = temporaryFolder();
    folder.write('paren.jsonl', jsonl(pairs));
    archive = new LocalArchive(join(folder.path, 'archief.db'));
    await archive.update([folder.path]);
  });

  after(async () => {
    await archive.close();
    folder.remove();
  });

  it('is no word alike where it is a word that is known from elsewhere', async () => {
    const { results } = await archive.search({ text: 'vuurwerk stad ', limit: 2 });
    assert.ok(!results.some(({ id }) => id === 'afval'));
  });

  it('is a word alike where it may be an error', async () => {
    const { results } = await archive.search({ text: 'verwrken stad ', limit: 2 });
    assert.equal(results[0]?.id, 'afval');
  });
});

import assert from 'node:assert/strict';
import { searchedArchive } from './searched-archive.ts';

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
  const found = searchedArchive(pairs);

  it('is no word alike where it is a word that is known from elsewhere', async () => {
    assert.ok(!(await found('vuurwerk stad ')).includes('afval'));
  });

  it('is a word alike where it may be an error', async () => {
    assert.equal((await found('verwrken stad '))[0], 'afval');
  });
});

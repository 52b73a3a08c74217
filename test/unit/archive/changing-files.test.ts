import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateReport } from '../../../src/archive/api.ts';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

/** In the order in which they are read. */
const subjects = ['bibliotheek', 'haven', 'kazerne', 'molen', 'museum', 'sluis', 'spoorlijn', 'veerpont', 'zwembad'];
const SETS = subjects.length;
const set = (subject: string) => `Vraag 1\nWat gebeurt er met de ${subject}?\n\nAntwoord 1\nDe ${subject} blijft.\n`;

describe('an archive whose files change while they are read', () => {
  let folder: TemporaryFolder;
  let sources: string;
  let archive: LocalArchive;

  beforeEach(() => {
    folder = temporaryFolder();
    sources = join(folder.path, 'stukken');
    mkdirSync(sources);
    for (const subject of subjects) writeFileSync(pathOf(subject), set(subject));
    archive = new LocalArchive(join(folder.path, 'archief.db'));
  });

  afterEach(async () => {
    await archive.close();
    folder.remove();
  });

  function pathOf(subject: string, extension = 'txt'): string {
    return join(sources, `${subject}.${extension}`);
  }

  /** Brings the archive up to date, and does something just before the file of this number is read. */
  function refresh(number = -1, meanwhile = () => {}): Promise<UpdateReport> {
    return archive.update([sources], {
      onProgress: ({ done }) => {
        if (done === number) meanwhile();
      },
    });
  }

  async function found(text: string): Promise<readonly string[]> {
    return (await archive.search({ text, limit: 20 })).results.map(({ answer }) => answer);
  }

  it('reads what is there when it comes to a file, and is right the next time', async () => {
    const [changed = '', gone = ''] = subjects.slice(-2);
    const report = await refresh(3, () => {
      writeFileSync(pathOf(changed), set('vuurtoren'));
      rmSync(pathOf(gone));
    });
    assert.deepEqual(report.skipped, [{ file: pathOf(gone), reason: 'Het bestand bestaat niet meer.' }]);
    assert.equal(report.pairs, SETS - 1);
    const next = await refresh();
    assert.deepEqual([next.pairs, next.unchanged, next.skipped], [SETS - 1, SETS - 1, []]);
    assert.deepEqual(await found('vuurtoren'), ['De vuurtoren blijft.']);
  });

  it('keeps what it had of a file that is gone by the time it is read, until the next time', async () => {
    await refresh();
    const [first = ''] = subjects;
    writeFileSync(pathOf(first), set('vuurtoren en de kade'));
    const report = await refresh(0, () => rmSync(pathOf(first)));
    assert.deepEqual([report.pairs, report.removed], [SETS, 0]);
    assert.deepEqual(
      report.skipped.map(({ file }) => file),
      [pathOf(first)],
    );
    assert.deepEqual(await found(first), [`De ${first} blijft.`]);
    const next = await refresh();
    assert.deepEqual([next.pairs, next.removed, next.skipped], [SETS - 1, 1, []]);
  });

  it('goes on without a folder that vanishes in the middle, names what it missed, and has it all when it is back', async () => {
    const away = `${sources}-weg`;
    const report = await refresh(4, () => renameSync(sources, away));
    assert.deepEqual([report.pairs, report.removed, report.skipped.length], [4, 0, SETS - 4]);
    for (const { reason } of report.skipped) assert.equal(reason, 'Het bestand bestaat niet meer.');
    const without = await refresh();
    assert.deepEqual([without.pairs, without.removed], [4, 0]);
    assert.deepEqual(
      without.skipped.map(({ file }) => file),
      [sources],
    );
    renameSync(away, sources);
    const back = await refresh();
    assert.deepEqual([back.pairs, back.unchanged, back.skipped], [SETS, 4, []]);
  });

  it('names a file that is written while it is read, and has all of it the next time', async () => {
    const file = pathOf('zz', 'jsonl');
    let written = 0;
    const write = () => {
      written += 1;
      appendFileSync(file, jsonl([{ question: `Wat is ${written}?`, answer: `Dat is nummer${written}.` }]));
    };
    write();
    // Whenever the archive waits for the disk, a line is added.
    let reading = true;
    const goOn = () => {
      write();
      if (reading) setImmediate(goOn);
    };
    const report = await refresh(SETS, () => setImmediate(goOn));
    reading = false;
    assert.deepEqual(report.skipped, [
      { file, reason: 'Het bestand veranderde terwijl het werd gelezen; vernieuw het archief nog een keer.' },
    ]);
    await new Promise((resolve) => setImmediate(resolve));
    const next = await refresh();
    assert.deepEqual([next.pairs, next.skipped], [SETS + written, []]);
    assert.deepEqual((await found(`nummer${written}`)).slice(0, 1), [`Dat is nummer${written}.`]);
  });
});

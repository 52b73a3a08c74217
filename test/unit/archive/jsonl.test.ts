import assert from 'node:assert/strict';
import { type BadLine, readJsonl } from '../../../src/archive/jsonl.ts';
import type { ArchiveRecord } from '../../../src/archive/record.ts';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const line = (id: string, answer = 'Ja.') => JSON.stringify({ id, question: 'Klopt dat?', answer });

describe('reading records, one per line', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function read(text: string): Promise<{ records: ArchiveRecord[]; bad: number[] }> {
    const bad: BadLine[] = [];
    const records: ArchiveRecord[] = [];
    for await (const record of readJsonl(folder.write('paren.jsonl', text), (one) => bad.push(one)))
      records.push(record);
    return { records, bad: bad.map((one) => one.line) };
  }

  it('reads past a byte order mark, Windows line ends, empty lines and a last line without an end', async () => {
    const { records, bad } = await read(`\uFEFF${line('a')}\r\n\r\n${line('b')}`);
    assert.deepEqual(
      records.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(bad, []);
  });

  it('takes a date as it is written, and none that does not exist', async () => {
    const written = [
      '2024-10-24',
      '2024-10-24T09:30:00Z',
      '24-10-2024',
      '24 oktober 2024',
      '2024-02-31',
      'morgen',
      2024,
    ];
    const lines = written.map((date) => JSON.stringify({ question: 'Klopt dat?', answer: 'Ja.', date }));
    const { records } = await read(lines.join('\n'));
    assert.deepEqual(
      records.map(({ provenance }) => provenance.date),
      [...Array(4).fill('2024-10-24'), null, null, null],
    );
  });

  it('names every line that is no record, and reads the others', async () => {
    const wrong = ['{', 'null', '[]', '{"question":"x"}', '{"question":1,"answer":"x"}'];
    const { records, bad } = await read([line('a'), ...wrong, line('b')].join('\n'));
    assert.deepEqual(
      records.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(bad, [2, 3, 4, 5, 6]);
  });

  it('takes nothing of a line that is too long, and knows where the next one starts', async () => {
    const [first, huge] = [line('a'), line('reus', 'brug '.repeat(4_000_000))];
    const { records, bad } = await read(`${first}\n${huge}\n${line('b')}\n`);
    assert.deepEqual(
      records.map(({ id, provenance }) => [id, provenance.offset]),
      [
        ['a', 0],
        ['b', first.length + huge.length + 2],
      ],
    );
    assert.deepEqual(bad, [2]);
  });
});

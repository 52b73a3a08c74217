import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCommand } from '../../../src/cli/archive.ts';
import type { CliIo } from '../../../src/cli/io.ts';
import { generate } from '../archive/fetch/generated-publications.ts';
import { PublicationServer } from '../archive/fetch/publication-server.ts';

class Recorder implements CliIo {
  readonly interactive = false;
  output = '';
  messages = '';
  readonly out = (text: string): void => {
    this.output += text;
  };
  readonly err = (text: string): void => {
    this.messages += text;
  };
}

describe('kamervragen archive fetch', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ophalen-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('fetches into the folder, says where from, and reports', async () => {
    const server = new PublicationServer(generate(2));
    await server.start();
    try {
      const io = new Recorder();
      const period = ['--since', '2024-01-01', '--until', '2024-01-31'];
      const args = ['fetch', '--out', folder, ...period, '--base-url', server.sruUrl, '--format', 'json'];
      assert.equal(await archiveCommand(args, io), 0);
      const { fetched, complete } = JSON.parse(io.output);
      assert.deepEqual([fetched, complete], [2, true]);
      assert.match(io.messages, /^Publicaties worden opgehaald bij http:\/\/127\.0\.0\.1/);
      assert.deepEqual(await readdir(join(folder, '2023-2024')), ['ah-tk-20232024-1.xml', 'ah-tk-20232024-2.xml']);
    } finally {
      await server.stop();
    }
  });

  for (const [args, message] of [
    [[], /Noem de map/],
    [['--out', 'x', '--source', 'ftp'], /‘ftp’ is geen bron; kies uit sru en odata/],
    [['--out', 'x', '--since', '2024-02-31'], /--since hoort een dag te zijn/],
    [['--out', 'x', '--since', '2024-02-01', '--until', '2024-01-01'], /--since ligt na --until/],
    [['--out', 'x', '--base-url', 'map'], /‘map’ is geen webadres/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} without asking anything of the network`, async () => {
      await assert.rejects(archiveCommand(['fetch', ...args], new Recorder()), message);
    });
  }
});

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Archive, SearchResponse, SearchResult } from '../archive/api.ts';
import { LocalArchive } from '../archive/local-archive.ts';
import { UserError } from '../core/user-error.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { CliIo, Command } from './io.ts';
import { outputFormat } from './output-format.ts';

/**
 * `kamervragen search QUERY --db FILE [--limit 10] [--format json]`, or `--batch QUERIES.jsonl` for many at once.
 * In JSON, `matches` are UTF-16 ranges in the question, a line feed and the answer together.
 */
export const searchArchiveCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      db: { type: 'string' },
      batch: { type: 'string' },
      limit: { type: 'string', default: '10' },
      format: { type: 'string', default: 'text' },
    },
  });
  if (values.db === undefined)
    throw new UserError('Noem het archiefbestand: kamervragen search ZOEKVRAAG --db BESTAND.');
  const format = outputFormat(values.format, ['text', 'json']);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new UserError('Het aantal bij --limit is een getal van 1 tot 1000.');
  const query = positionals.join(' ');
  if (values.batch === undefined && query.trim() === '') throw new UserError('Geef woorden om naar te zoeken.');
  const archive = new LocalArchive(values.db, { readOnly: true });
  try {
    if (values.batch !== undefined) await searchBatch(archive, values.batch, limit, io);
    else {
      const response = await archive.search({ text: query, limit });
      io.out(format === 'json' ? `${JSON.stringify(toJson(response))}\n` : describe(response));
    }
    return 0;
  } finally {
    await archive.close();
  }
};

async function searchBatch(archive: Archive, file: string, limit: number, io: CliIo): Promise<void> {
  const lines = (await readBatch(file)).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { id, query } = parseQuery(line, `${file}, regel ${index + 1}`);
    io.out(`${JSON.stringify({ id, ...toJson(await archive.search({ text: query, limit })) })}\n`);
  }
}

async function readBatch(file: string): Promise<string> {
  try {
    return decodeText(file, await readFile(file));
  } catch {
    throw new UserError(`Het bestand ‘${file}’ kan niet worden gelezen.`);
  }
}

function parseQuery(line: string, place: string): { readonly id: unknown; readonly query: string } {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && 'query' in data && typeof data.query === 'string') {
      return { id: 'id' in data ? data.id : null, query: data.query };
    }
  } catch {
    // Said below.
  }
  throw new UserError(`${place}: geen zoekvraag in JSON ({"id", "query"}).`);
}

function toJson({ ms, results }: SearchResponse): object {
  return { ms: Math.round(ms * 1000) / 1000, results: results.map(resultToJson) };
}

function resultToJson({
  id,
  score,
  question,
  answer,
  numbers,
  questionMatches,
  answerMatches,
  source,
}: SearchResult): object {
  const shift = question.length + 1;
  const matches = [...questionMatches, ...answerMatches.map(([start, end]) => [start + shift, end + shift])];
  return { id, score, question, answer, numbers, matches, source };
}

const excerptLength = 220;

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
}

function describe({ results, ms }: SearchResponse): string {
  if (results.length === 0) return 'Niets gevonden.\n';
  const blocks = results.map(({ question, answer, source, id }, index) => {
    const origin = [source.date, source.title, ...source.members, basename(source.file)].filter(
      (part) => part !== null,
    );
    const lines = [`${index + 1}. ${origin.join(' · ')}`, `   ${id}`];
    if (question !== '') lines.push(`   Vraag: ${excerpt(question)}`);
    return [...lines, `   Antwoord: ${excerpt(answer)}`].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${results.length} gevonden in ${ms.toFixed(1).replace('.', ',')} ms.\n`;
}

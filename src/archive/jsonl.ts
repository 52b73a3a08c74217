import { createReadStream } from 'node:fs';
import { findDates } from '../core/text/dates.ts';
import type { ArchiveRecord } from './record.ts';

/** A longer line is no record but a mistake; it is never held in memory whole. */
const longestLine = 16 * 1024 * 1024;

/** A line that is no record: counted and named, never in the way of the others. */
export interface BadLine {
  readonly line: number;
}

/** The records of a `.jsonl` file, one per line. `onBadLine` is told of lines that are none. */
export async function* readJsonl(
  file: string,
  onBadLine: (bad: BadLine) => void,
  signal?: AbortSignal,
): AsyncGenerator<ArchiveRecord> {
  let number = 0;
  for await (const { line, offset } of linesOf(file, signal)) {
    number += 1;
    if (line?.trim() === '') continue;
    const record = line === null ? null : parseRecord(line, offset, `${file}#${number}`);
    if (record === null) onBadLine({ line: number });
    else yield record;
  }
}

/** `line` is null where it is too long. `offset` counts UTF-16 units, those of lines that are too long included. */
async function* linesOf(
  file: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly line: string | null; readonly offset: number }> {
  let rest = '';
  /** What was given up of a line that is too long, whose end is still to come. */
  let dropped = 0;
  let offset = 0;
  const stream = createReadStream(file, {
    encoding: 'utf8',
    highWaterMark: 1 << 20,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield { line: dropped > 0 ? null : line, offset };
      offset += dropped + line.length + 1;
      dropped = 0;
    }
    if (dropped + rest.length > longestLine) {
      dropped += rest.length;
      rest = '';
    }
  }
  if (dropped + rest.length > 0) yield { line: dropped > 0 ? null : rest, offset };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** The day that a date or a time names in any usual way; null where there is no such day. */
function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? (findDates(value)[0]?.iso ?? null) : null;
}

function listOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.map(textOf).filter((text) => text !== null);
}

/**
 * Null for a line without `question` and `answer` texts. `offset` is where the line starts; `place` stands in for an id. A
 * line's number says nothing about the question's number in its set, so that `numbers` is empty where the line has none.
 */
function parseRecord(line: string, offset: number, place: string): ArchiveRecord | null {
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const question = fields.get('question') ?? '';
  const answer = fields.get('answer');
  if (typeof question !== 'string' || typeof answer !== 'string' || answer === '') return null;
  const party = textOf(fields.get('party'));
  return {
    id: textOf(fields.get('id')) ?? place,
    question,
    answer,
    numbers: listOf(fields.get('numbers')),
    provenance: {
      title: textOf(fields.get('title')),
      kenmerk: textOf(fields.get('kenmerk')),
      aanhangsel: textOf(fields.get('aanhangsel')),
      date: dayOf(fields.get('date')),
      members: listOf(fields.get('member')).map((name) =>
        party === null || name.includes('(') ? name : `${name} (${party})`,
      ),
      respondents: listOf(fields.get('minister')),
      url: textOf(fields.get('url')),
      offset,
    },
  };
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readInWorker } from '../../formats/read-in-worker.ts';
import type { ReadOptions } from '../../formats/source-text.ts';
import type { ReadRequest, ReadResults } from '../../formats/worker-protocol.ts';
import { type ExportFormat, exportFormats } from '../../formats/write/export-format.ts';

type Formats = typeof import('../../formats/main.ts');
type Publications = typeof import('../../archive/fetch/fetch-publications.ts');
type Likeness = typeof import('../../core/recall/likeness.ts');

/** What a draft can be written as here, the usual one first. */
export const writableFormats: readonly ExportFormat[] = exportFormats;

/** Reads a file in a thread of its own: a long Word file would hold up every extension for seconds. */
export function readFormat<K extends keyof ReadResults>(
  request: ReadRequest<K>,
  options: ReadOptions,
): Promise<ReadResults[K]> {
  return readInWorker(join(__dirname, 'formats-worker.js'), request, options);
}

/** The writers of file formats and the paper of the preview; they are larger than the rest of the extension. */
export function loadFormats(): Promise<Formats> {
  return load('formats.js');
}

/** What compares questions; it brings the stemmer, which takes as long to start as all the rest. */
export function loadLikeness(): Promise<Likeness> {
  return load('likeness.js');
}

/** What fetches official publications; it reads them too, to see which ministry they concern. */
export function loadPublications(): Promise<Publications> {
  return load('publications.js');
}

/** Loads a bundle that stands next to that of the extension, on first use. */
async function load<T>(name: string): Promise<T> {
  const loaded: T = await import(pathToFileURL(join(__dirname, name)).href);
  return loaded;
}

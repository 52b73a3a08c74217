import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Formats = typeof import('../formats/main.ts');
type Publications = typeof import('../archive/fetch/fetch-publications.ts');
type Likeness = typeof import('../core/recall/likeness.ts');

/** The readers and writers of file formats; they are many times the size of the rest of the extension. */
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

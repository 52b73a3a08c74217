import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Formats = typeof import('../formats/main.ts');

/**
 * Loads the readers and writers of file formats on first use. They are many times the size of the rest, so they are a
 * bundle of their own, next to that of the extension.
 */
export async function loadFormats(): Promise<Formats> {
  const formats: Formats = await import(pathToFileURL(join(__dirname, 'formats.js')).href);
  return formats;
}

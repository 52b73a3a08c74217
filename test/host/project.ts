// Where things lie: the checkout, and the folder in which downloads are kept between runs.
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** Holds what is downloaded or unpacked once: VS Code, the server, the browser. Ignored by git. */
export const cacheFolder = join(projectRoot, '.vscode-test');

export const sampleFolder = join(projectRoot, 'media', 'voorbeeld');

// The folder in which the extension is tried out: a draft half answered, a new set of questions, a small archive.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshSample } from '../../src/core/edits/sample-draft.ts';
import { sampleFolder } from './project.ts';

/** Copies the sample folder; the draft's questions were submitted two weeks ago, so that its term is still running. */
export function copySample(target: string): void {
  cpSync(sampleFolder, target, { recursive: true });
  const draft = join(target, 'concept.kamervragen');
  writeFileSync(draft, freshSample(readFileSync(draft, 'utf8'), new Date().toISOString().slice(0, 10)));
}

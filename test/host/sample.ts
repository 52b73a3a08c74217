// The folder in which the extension is tried out: a draft half answered, a new set of questions, a small archive.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFolder } from './project.ts';

const DAYS_SINCE_SUBMITTED = 14;

/** Copies the sample folder; the draft's questions were submitted two weeks ago, so that its term is still running. */
export function copySample(target: string): void {
  cpSync(sampleFolder, target, { recursive: true });
  const draft = join(target, 'concept.kamervragen');
  const submitted = new Date(Date.now() - DAYS_SINCE_SUBMITTED * 86_400_000).toISOString().slice(0, 10);
  writeFileSync(draft, readFileSync(draft, 'utf8').replace(/^ingezonden: .*$/m, `ingezonden: ${submitted}`));
}

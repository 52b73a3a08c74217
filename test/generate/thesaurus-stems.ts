import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queryWords } from '../../src/core/recall/query.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'core', 'recall', 'thesaurus');

/** The groups of the thesaurus as they were written, all policy fields one after the other. */
export function thesaurusGroups(): readonly string[] {
  return globSync('*.json', { cwd: folder })
    .sort()
    .flatMap((name): readonly string[] => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** The same groups as stems: to work them out takes longer than a first search may. */
export function thesaurusStems(): readonly string[] {
  return thesaurusGroups().map((group) => [...new Set(queryWords(group).map(({ stem }) => stem))].join(' '));
}

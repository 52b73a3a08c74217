import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/project.ts';

/** Types may be exported for what the signatures of others say; a value only for who imports it. */
const exportedValue = /^export (?:abstract |async )?(?:const|let|function\*?|class) (\w+)/gm;

describe('what a file exports', () => {
  const files = globSync('{src,test}/**/*.ts', { cwd: projectRoot }).filter((file) => !file.endsWith('.d.ts'));
  const codes = new Map(files.map((file) => [file, readFileSync(join(projectRoot, file), 'utf8')]));
  const filesWithWord = new Map<string, Set<string>>();
  for (const [file, code] of codes) {
    for (const [word] of code.matchAll(/\w+/g)) {
      const found = filesWithWord.get(word) ?? new Set();
      filesWithWord.set(word, found.add(file));
    }
  }

  it('is used in another', () => {
    const unused = [...codes].flatMap(([file, code]) =>
      [...code.matchAll(exportedValue)].flatMap(([, name = '']) =>
        (filesWithWord.get(name)?.size ?? 0) > 1 ? [] : [`${file}: ${name}`],
      ),
    );
    assert.deepEqual(unused, []);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../host/project.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
const examples = [...read('README.md').matchAll(/```yaml\n([^`]+)```/g)].map(([, yaml = '']) => parse(yaml) as unknown);

describe('what pipelines are given', () => {
  it('has a hook that runs the command of the package on drafts alone', () => {
    const { bin } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
    const [hook] = hooks;
    assert.equal(hook?.entry, `${Object.keys(bin)[0]} check`);
    const files = new RegExp(hook?.files ?? '');
    assert.ok(files.test('map/concept 1.kamervragen') && !files.test('map/brief.md') && !files.test('kamervragen.yml'));
  });

  it('has examples that are well-formed, and name the hook and the formats that there are', () => {
    assert.equal(examples.length, 3);
    const text = JSON.stringify(examples);
    assert.ok(text.includes(`"id":"${hooks[0]?.id}"`));
    assert.equal(
      text.match(/kamervragen check concepten\/\*\.kamervragen --format sarif > kamervragen\.sarif/g)?.length,
      2,
    );
  });
});

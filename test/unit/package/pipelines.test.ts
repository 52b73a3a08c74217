import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { projectRoot } from '../../host/project.ts';
import { sarifFlaws } from '../../official-schemas.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

interface Workflow {
  readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
}

interface AzurePipeline {
  readonly steps: readonly { readonly script?: string }[];
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
    assert.ok(JSON.stringify(examples[0]).includes(`"id":"${hook?.id}"`));
  });

  describe('examples for a pipeline', () => {
    const [, github, azure, ...others] = examples;
    const scripts = [
      ...(github as Workflow).jobs.check.steps.flatMap(({ run }) => run ?? []),
      ...(azure as AzurePipeline).steps.flatMap(({ script }) => script ?? []),
    ];
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'kv-'));
      mkdirSync(join(folder, 'concepten'));
      writePretendUnzip(folder);
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const draft = (name: string, text: string) => writeFileSync(join(folder, 'concepten', name), text);
    const runScript = (script: string) =>
      spawnSync('bash', ['-e', '-c', script], {
        cwd: folder,
        env: {
          ...process.env,
          PATH: [folder, join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
          RUNNER_TEMP: folder,
          AGENT_TEMPDIRECTORY: folder,
        },
      }).status;
    const findings = () => {
      const log = JSON.parse(readFileSync(join(folder, 'kamervragen.sarif'), 'utf8'));
      assert.deepEqual(sarifFlaws(log), []);
      return log.runs[0].results.map(
        ({ ruleId, locations: [{ physicalLocation }] }: Finding) =>
          `${physicalLocation.artifactLocation.uri} ${ruleId}`,
      );
    };

    it('are two', () => assert.deepEqual([scripts.length, others.length], [2, 0]));

    for (const [index, script] of scripts.entries()) {
      it(`end well where every draft may go, and else not, with the findings in SARIF (${index + 1})`, () => {
        draft('een.kamervragen', 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n');
        assert.equal(runScript(script), 0);
        assert.deepEqual(findings(), []);
        draft('nummer twee.kamervragen', 'Vraag 1\nIs de brug veilig?\n');
        assert.equal(runScript(script), 1);
        assert.deepEqual(findings(), ['concepten/nummer%20twee.kamervragen antwoord-ontbreekt']);
      });
    }
  });
});

interface Finding {
  readonly ruleId: string;
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

/** An `unzip` on the path that unpacks the command of these sources: `unzip -q FILE -d FOLDER`. */
function writePretendUnzip(folder: string): void {
  const cli = pathToFileURL(join(projectRoot, 'src', 'cli', 'main.ts')).href;
  writeFileSync(join(folder, 'cli.js'), `await import(${JSON.stringify(cli)});\n`);
  const script = `#!/bin/sh\nmkdir -p "$4/extension/dist"\necho '{"type":"module"}' > "$4/extension/package.json"\ncp "${join(folder, 'cli.js')}" "$4/extension/dist/cli.js"\n`;
  writeFileSync(join(folder, 'unzip'), script, { mode: 0o755 });
}

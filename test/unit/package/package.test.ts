import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { projectRoot } from '../../host/project.ts';
import { extensionPage, packageVsix } from '../../host/vsix.ts';
import { sbomFlaws } from '../../official-schemas.ts';
import { withoutPictures } from '../../package/extension-page.ts';
import { noticesOf } from '../../package/notices.ts';
import { npmSbom, shippedSbom } from '../../package/sbom.ts';
import { shippedPackages } from '../../package/shipped-packages.ts';

describe('what is said about the libraries in the package', () => {
  const packages = shippedPackages();

  it('covers every library that the sources use, and what those need, but no tool of the developers', () => {
    const names = new Set(packages.map(({ name }) => name));
    assert.deepEqual(
      librariesUsed().filter((name) => !names.has(name)),
      [],
    );
    assert.ok(names.has('pako'), 'a library of a library');
    assert.ok(!names.has('esbuild') && !names.has('@types/node'));
  });

  it('holds the licence of each', () => {
    const notices = noticesOf(packages);
    for (const { name, version } of packages) assert.ok(notices.includes(`\n${name} ${version} (`), name);
    assert.match(notices, /Permission is hereby granted/);
  });

  it('is a bill of materials that is the same at every run', async () => {
    const [first, second] = [await npmSbom(), await npmSbom()];
    const sbom = JSON.stringify(shippedSbom(first, packages));
    assert.equal(sbom, JSON.stringify(shippedSbom(second, packages)));
    assert.doesNotMatch(sbom, /serialNumber|timestamp/);
    for (const { name, version } of packages) assert.ok(sbom.includes(`"bom-ref":"${name}@${version}"`), name);
  });

  it('is what the schema of CycloneDX asks, and names a licence of every library and no address that is none', async () => {
    const sbom = shippedSbom(await npmSbom(), packages);
    assert.deepEqual(sbomFlaws(sbom), []);
    for (const { name, licenses = [], externalReferences = [] } of sbom.components) {
      assert.equal(licenses.length, 1, name);
      for (const { url } of externalReferences) assert.ok(URL.canParse(url), url);
    }
  });
});

describe('the package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kv-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows no pictures on its page where they are not on the web, and all the rest', () => {
    const page = readFileSync(join(projectRoot, extensionPage), 'utf8');
    const left = page.split('\n\n').filter((paragraph) => !paragraph.startsWith('!['));
    assert.equal(withoutPictures(page), left.join('\n\n'));
    assert.doesNotMatch(withoutPictures(page), /!\[|<img|<picture/);
  });

  it('holds its files in order, with the time that was given, and is the same byte for byte', async () => {
    const extension = join(folder, 'extension');
    mkdirSync(extension);
    const manifest = { name: 'proef', publisher: 'proef', version: '1.0.0', engines: { vscode: '^1.105.0' } };
    writeFileSync(join(extension, 'package.json'), JSON.stringify({ ...manifest, license: 'EUPL-1.2' }));
    for (const name of ['b.cjs', 'a.cjs', 'LICENSE', extensionPage]) writeFileSync(join(extension, name), 'x\n');
    const epoch = Date.UTC(2029, 0, 2, 3, 4, 6) / 1000;
    const [first, second] = [join(folder, '1.vsix'), join(folder, '2.vsix')];
    await packageVsix(extension, first, { epoch });
    await packageVsix(extension, second, { epoch });
    assert.ok(readFileSync(first).equals(readFileSync(second)));
    const names: string[] = [];
    for await (const entry of (await fromBufferPromise(readFileSync(first))).eachEntry()) {
      names.push(entry.fileName);
      assert.equal(entry.getLastModDate({ timezone: 'UTC' }).toISOString(), '2029-01-02T03:04:06.000Z', entry.fileName);
    }
    assert.deepEqual(
      names,
      names.toSorted((a, b) => a.localeCompare(b)),
    );
    assert.ok(names.includes('extension/a.cjs'));
  });
});

describe('the bundles in the package', () => {
  it('are the same wherever they are made', function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'kv-'));
    const outputs = [join(folder, 'a'), join(folder, 'another place', 'below', 'b')].map((out) => {
      execFileSync(process.execPath, ['esbuild.mjs', '--out', out, '--no-maps'], { cwd: projectRoot, stdio: 'pipe' });
      return globSync('**/*.{js,cjs}', { cwd: out })
        .sort()
        .map((file) => [file, readFileSync(join(out, file), 'utf8')] as const);
    });
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      outputs[0]?.map(([file]) => file),
      outputs[1]?.map(([file]) => file),
    );
    assert.ok(outputs[0]?.every(([, code], index) => code === outputs[1]?.[index]?.[1]));
    assert.ok(outputs[0]?.every(([, code]) => !code.includes('sourceMappingURL=')));
  });
});

/** The packages that the sources import. */
function librariesUsed(): readonly string[] {
  const sources = join(projectRoot, 'src');
  const found = globSync('**/*.ts', { cwd: sources }).flatMap((file) => {
    const code = readFileSync(join(sources, file), 'utf8');
    return [...code.matchAll(/^(?:import|export) (?!type ).*from '(?<name>(?:@[^/']+\/)?[^./'][^/']*)/gm)].map(
      ({ groups }) => groups?.name ?? '',
    );
  });
  return [...new Set(found)].filter((name) => name !== 'vscode' && !isBuiltin(name));
}

import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { reportFile, reportFiles } from '../../../../src/core/report/check-report.ts';
import { sarifReport } from '../../../../src/core/report/sarif.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';
import { ruleIds } from '../../../../src/core/rules/registry.ts';
import { sarifFlaws } from '../../../official-schemas.ts';

interface Described {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: object; readonly region: object };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Described[] } };
  readonly results: readonly Result[];
}

const text = `Vraag 1
Is de brug veilig?

Antwoord 1
Dat is jl. onderzocht, en jl. gemeld [PM].

Vraag 2
Wanneer gaat de brug open?
`;

function logOf(source: string, ...files: readonly string[]) {
  const document = parseDocument(source);
  return sarifReport(reportFiles(files.map((file) => reportFile(file, document, checkDocument(document)))), '1.2.3');
}

function runOf(source: string, ...files: readonly string[]): Run {
  const [run] = (logOf(source, ...files) as { readonly runs: readonly Run[] }).runs;
  assert.ok(run);
  return run;
}

describe('report as SARIF', () => {
  it('is what the schema of OASIS asks, with problems and without', () => {
    for (const log of [logOf(text, 'brug.kamervragen', 'C:\\map\\één.txt'), logOf('', 'leeg.txt'), logOf(text)]) {
      assert.deepEqual(sarifFlaws(log), []);
    }
  });

  it('describes the same rules in every log, as code scanning asks, and refers to them', () => {
    const { tool, results } = runOf(text, 'brug.kamervragen');
    assert.deepEqual(tool, runOf('', 'leeg.txt').tool);
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      ruleIds,
    );
    assert.ok(results.length > 3);
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
    // GitHub shows no more of a description.
    for (const { id, shortDescription, fullDescription, help } of rules) {
      for (const said of [shortDescription.text, fullDescription.text])
        assert.ok(said !== '' && said.length <= 1024, id);
      assert.ok(help.text !== '' && help.markdown.includes(help.text), id);
    }
  });

  it('gives places from 1, and levels', () => {
    const missing = runOf(text, 'brug.kamervragen').results.find(({ ruleId }) => ruleId === 'antwoord-ontbreekt');
    assert.equal(missing?.level, 'error');
    assert.deepEqual(missing?.locations[0]?.physicalLocation.region, {
      startLine: 7,
      startColumn: 1,
      endLine: 7,
      endColumn: 8,
    });
  });

  it('names a file from the folder that was checked in, or by its whole address', () => {
    const places = ['map/concept één.txt', './map/a.txt', '.\\map\\a.txt', '/map/a b.txt', 'C:\\map\\a#b.txt'].map(
      (file) => runOf(text, file).results[0]?.locations[0]?.physicalLocation.artifactLocation,
    );
    assert.deepEqual(places, [
      { uri: 'map/concept%20%C3%A9%C3%A9n.txt', uriBaseId: '%SRCROOT%', index: 0 },
      { uri: 'map/a.txt', uriBaseId: '%SRCROOT%', index: 0 },
      { uri: 'map/a.txt', uriBaseId: '%SRCROOT%', index: 0 },
      { uri: 'file:///map/a%20b.txt', index: 0 },
      { uri: 'file:///C:/map/a%23b.txt', index: 0 },
    ]);
  });

  it('lets a problem be recognised when lines have moved, and tells two alike apart', () => {
    const marks = (source: string) =>
      runOf(source, 'brug.kamervragen').results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints]);
    const before = marks(text);
    assert.deepEqual(marks(`Geachte voorzitter,\n\n${text}`), before);
    assert.equal(new Set(before.map((mark) => JSON.stringify(mark))).size, before.length);
    assert.equal(before.filter(([ruleId]) => ruleId === 'datum-vaag').length, 2);
  });
});

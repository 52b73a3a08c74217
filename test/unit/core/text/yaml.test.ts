import assert from 'node:assert/strict';
import { isMap } from 'yaml';
import { addProblem, mostProblems } from '../../../../src/core/text/problems.ts';
import type { Placed } from '../../../../src/core/text/span.ts';
import { isYamlAbsent, parseYaml, yamlText, yamlValue } from '../../../../src/core/text/yaml.ts';

const { contents } = parseYaml(`naam: ' De Wit '
nummer: 036
weken: 3
dag: 2024-10-24
aan: true
leeg:
niets: ~
lijst: [a, b]
blok: |
  Eerste regel.
  Tweede regel.
`);
const at = (key: string) => (isMap(contents) ? contents.get(key, true) : undefined);

describe('YAML as people write it', () => {
  it('gives a text as it is written, without the white space around it', () => {
    assert.deepEqual(
      ['naam', 'nummer', 'weken', 'dag', 'aan', 'blok'].map((key) => yamlText(at(key))),
      ['De Wit', '036', '3', '2024-10-24', 'true', 'Eerste regel.\nTweede regel.'],
    );
  });

  it('gives a number and a yes as what they are', () => {
    assert.deepEqual([yamlValue(at('weken')), yamlValue(at('aan'))], [3, true]);
  });

  it('knows what is left out, and takes a list for no text', () => {
    for (const key of ['leeg', 'niets', 'bestaat-niet']) {
      assert.ok(isYamlAbsent(at(key)), key);
      assert.deepEqual([yamlText(at(key)), yamlValue(at(key))], [null, undefined], key);
    }
    assert.ok(!isYamlAbsent(at('lijst')));
    assert.deepEqual([yamlText(at('lijst')), yamlValue(at('lijst'))], [null, undefined]);
  });
});

describe('what is wrong in a file', () => {
  it('is noted up to a hundred times, and worded no more often', () => {
    const problems: Placed<string>[] = [];
    let worded = 0;
    for (let at = 0; at < 3 * mostProblems; at++) {
      addProblem(problems, { start: at, end: at }, () => `fout ${++worded}`);
    }
    assert.deepEqual([problems.length, worded], [mostProblems + 1, mostProblems]);
    assert.equal(problems.at(-1)?.value, 'Er zijn meer dan 100 fouten; de rest wordt niet genoemd.');
  });
});

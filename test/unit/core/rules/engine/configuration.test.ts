import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { isTermWeeks, readConfiguration } from '../../../../../src/core/rules/engine/configuration.ts';
import { checkOptions } from '../../../../../src/core/rules/engine/options.ts';
import { ruleIds } from '../../../../../src/core/rules/registry.ts';
import { mostProblems } from '../../../../../src/core/text/problems.ts';
import { configurationSchema } from '../../../../generate/rule-settings.ts';

const read = (text: string) => readConfiguration(text, ruleIds);
const messages = (text: string) =>
  read(text).problems.map(({ value, span }) => `${text.slice(span.start, span.end)}: ${value}`);

describe('.kamervragen.yml', () => {
  it('takes for the weeks of a term only what leads to a date', () => {
    assert.deepEqual(
      [1, 3, 52, 0, 53, 0.5, 1e9, Number.NaN, '3', null].filter((value) => isTermWeeks(value)),
      [1, 3, 52],
    );
  });

  it('sets levels, in English or Dutch', () => {
    const { levels, problems } = read(
      'regels:\n  antwoord-leeg: warning\n  zin-lang: waarschuwing\n  herhaling: uit\n  datum-vaag: off\n  antwoord-volgorde: opmerking\n',
    );
    assert.deepEqual(levels, {
      'antwoord-leeg': 'warning',
      'zin-lang': 'warning',
      herhaling: 'off',
      'datum-vaag': 'off',
      'antwoord-volgorde': 'info',
    });
    assert.deepEqual(problems, []);
  });

  it('takes the names of the settings as well, and rules without a heading', () => {
    assert.deepEqual(read('rules: {zin-lang: info}\n').levels, { 'zin-lang': 'info' });
    assert.deepEqual(read('zin-lang: info\n').levels, { 'zin-lang': 'info' });
  });

  it('sets abbreviations, the term and the style of citations', () => {
    const { abbreviations, termWeeks, citationStyle } = read(
      'afkortingen: [DBKW, RBB]\ntermijnWeken: 6\ncitaatstijl: kamerstuk\n',
    );
    assert.deepEqual([abbreviations, termWeeks, citationStyle], [['DBKW', 'RBB'], 6, 'kamerstuk']);
  });

  it('names the nearest rule for one that does not exist, and keeps the rest', () => {
    const text = 'regels:\n  antwoord-leegte: off\n  herhaling: off\n';
    assert.deepEqual(messages(text), [
      'antwoord-leegte: De regel ‘antwoord-leegte’ bestaat niet. Bedoelt u ‘antwoord-leeg’?',
    ]);
    assert.deepEqual(read(text).levels, { herhaling: 'off' });
  });

  it('names no more mistakes than anyone reads', () => {
    const text = `regels:\n${Array.from({ length: 500 }, (_, index) => `  onzin-${index}: off\n`).join('')}  herhaling: off\n`;
    const { problems, levels } = read(text);
    assert.equal(problems.length, mostProblems + 1);
    assert.match(problems.at(-1)?.value ?? '', /meer dan 100 fouten/);
    assert.deepEqual(levels, { herhaling: 'off' });
  });

  it('says what a wrong value should be', () => {
    assert.deepEqual(messages('regels:\n  herhaling: soms\n'), [
      'soms: ‘herhaling’ kan ‘error’, ‘warning’, ‘info’ of ‘off’ zijn.',
    ]);
    assert.deepEqual(messages('termijnWeken: veel\n'), [
      'veel: ‘termijnWeken’ hoort een aantal weken te zijn, van 1 tot en met 52.',
    ]);
  });

  it('survives what is no configuration', () => {
    for (const text of ['', '# niets\n', 'regels:\n']) assert.deepEqual(read(text).levels, {}, text);
    for (const text of ['regels: [', 'zomaar een zin', '- een\n- twee\n', '- regels: *weg\n', '*weg\n'])
      assert.equal(read(text).problems.length, 1, text);
  });

  it('points inside the text where something is missing at its end', () => {
    const text = 'regels: "open\n';
    assert.ok(read(text).problems.every(({ span }) => span.end <= text.length));
  });

  it('has a schema that says the same', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(configurationSchema());
    for (const text of [
      ...['', '# nog niets\n', '- a\n', 'regels:\n', 'regels: [a]\n', 'rules: {herhaling: error}\n'],
      ...['uit', 'off', 'opmerking', 'error', 'false', 'true', 'soms', '1'].map((level) => `antwoord-leeg: ${level}\n`),
      ...['regels:\n  antwoord-leeg: uit\n', 'regels:\n  onzin: uit\n', 'onzin: uit\n'],
      ...['[AB, CD]', '[1, AB]', 'AB', ''].map((list) => `afkortingen: ${list}\n`),
      ...['3', '52', '0', '60', '2.5', '"3"'].map((weeks) => `termijnWeken: ${weeks}\n`),
      ...['auto', 'kamerstuk', 'anders'].map((style) => `citaatstijl: ${style}\n`),
    ]) {
      assert.equal(validate(parse(text)), read(text).problems.length === 0, text);
    }
  });

  it('gives way to the setting of the editor', () => {
    const options = checkOptions(
      '2024-11-21',
      { levels: { herhaling: 'info' } },
      read('herhaling: off\ntermijnWeken: 6\n'),
    );
    assert.deepEqual(options.levels, [{ herhaling: 'info' }, { herhaling: 'off' }]);
    assert.equal(options.termWeeks, 6);
    assert.equal(checkOptions('2024-11-21', { termWeeks: 4 }, read('termijnWeken: 6\n')).termWeeks, 4);
  });
});

import assert from 'node:assert/strict';
import { parseDocument } from '../../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../../src/core/edits/apply.ts';
import { checkDocument, combineFixes, mostPerRule, safeFixes } from '../../../../../src/core/rules/engine/engine.ts';
import { rules } from '../../../../../src/core/rules/registry.ts';

const halfDone =
  'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nDe sluis kost [PM] euro.\n\nAntwoord 9\nNee.\n';
const check = (text: string, options = {}) => checkDocument(parseDocument(text), options);
const found = (text: string, options = {}) =>
  check(text, options).problems.map(({ rule, severity }) => `${severity} ${rule}`);

describe('check of a document', () => {
  it('gives the problems in the order of their places', () => {
    assert.deepEqual(found(halfDone), [
      'error antwoord-ontbreekt',
      'error tijdelijke-tekst',
      'error antwoord-zonder-vraag',
    ]);
  });

  it('says how far the set is', () => {
    const { statuses, answered, missing } = check(halfDone).coverage;
    assert.deepEqual(
      statuses.map(({ number, state }) => [number, state]),
      [
        ['1', 'open'],
        ['2', 'begonnen'],
      ],
    );
    assert.deepEqual([answered, missing], [1, ['1']]);
  });

  it('lets the strongest setting win', () => {
    const levels = [{ 'antwoord-ontbreekt': 'off' }, { 'antwoord-ontbreekt': 'error', 'tijdelijke-tekst': 'info' }];
    assert.deepEqual(found(halfDone, { levels }), ['info tijdelijke-tekst', 'error antwoord-zonder-vraag']);
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(found(''), []);
  });

  it('puts all safe fixes together', () => {
    const text = 'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n';
    const { problems } = check(text);
    assert.equal(
      applyEdits(text, safeFixes(problems)),
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\n\n',
    );
  });

  it('never lets two fixes touch the same text', () => {
    const edit = { span: { start: 0, end: 4 }, newText: 'x' };
    const problem = { rule: 'a', severity: 'info', span: edit.span, message: '', related: [], fixable: true } as const;
    const other = { span: { start: 2, end: 6 }, newText: 'y' };
    const edits = combineFixes([
      { ...problem, fixes: [{ title: '', edits: [edit] }] },
      { ...problem, fixes: [{ title: '', edits: [other] }] },
    ]);
    assert.deepEqual(edits, [edit]);
  });
});

describe('a text with more flaws than anybody reads', () => {
  const { problems } = check('Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\n'.repeat(3000));

  it('is reported up to a thousand of each kind, and says that there are more', () => {
    const repeated = problems.filter(({ rule }) => rule === 'vraag-dubbel');
    assert.equal(repeated.length, mostPerRule + 1);
    assert.match(repeated.at(-1)?.message ?? '', /^Er zijn meer dan 1000 van deze meldingen/);
  });

  it('still has every question in the coverage', () => {
    const unanswered = Array.from({ length: 3000 }, (_, index) => `Is brug ${index} veilig?\n\n`).join('');
    assert.equal(check(unanswered).coverage.missing.length, 3000);
  });
});

describe('the rules', () => {
  it('have different ids and a page in Dutch', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, title, page } of rules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      for (const text of [title, page.why, page.example, page.mend]) assert.ok(text.length > 5, id);
    }
  });

  it('speak on their own example', () => {
    const elsewhere = new Set(['afwijkend-antwoord']);
    for (const { id, page } of rules.filter((rule) => !elsewhere.has(rule.id))) {
      const options = { today: '2026-11-21', levels: [{ [id]: 'error' as const }] };
      assert.ok(
        check(page.example, options).problems.some(({ rule }) => rule === id),
        id,
      );
    }
  });
});

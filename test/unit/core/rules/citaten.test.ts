import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { mends, problemsOf, reports, staysQuiet } from './rule-example.ts';

const answered = (text: string) => `Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n${text}\n`;

describe('rule citaat-onvolledig', () => {
  const rule = 'citaat-onvolledig';

  it('reports a year that cannot be', () => {
    reports(rule, answered('Zie Aanhangsel Handelingen II ⟦2022–203⟧, nr. 1782.'), ['Dit vergaderjaar kan niet']);
    reports(rule, answered('Zie Kamerstukken II ⟦2015/18⟧, 30 826, nr. 43.'), ['Dit vergaderjaar kan niet']);
  });

  it('says which part is missing', () => {
    reports(rule, answered('Zie ⟦Aanhangsel Handelingen II 2022/23⟧.'), ['ontbreekt het nummer']);
    reports(rule, answered('Zie ⟦Staatsblad 2019⟧.'), ['ontbreekt het nummer']);
  });

  it('is content with complete ones', () => {
    staysQuiet(
      rule,
      answered('Zie Kamerstuk 30 826, nr. 43, Kamerstukken II 2015/16, 30 826, nr. 44 en Staatsblad 2019, nr. 457.'),
    );
  });

  it('leaves the words of the question alone', () => {
    staysQuiet(
      rule,
      answered('Zie Kamerstukken I 2025/26, 36 410, B en Aanhangsel Handelingen, vergaderjaar, 2021–2022, nr. 1728.'),
    );
    reports(rule, answered('Zie ⟦Kamerstukken II 2025/26, 36 410⟧, de brief.'), ['nummer']);
    staysQuiet(rule, 'Vraag 1\nKent u Aanhangsel Handelingen II 2022–203, nr. 1782?\n\nAntwoord 1\nJa.\n');
  });
});

describe('rule citaat-stijl', () => {
  it('leaves a citation that is not complete to the rule about those', () => {
    staysQuiet(
      'citaat-stijl',
      answered('Zie Kamerstuk 30 826, nr. 43 en Aanhangsel Handelingen II 2022–203, nr. 1782.'),
    );
  });

  it('leaves the way in which the Kamer once printed its Aanhangsel alone', () => {
    staysQuiet(
      'citaat-stijl',
      answered(
        'Zie Kamervragen (Aanhangsel) 2020–2021, nr. 2345, Kamerstuk 30 826, nr. 43 en Kamerstuk 30 826, nr. 44.',
      ),
    );
  });

  const rule = 'citaat-stijl';
  const long = 'Kamerstukken II 2015/16, 30 826, nr. 43';
  const short = 'Kamerstuk 30 826, nr. 51';

  it('reports what differs from most', () => {
    reports(rule, answered(`Zie ${short} en Kamerstuk 30 826, nr. 52, en ⟦${long}⟧.`), [
      'Schrijf ‘Kamerstuk 30 826, nr. 43’',
    ]);
  });

  it('follows the setting', () => {
    reports(rule, answered(`Zie ⟦${long}⟧.`), ['Kamerstuk 30 826, nr. 43'], { citationStyle: 'kamerstuk' });
    staysQuiet(rule, answered(`Zie ${long}.`), { citationStyle: 'kamerstukken' });
  });

  it('asks for the year where the style needs one that is not there', () => {
    reports(rule, answered(`Zie ⟦${short}⟧.`), ['Vul het vergaderjaar aan'], { citationStyle: 'kamerstukken' });
  });

  it('is quiet where all are alike', () => {
    staysQuiet(rule, answered(`Zie ${short} en Kamerstuk 30 826, nr. 52.`));
  });

  it('mends one, or all at once', () => {
    const text = answered(`Zie ${long} en Kamerstukken II 2016/17, 31 000, nr. 2.`);
    const options = { citationStyle: 'kamerstuk' } as const;
    const [, all] = problemsOf(rule, text, options)[0]?.fixes ?? [];
    assert.equal(
      applyEdits(text, all?.edits ?? []),
      answered('Zie Kamerstuk 30 826, nr. 43 en Kamerstuk 31 000, nr. 2.'),
    );
    mends(rule, answered(`Zie ${long}.`), answered('Zie Kamerstuk 30 826, nr. 43.'), options);
  });
});

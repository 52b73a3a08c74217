import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'kenmerk-onjuist';

describe('rule kenmerk-onjuist', () => {
  for (const wrong of ['2023Z1492', '2023Z149200', '203Z11786']) {
    it(`reports ${wrong}`, () =>
      reports(rule, `Uw brief met kenmerk ⟦${wrong}⟧.\n\nVraag 1\nIs de brug veilig?\n`, [wrong]));
  }

  it('reports a kenmerk in the front matter that is none', () => {
    reports(rule, '---\nkenmerk: ⟦brief 12⟧\n---\n\nVraag 1\nIs de brug veilig?\n', ['brief 12']);
  });

  it('accepts good ones, with a space of the layout too', () => {
    staysQuiet(rule, 'Kenmerken 2023Z11786 en 2024 Z 18294.\n\nVraag 1\nIs de brug veilig?\n');
  });

  it('makes a capital of the z', () => {
    mends(rule, 'Kenmerk 2023z11786.\n\nVraag 1\nWaarom?\n', 'Kenmerk 2023Z11786.\n\nVraag 1\nWaarom?\n');
  });
});

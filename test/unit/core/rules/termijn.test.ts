import assert from 'node:assert/strict';
import { problemsOf, reports, staysQuiet } from './rule-example.ts';

const rule = 'termijn';
const draft = (values: string) => `---\n${values}\n---\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n`;

describe('rule termijn', () => {
  it('warns from five days before the end', () => {
    const text = draft('ingezonden: 2024-10-24');
    staysQuiet(rule, text, { today: '2024-11-08' });
    reports(rule, draft('ingezonden: ⟦2024-10-24⟧'), ['loopt over 5 dagen af (14 november 2024)'], {
      today: '2024-11-09',
    });
    reports(rule, draft('ingezonden: ⟦2024-10-24⟧'), ['loopt vandaag af'], { today: '2024-11-14' });
  });

  it('grades it: first a warning, then an error', () => {
    const severityOn = (today: string) =>
      problemsOf(rule, draft('ingezonden: 2024-10-24'), { today, levels: [{ termijn: 'warning' }] }).map(
        ({ severity }) => severity,
      );
    assert.deepEqual(severityOn('2024-11-12'), ['warning']);
    assert.deepEqual(severityOn('2024-11-15'), ['error']);
  });

  it('follows an agreed term and the number of weeks of the setting', () => {
    reports(rule, draft('ingezonden: 2024-10-24\ntermijn: ⟦2024-12-01⟧'), ['1 december 2024'], { today: '2024-12-02' });
    staysQuiet(rule, draft('ingezonden: 2024-10-24'), { today: '2024-11-20', termWeeks: 6 });
  });

  it('is silent after receipt, on a delay notice, and without a day', () => {
    staysQuiet(rule, draft('ingezonden: 2024-10-24\nontvangen: 2024-12-20'), { today: '2025-01-01' });
    staysQuiet(rule, draft('ingezonden: 2024-10-24'));
    const delay =
      'Vragen over bruggen (ingezonden 24 oktober 2024).\n\nMededeling\n\nDe vragen 2024Z01234 worden later beantwoord.\n';
    staysQuiet(rule, delay, { today: '2025-01-01' });
  });
});

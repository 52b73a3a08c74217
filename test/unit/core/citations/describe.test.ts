import assert from 'node:assert/strict';
import { citationFlaw, describeCitation } from '../../../../src/core/citations/describe.ts';
import { findCitations } from '../../../../src/core/citations/find.ts';
import { parliamentaryYearOf } from '../../../../src/core/citations/year.ts';

function described(text: string): readonly (string | null)[] {
  return findCitations(text).flatMap((citation) => [describeCitation(citation), citationFlaw(citation)]);
}

describe('describeCitation', () => {
  it('says in words what is cited', () => {
    assert.deepEqual(described('Kamerstukken II 2015/16, 30 826, nr. 43'), [
      'Kamerstuk nr. 43 in dossier 30 826 van de Tweede Kamer, vergaderjaar 2015–2016.',
      null,
    ]);
    assert.deepEqual(described('Aanhangsel Handelingen II 2022/23, nr. 1782'), [
      'Eerder antwoord op Kamervragen, gedrukt in het Aanhangsel van de Handelingen, nr. 1782, vergaderjaar 2022–2023.',
      null,
    ]);
    assert.deepEqual(described('Handelingen II 2015/16, nr. 30, item 4'), [
      'Verslag van een vergadering van de Tweede Kamer: Handelingen, nr. 30, onderdeel 4, vergaderjaar 2015–2016.',
      null,
    ]);
    assert.deepEqual(described('Stb. 2019, 457'), ['Wet of besluit in het Staatsblad van 2019, nr. 457.', null]);
    assert.deepEqual(described('2023Z11786'), ['Kamervragen met kenmerk 2023Z11786, ingezonden in 2023.', null]);
    assert.deepEqual(described('Verordening (EU) 2016/679'), ['Europese verordening, nr. 679 van 2016.', null]);
  });

  it('says what is missing or cannot be', () => {
    assert.deepEqual(described('Kamerstuk 30 826'), [
      'Alle Kamerstukken in dossier 30 826.',
      'In deze verwijzing ontbreekt het nummer. Vul aan.',
    ]);
    assert.match(described('Aanhangsel Handelingen II 2022/203, nr. 5')[1] ?? '', /^Dit vergaderjaar kan niet/);
  });
});

describe('parliamentaryYearOf', () => {
  it('begins on the third Tuesday of September', () => {
    assert.equal(parliamentaryYearOf('2026-09-14'), '2025-2026');
    assert.equal(parliamentaryYearOf('2026-09-15'), '2026-2027');
    assert.equal(parliamentaryYearOf('2025-09-15'), '2024-2025');
    assert.equal(parliamentaryYearOf('2025-09-16'), '2025-2026');
  });
});

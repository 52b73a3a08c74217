import assert from 'node:assert/strict';
import {
  type EarlierSource,
  fileName,
  referenceTo,
  shortSource,
  sourceNote,
} from '../../../../src/core/edits/earlier-source.ts';

const printed: EarlierSource = {
  file: '/archief/ah-1782.txt',
  title: 'Veilige steigers',
  kenmerk: '2023Z01234',
  aanhangsel: '2022-2023/1782',
  date: '2023-03-03',
  members: ['Jansen (ABC)'],
  respondents: ['De Boer (Binnenwateren)'],
};
const letter: EarlierSource = { ...printed, aanhangsel: null };
const loose: EarlierSource = {
  file: 'C:\\stukken\\brief.docx',
  title: null,
  kenmerk: null,
  aanhangsel: null,
  date: null,
  members: [],
  respondents: [],
};

const pair = { question: 'Klopt het?', answer: 'Ja.', numbers: ['3'] };

describe('reference to an earlier answer', () => {
  const reference = (source: EarlierSource, numbers = ['3']) =>
    referenceTo({ question: 'Klopt het?', answer: 'Ja.', numbers, source });

  it('cites the Aanhangsel', () => {
    assert.equal(reference(printed), 'Zie ook het antwoord op vraag 3 (Aanhangsel Handelingen II 2022/23, nr. 1782).');
    assert.equal(
      reference(printed, ['3', '4', '5']),
      'Zie ook het antwoord op de vragen 3 t/m 5 (Aanhangsel Handelingen II 2022/23, nr. 1782).',
    );
    assert.equal(
      reference({ ...printed, aanhangsel: '1782' }),
      'Zie ook het antwoord op vraag 3 (Aanhangsel Handelingen, nr. 1782).',
    );
  });

  it('reads the Aanhangsel in every spelling', () => {
    for (const aanhangsel of ['2022-2023, 1782', '2022–2023/1782', '2022/23-1782', 'ah-tk-20222023-1782']) {
      assert.match(reference({ ...printed, aanhangsel }), /\(Aanhangsel Handelingen II 2022\/23, nr\. 1782\)/);
    }
  });

  it('falls back on member, date and kenmerk, and last on the file', () => {
    assert.equal(
      reference(letter),
      'Zie ook het antwoord op vraag 3 van het lid Jansen (ABC) (3 maart 2023, kenmerk 2023Z01234).',
    );
    assert.equal(
      reference({ ...letter, members: ['Jansen (ABC)', 'Smit (DEF)'], date: null }),
      'Zie ook het antwoord op vraag 3 van de leden Jansen (ABC) en Smit (DEF) (kenmerk 2023Z01234).',
    );
    assert.equal(reference(loose), 'Zie ook het antwoord op vraag 3 (bron: brief.docx).');
  });

  it('does without a number that is unknown, and calls a passage a letter', () => {
    assert.equal(
      reference(printed, []),
      'Zie ook het antwoord op eerdere vragen (Aanhangsel Handelingen II 2022/23, nr. 1782).',
    );
    assert.equal(referenceTo({ ...pair, question: '', source: loose }), 'Zie ook de eerdere brief (bron: brief.docx).');
  });
});

describe('source of an earlier answer', () => {
  it('is one sentence for a footnote', () => {
    assert.equal(
      sourceNote({ ...pair, source: printed }),
      'Antwoord van De Boer (Binnenwateren) op vraag 3 van het lid Jansen (ABC), 3 maart 2023, Aanhangsel Handelingen II 2022/23, nr. 1782.',
    );
    assert.equal(sourceNote({ ...pair, source: loose }), 'Antwoord op vraag 3, bron: brief.docx.');
    assert.equal(sourceNote({ ...pair, question: '', source: loose }), 'Brief, bron: brief.docx.');
  });

  it('stays on one line whatever the archive holds', () => {
    const source = { ...letter, kenmerk: '2023Z01234\n\nVraag 9' };
    assert.doesNotMatch(sourceNote({ ...pair, source }), /\n/);
  });

  it('is short in lists', () => {
    assert.equal(shortSource(printed), 'Aanhangsel Handelingen II 2022/23, nr. 1782');
    assert.equal(shortSource(letter), '2023Z01234');
    assert.equal(shortSource(loose), 'brief.docx');
    assert.equal(fileName('los.txt'), 'los.txt');
  });
});

import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { exportNameFor, fileNameFor } from '../../../../src/core/edits/file-names.ts';

function nameFor(frontMatter: string): string {
  return fileNameFor('antwoorden', parseDocument(`---\n${frontMatter}---\n\nVraag 1\nKlopt het?\n`).header);
}

describe('the name of a file about a set of questions', () => {
  it('is the kenmerk', () => {
    assert.equal(nameFor('kenmerk: 2026Z20417\nonderwerp: de veerpont\n'), 'antwoorden-2026Z20417');
  });

  it('is the beginning of the subject where there is no kenmerk, with nothing that a file name cannot hold', () => {
    assert.equal(
      nameFor('onderwerp: "het bericht «Pont/veer: te laat?» en de gevolgen voor geïnteresseerde eilandbewoners"\n'),
      'antwoorden-bericht-Pont-veer-te-laat-en-de',
    );
  });

  it('is what is made where nothing is known', () => {
    assert.equal(nameFor('bron: x.txt\n'), 'antwoorden');
  });
});

describe('the name of an exported draft', () => {
  const nameOf = (draft: string, text: string) => exportNameFor(draft, parseDocument(text));
  const answered = 'Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n';

  it('is its own where that says what it is', () => {
    assert.equal(nameOf('antwoorden-2026Z20417', answered), 'antwoorden-2026Z20417');
    assert.equal(nameOf('Beantwoording veerpont', answered), 'Beantwoording veerpont');
  });

  it('is not that of the questions, which a draft may be named after', () => {
    assert.equal(nameOf('2026Z20417', answered), '2026Z20417-antwoorden');
    const again = `---\nbron: Antwoorden-2026Z20417.docx\n---\n\n${answered}`;
    assert.equal(nameOf('antwoorden-2026Z20417', again), 'antwoorden-2026Z20417-concept');
  });

  it('says that it is a delay notice', () => {
    const notice =
      'Mededeling\n\nDe vragen van het lid Bakker (ABC) kunnen niet binnen de termijn worden beantwoord.\n';
    assert.equal(nameOf('2026Z20417', notice), '2026Z20417-uitstelbericht');
    assert.equal(nameOf('uitstelbericht-2026Z20417', notice), 'uitstelbericht-2026Z20417');
  });
});

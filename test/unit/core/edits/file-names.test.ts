import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { fileNameFor } from '../../../../src/core/edits/file-names.ts';

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

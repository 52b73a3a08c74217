import { reports, staysQuiet } from './rule-example.ts';

const text = (mark: string, notes: string) =>
  `Vraag 1\nKent u het bericht over de brug?${mark}\n\nAntwoord 1\nJa.\n\n${notes}\n`;

describe('rule voetnoot-ontbreekt', () => {
  it('reports a mark without a note', () => {
    reports('voetnoot-ontbreekt', text('⟦[^1]⟧', ''), ['Bij nootteken 1']);
    reports('voetnoot-ontbreekt', text('[^1] En dit?⟦[^2]⟧', '[^1]: De Courant, 3 maart 2024.'), ['Bij nootteken 2']);
  });

  it('is quiet where the note stands', () => {
    staysQuiet('voetnoot-ontbreekt', text('[^1]', '[^1]: De Courant, 3 maart 2024.'));
  });
});

describe('rule voetnoot-dubbel', () => {
  it('reports the second note of a label', () => {
    reports('voetnoot-dubbel', text('[^1]', '[^1]: De Courant.\n\n⟦[^1]:⟧ Het Dagblad.'), [
      'Voetnoot 1 staat er twee keer',
    ]);
  });
});

describe('rule voetnoot-ongebruikt', () => {
  it('reports a note without a mark', () => {
    reports('voetnoot-ongebruikt', text('[^1]', '[^1]: De Courant.\n\n⟦[^2]:⟧ Het Dagblad.'), ['geen nootteken 2']);
  });

  it('leaves a repeated label to voetnoot-dubbel', () => {
    staysQuiet('voetnoot-ongebruikt', text('[^1]', '[^1]: De Courant.\n\n[^1]: Het Dagblad.'));
  });
});

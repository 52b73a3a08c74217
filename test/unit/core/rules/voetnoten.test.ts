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

describe('notes in brackets', () => {
  it('may have one label twice too', () => {
    reports('voetnoot-dubbel', text(' 1)', '\n1) De Courant.\n\n⟦1)⟧ Het Dagblad.'), ['Voetnoot 1 staat er twee keer']);
    reports('voetnoot-dubbel', text(' [1] [2]', '[1] De Courant.\n⟦[1]⟧ Het Dagblad.\n[2] De Bode.'), ['Voetnoot 1']);
  });

  it('may have lost their mark', () => {
    reports('voetnoot-ongebruikt', text(' 2)', '⟦1)⟧ De Courant.\n\n2) Het Dagblad.'), ['geen nootteken 1']);
    reports('voetnoot-ongebruikt', text('', '⟦[1]⟧ De Courant.'), ['geen nootteken 1']);
  });

  it('may have got lost', () => {
    reports('voetnoot-ontbreekt', text(' 1) En dit?⟦ 2)⟧'.replace('⟦ ', ' ⟦'), '\n1) De Courant.'), [
      'Bij nootteken 2',
    ]);
  });

  it('are another series than those of Word', () => {
    const both = '1) De Courant.\n\n[^1]: Het Dagblad.';
    staysQuiet('voetnoot-dubbel', text(' 1)', both));
    reports('voetnoot-ongebruikt', text(' 1)', '\n1) De Courant.\n\n⟦[^1]:⟧ Het Dagblad.'), ['geen nootteken 1']);
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

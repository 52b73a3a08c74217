import { reports, staysQuiet } from './rule-example.ts';

const pair = (question: string, answer: string) => `Vraag 1\n${question}\n\nAntwoord 1\n${answer}\n`;

describe('rule deelvraag-onbeantwoord', () => {
  const rule = 'deelvraag-onbeantwoord';

  it('leaves a question of which another answer says more to antwoord-dubbel', () => {
    staysQuiet(rule, 'Vraag 1\nKlopt dit? Zo ja, hoe?\n\nAntwoord 1\nJa.\n\nAntwoord 1\nDoor de regen.\n');
  });

  it('reports a bare no to a question that asks why not', () => {
    reports(rule, pair('Is de brug veilig? Zo nee, waarom niet?', '⟦Nee.⟧'), ['Zo nee, waarom niet?']);
  });

  it('reports a bare yes where a second question stands by itself', () => {
    reports(rule, pair('Is de brug veilig? Wanneer is zij gekeurd?', '⟦Ja.⟧'), ['Wanneer is zij gekeurd?']);
  });

  it('leaves alone what does not ask on, or is answered', () => {
    staysQuiet(rule, pair('Is de brug veilig? Zo nee, waarom niet?', 'Ja.'));
    staysQuiet(rule, pair('Is de brug veilig? Zo nee, waarom niet?', 'Nee, de brug is oud.'));
    staysQuiet(rule, pair('Is de brug veilig?', 'Ja.'));
  });
});

describe('rule apart-gevraagd', () => {
  const rule = 'apart-gevraagd';

  it('leaves a number that is answered alone as well to antwoord-dubbel', () => {
    staysQuiet(
      rule,
      'Vraag 1\nHoe?\n\nVraag 2\nKunt u deze vragen afzonderlijk beantwoorden?\n\nAntwoord 1 en 2\nZo.\n\nAntwoord 2\nJa.\n',
    );
  });
  const set = (request: string, answers: string) =>
    `Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nVraag 3\n${request}\n\n${answers}\n`;

  for (const request of [
    'Kunt u deze vragen afzonderlijk beantwoorden?',
    'Wilt u deze vragen één voor één beantwoorden?',
    'Kunt u de vragen beantwoorden per vraag en voor het debat?',
  ]) {
    it(`reports groups after: ${request}`, () => {
      reports(rule, set(request, '⟦Antwoord 1 en 2⟧\nJa.\n\nAntwoord 3\nNee.'), ['om aparte antwoorden gevraagd']);
    });
  }

  it('leaves separate answers, and sets that do not ask, alone', () => {
    staysQuiet(
      rule,
      set('Kunt u deze vragen afzonderlijk beantwoorden?', 'Antwoord 1\nJa.\n\nAntwoord 2\nJa.\n\nAntwoord 3\nJa.'),
    );
    staysQuiet(rule, set('Kunt u deze vragen voor het debat beantwoorden?', 'Antwoord 1 en 2\nJa.\n\nAntwoord 3\nJa.'));
  });
});

describe('rule bewindspersoon-ontbreekt', () => {
  const rule = 'bewindspersoon-ontbreekt';
  const set = (addressees: string, answer: string) =>
    `Vragen van het lid Jansen (ABC) aan ${addressees} over bruggen (ingezonden 24 oktober 2024).\n\nAntwoord van ${answer} (ontvangen 14 november 2024).\n\n${pair('Is de brug veilig?', 'Ja.')}`;

  it('reports who was asked and does not answer', () => {
    reports(rule, set('de Minister van Financiën en de ⟦Minister van Defensie⟧', 'Minister De Boer (Financiën)'), [
      'Minister van Defensie',
    ]);
  });

  it('accepts mede namens', () => {
    staysQuiet(
      rule,
      set(
        'de Minister van Financiën en de Minister van Defensie',
        'Minister De Boer (Financiën), mede namens de Minister van Defensie',
      ),
    );
  });
});

describe('rule uitstel-onvolledig', () => {
  const rule = 'uitstel-onvolledig';
  const notice = (text: string) =>
    `Mededeling van Minister De Boer (Financiën) (ontvangen 14 november 2024).\n\nMededeling\n\n${text}\n`;

  it('asks for the kenmerk and for the reason', () => {
    reports(
      rule,
      notice('⟦De vragen van het lid Jansen (ABC) kunnen niet tijdig worden beantwoord, omdat afstemming nodig is⟧.'),
      ['geen kenmerk'],
    );
    reports(rule, notice('⟦De vragen van het lid Jansen (2024Z17067) kunnen niet tijdig worden beantwoord⟧.'), [
      'geen reden',
    ]);
  });

  it('is content with both', () => {
    staysQuiet(
      rule,
      notice(
        'De vragen van het lid Jansen (2024Z17067) kunnen niet tijdig worden beantwoord, omdat afstemming nodig is.',
      ),
    );
  });
});

describe('rule zin-lang', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'brug').join(' ');

  it('reports more than 35 words, where it is on', () => {
    reports('zin-lang', pair('Waarom?', `Kort. ⟦De ${words(35)}.⟧`), ['36 woorden']);
    staysQuiet('zin-lang', pair('Waarom?', `De ${words(34)}.`));
  });
});

describe('rule afwijkend-antwoord', () => {
  const rule = 'afwijkend-antwoord';
  const earlier = (answer: string) => ({
    earlierPairs: [
      { number: '1', question: 'Is de brug veilig?', answer, source: 'Aanhangsel Handelingen II 2022/23, nr. 1782' },
    ],
  });

  it('reports a yes where an earlier answer said no, and the other way round', () => {
    reports(rule, pair('Is de brug veilig?', '⟦Ja, de brug is veilig⟧.'), ['nr. 1782'], earlier('Nee, nog niet.'));
    reports(rule, pair('Is de brug veilig?', '⟦Nee⟧.'), ['Ja, dat klopt.'], earlier('Ja, dat klopt.'));
  });

  it('is quiet where both agree or one does not say', () => {
    staysQuiet(rule, pair('Is de brug veilig?', 'Ja.'), earlier('Ja, dat klopt.'));
    staysQuiet(rule, pair('Is de brug veilig?', 'De brug is in mei gekeurd.'), earlier('Nee.'));
  });
});

describe('rule concept-kop', () => {
  it('reports what cannot be read above the draft', () => {
    reports('concept-kop', '---\ningezonden: ⟦gisteren⟧\n---\n\nVraag 1\nWaarom?\n', ['datum']);
    staysQuiet('concept-kop', '---\ningezonden: 2024-10-24\neigen: iets\n---\n\nVraag 1\nWaarom?\n');
  });
});

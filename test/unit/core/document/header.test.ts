import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

function headerOf(text: string) {
  const { header } = parseDocument(text);
  return {
    subject: header.subject?.value ?? null,
    members: header.members.map(({ name, party }) => `${name}/${party}`),
    addressees: header.addressees.map(({ value }) => value),
    respondents: header.respondents.map(
      ({ name, portfolio, onBehalf }) => `${name}/${portfolio}${onBehalf ? '*' : ''}`,
    ),
    kenmerk: header.kenmerk.map(({ value }) => value),
    aanhangsel: header.aanhangsel === null ? null : `${header.aanhangsel.year}/${header.aanhangsel.number}`,
    submitted: header.submitted?.value ?? null,
    received: header.received?.value ?? null,
  };
}

const body = '\n\nVraag 1\nHoe?\n\nAntwoord 1\nZo.';

describe('header of a printed set', () => {
  const printed = [
    'Tweede Kamer der Staten-Generaal2',
    'Vergaderjaar 2024–2025 Aanhangsel van de Handelingen',
    'Vragen gesteld door de leden der Kamer, met de daarop door de',
    'regering gegeven antwoorden',
    '777',
    'Vragen van de leden Jansen (ABC) en Van der Wit (DEF) aan de Ministers van',
    'Financiën en van Defensie en deStaatssecretaris van Justitie enVeiligheid over munten «op zak»(ingezonden',
    '6 november 2024).',
    'Antwoord van Minister De Boer (Financiën), mede namens de Minister van',
    'Defensie (ontvangen 18 november 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 123.',
  ].join('\n');

  it('reads every field, also where the layout glued words', () => {
    assert.deepEqual(headerOf(printed + body), {
      subject: 'munten «op zak»',
      members: ['Jansen/ABC', 'Van der Wit/DEF'],
      addressees: ['Minister van Financiën', 'Minister van Defensie', 'Staatssecretaris van Justitie en Veiligheid'],
      respondents: ['De Boer/Financiën', 'null/Defensie*'],
      kenmerk: [],
      aanhangsel: '2024-2025/777',
      submitted: '2024-11-06',
      received: '2024-11-18',
    });
  });

  it('keeps the place of what it read', () => {
    const { header } = parseDocument(printed + body);
    const cut = (span: { start: number; end: number } | undefined) => span && printed.slice(span.start, span.end);
    assert.equal(cut(header.members[1]?.span), 'Van der Wit');
    assert.equal(cut(header.subject?.span), 'munten «op zak»');
    assert.equal(cut(header.submitted?.span), '6 november 2024');
  });

  it('leaves the title, the number and the other Aanhangsel out of everything else', () => {
    const document = parseDocument(printed + body);
    assert.equal(document.questions.length + document.answers.length, 2);
    assert.equal(document.furniture.length, 4);
  });
});

describe('header of a text from a ministry', () => {
  it('reads the short form, with a bracket that got lost', () => {
    const text = `AH 614\n2024Z14815\nAntwoord van staatssecretaris Jansen (Volksgezondheid, Welzijn en Sport (ontvangen 20 november 2024)\nZie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 376${body}`;
    assert.deepEqual(headerOf(text), {
      subject: null,
      members: [],
      addressees: [],
      respondents: ['Jansen/Volksgezondheid, Welzijn en Sport'],
      kenmerk: ['2024Z14815'],
      aanhangsel: 'null/614',
      submitted: null,
      received: '2024-11-20',
    });
  });

  it('knows beiden, allen and the Minister-President', () => {
    const text = `Vragen van de leden A en De Bruin (beiden XYZ), **C** (**C**) en Inge van D (Q en R) aan de minister-president, minister van Algemene Zaken en de ministers van Justitie en Veiligheid en Financiën over _iets_ (ingezonden 1 mei 2023)${body}`;
    const { members, addressees, subject } = headerOf(text);
    assert.deepEqual(members, ['A/XYZ', 'De Bruin/XYZ', 'C/C', 'Inge van D/Q en R']);
    assert.deepEqual(addressees, [
      'minister-president, minister van Algemene Zaken',
      'ministers van Justitie en Veiligheid'.replace('ministers', 'minister'),
      'minister van Financiën',
    ]);
    assert.equal(subject, 'iets');
  });

  it('tells several ministers apart, also where they share a portfolio', () => {
    const text = `Vragen van het lid A (ABC) aan de Minister en Staatssecretaris van Financiën over x (ingezonden 1 mei 2023).\nAntwoord van de Ministers Jansen (Financiën) en De Wit (Defensie), mede namens de Minister voor Wonen (ontvangen 2 juni 2023).${body}`;
    const { addressees, respondents } = headerOf(text);
    assert.deepEqual(addressees, ['Minister van Financiën', 'Staatssecretaris van Financiën']);
    assert.deepEqual(respondents, ['Jansen/Financiën', 'De Wit/Defensie', 'null/Wonen*']);
  });

  it('reads the kenmerk beside the date', () => {
    const text = `Antwoorden op vragen die zijn gesteld door het lid A (ABC) over x (ingezonden: 1 mei 2023; kenmerk: 2023Z12345)${body}`;
    const { kenmerk, subject, submitted } = headerOf(text);
    assert.deepEqual([kenmerk, subject, submitted], [['2023Z12345'], 'x', '2023-05-01']);
  });

  it('puts detached accents back', () => {
    const text = `Vragen van de leden Yes¸il (ABC) en Kostic ´ (DEF) aan de minister van Financiën over x${body}`;
    assert.deepEqual(headerOf(text).members, ['Yeşil/ABC', 'Kostić/DEF']);
  });
});

describe('header of a letter', () => {
  const letter = [
    '> Retouradres Postbus 1',
    'Aan de Voorzitter van de Tweede Kamer',
    'Onderwerp',
    'Beantwoording Kamervragen lid Jansen (ABC) over munten',
    'In antwoord op uw brief van 7 mei 2023, nr. 2023Z14759, deel ik u mede dat de vragen van het lid Jansen (ABC) aan de ministers van Financiën en van Defensie over munten worden beantwoord zoals aangegeven in de bijlage.',
    'Mede namens de minister van Defensie,',
    'De minister van Financiën',
    'P.J. de Boer-van den Wit',
    'Antwoorden van de minister van Financiën op Kamervragen van het lid Jansen (ABC) over munten.',
  ].join('\n\n');

  it('comes from the opening sentence and the signature', () => {
    assert.deepEqual(headerOf(letter + body), {
      subject: 'munten',
      members: ['Jansen/ABC'],
      addressees: ['minister van Financiën', 'minister van Defensie'],
      respondents: ['P.J. de Boer-van den Wit/Financiën', 'null/Defensie*'],
      kenmerk: ['2023Z14759'],
      aanhangsel: null,
      submitted: null,
      received: null,
    });
  });

  it('knows a name in brackets, or on the next line below the office', () => {
    for (const [signed, expected] of [
      ['De minister van Financiën,\n\n(mr. A.B. de Boer)', 'mr. A.B. de Boer/Financiën'],
      ['De minister voor Natuur en Visserij,\nAnna de Boer', 'Anna de Boer/Natuur en Visserij'],
    ]) {
      assert.deepEqual(
        headerOf(`${letter.split('Mede namens')[0] ?? ''}${signed}${body}`).respondents,
        [expected],
        signed,
      );
    }
    const cut = 'Geachte voorzitter,\n\nHierbij de antwoorden.\n\nDe minister van Onderwijs, Cultuur';
    assert.deepEqual(headerOf(`${cut}${body}`).respondents, []);
  });

  it('knows capitals and a first name in brackets in a signature, and where the subject ends', () => {
    const text = `Geachte voorzitter,\n\nHierbij de antwoorden op de vragen van het lid Jansen (ABC) over munten met kenmerk 2023Z12345.\n\nDE STAATSSECRETARIS VAN FINANCIËN,\n\nA.B. (Anna) de Boer${body}`;
    const { subject, respondents, kenmerk } = headerOf(text);
    assert.deepEqual([subject, respondents, kenmerk], ['munten', ['A.B. (Anna) de Boer/FINANCIËN'], ['2023Z12345']]);
  });
});

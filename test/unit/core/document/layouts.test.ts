import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { outlined } from './outlined.ts';

const pair = ['V1: Klopt dit?', 'A1: Ja.'];

describe('layouts of headings', () => {
  const spellings: readonly [string, string][] = [
    ['plain', 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.'],
    ['with a colon and spaces', 'Vraag 1:  \nKlopt dit?\n\n Antwoord 1 :\nJa.'],
    ['text behind the colon', 'Vraag 1: Klopt dit?\nAntwoord 1: Ja.'],
    ['a no-break space inside', 'Vraag\u00a01\nKlopt dit?\n\nAntwoord\u00a01\nJa.'],
    ['bold', '**Vraag 1**\nKlopt dit?\n\n**Antwoord 1**\nJa.'],
    ['Markdown headings', '## Vraag 1\n\nKlopt dit?\n\n## Antwoord 1\n\nJa.'],
    ['capitals', 'VRAAG 1\nKlopt dit?\n\nANTWOORD 1\nJa.'],
    ['Antwoord op vraag', 'Vraag 1\nKlopt dit?\n\nAntwoord op vraag 1\nJa.'],
    ['Antwoord vraag with a colon', 'Vraag 1\nKlopt dit?\n\nAntwoord vraag 1:\nJa.'],
    ['abbreviated', 'Vr. 1\nKlopt dit?\n\nAntw. 1\nJa.'],
    ['abbreviated, text behind', 'Vr 1: Klopt dit?\nAntw 1: Ja.'],
    ['quoted questions', '> Vraag 1\n> Klopt dit?\n\nAntwoord 1\nJa.'],
    ['quoted Markdown', '> **Vraag 1**\n>\n> Klopt dit?\n\n**Antwoord 1**\n\nJa.'],
    ['a bare Antwoord', 'Vraag 1\nKlopt dit?\n\nAntwoord:\nJa.'],
    ['numbers in front', '1. Klopt dit?\n\nAntwoord:\nJa.'],
    ['numbers with a bracket', '1) Klopt dit?\n\nAntwoord\nJa.'],
    ['numbers alone on a line', '1\nKlopt dit?\n\nAntwoord\nJa.'],
    ['numbers alone with a point', '1.\n\nKlopt dit?\n\nAntwoord vraag 1\n\nJa.'],
    ['the colon inside the bold', '**Vraag 1:** Klopt dit?\n\n**Antwoord 1:** Ja.'],
    ['a dash', 'Vraag 1 – Klopt dit?\n\nAntwoord 1 – Ja.'],
    ['a remark in brackets', 'Vraag 1 (lid Jansen)\nKlopt dit?\n\nAntwoord op vraag nr. 1\nJa.'],
    ['numbers that Markdown escapes', '1\\. Klopt dit?\n\nAntwoord:\nJa.'],
    ['CRLF', 'Vraag 1\r\nKlopt dit?\r\n\r\nAntwoord 1\r\nJa.\r\n'],
    ['CR', 'Vraag 1\rKlopt dit?\r\rAntwoord 1\rJa.\r'],
    ['a BOM', '\ufeffVraag 1\nKlopt dit?\n\nAntwoord 1\nJa.'],
    ['written by the style and typed again', 'VRAAG 1:Vraag 1\nKlopt dit?\n\nANTWOORD 1 Antwoord 1\nJa.'],
    ['twice on a line with text', 'VRAAG 1: Vraag 1: Klopt dit?\nAntwoord 1: Antwoord 1: Ja.'],
    ['a tab before the text', 'Vraag 1\tKlopt dit?\nAntwoord 1\tJa.'],
    ['wide gaps before the text', 'Vraag 1   Klopt dit?\nAntwoord 1   Ja.'],
    ['glued to the text', 'Vraag 1 Klopt dit?\nAntwoord 1 Ja.'],
    ['abbreviated and glued', 'Vr. 1 Klopt dit?\nAntw. 1 Ja.'],
    ['zero-width spaces', 'Vraag\u200b 1\u200b\nKlopt dit?\n\n\u2060Antwoord 1\nJa.'],
    ['a dash at the end', 'Vraag 1 –\nKlopt dit?\n\nAntwoord 1 –\nJa.'],
    ["Word's numbering before it", '1. Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.'],
    ['Reactie', 'Vraag 1\nKlopt dit?\n\nReactie op vraag 1\nJa.'],
    [
      'the member with a party',
      'Vraag 1 (lid Jansen (ABC))\nKlopt dit?\n\nAntwoord op vraag 1 van het lid Jansen (ABC)\nJa.',
    ],
    ['how many there are', 'Vraag 1 van 1\nKlopt dit?\n\nAntwoord 1 van 1\nJa.'],
    ['numbers in brackets', '(1) Klopt dit?\n\nAntwoord\nJa.'],
    ['a point and a bracket', '1.) Klopt dit?\n\nAntwoord\nJa.'],
    ['a number and a dash', '1 – Klopt dit?\n\nAntwoord\nJa.'],
    ['heading and text in one emphasis', '**Vraag 1: Klopt dit?**\n\n*Antwoord 1* – Ja.'],
    ['number and text in one emphasis', '**1. Klopt dit?**\n\n**Antwoord**\n\nJa.'],
    ['numbers as Markdown headings', '## 1\n\nKlopt dit?\n\n## Antwoord\n\nJa.'],
    [
      'anchors of a converted PDF',
      '<span id="page-1-0"></span>**Vraag 1**\n\nKlopt dit?\n\n<a name="x"></a>**Antwoord 1**\n\nJa.',
    ],
    ['the number on the next line', 'Vraag\n1\nKlopt dit?\n\nAntwoord\n1\nJa.'],
    ['NUL bytes between', 'Vraag 1\n\0Klopt dit?\n\nAntwoord 1\nJa.\0'],
  ];
  for (const [name, text] of spellings) it(name, () => assert.deepEqual(outlined(text), pair));

  const groups: readonly [string, string[]][] = [
    ['2 en 3', ['2', '3']],
    ['4, 5, 7 en 8', ['4', '5', '7', '8']],
    ['7, 8, en 9', ['7', '8', '9']],
    ['2 t/m 6', ['2', '3', '4', '5', '6']],
    ['12 tot en met 15', ['12', '13', '14', '15']],
    ['4-7', ['4', '5', '6', '7']],
    ['7–9 en 11–13', ['7', '8', '9', '11', '12', '13']],
    ['1,2,3,4 en 5', ['1', '2', '3', '4', '5']],
    ['6a', ['6a']],
    ['6a en b', ['6a', '6b']],
    ['3, 4, 5, 9 en 10', ['3', '4', '5', '9', '10']],
  ];
  for (const [written, numbers] of groups) {
    it(`groups ${written}`, () => {
      const { questions, answers } = parseDocument(`Vraag ${written}\nHoe?\n\nAntwoorden op vragen ${written}:\nZo.`);
      assert.deepEqual([questions[0]?.numbers, answers[0]?.numbers], [numbers, numbers]);
      assert.equal(answers[0]?.heading?.mentions.flatMap((mention) => mention.numbers).length, numbers.length);
    });
  }

  it('keeps the spans of headings, numbers and parts', () => {
    const text = 'Inleiding.\n\nVraag 4 en 5:\nHoe dan?\n\n\nAntwoord 4 en 5\nZo.\n\n';
    const { questions } = parseDocument(text);
    const [question] = questions;
    assert.ok(question?.heading);
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(cut(question.heading.span), 'Vraag 4 en 5:');
    assert.deepEqual(
      question.heading.mentions.map(({ span }) => cut(span)),
      ['4', '5'],
    );
    assert.equal(cut(question.range), 'Vraag 4 en 5:\nHoe dan?');
  });

  it('does not take prose for headings', () => {
    const text = [
      'Vraag 1\nHoe?\n\nAntwoord 1',
      'Zie vraag 3.',
      'Ja, zie antwoord vraag 3.',
      'In mijn antwoord op vraag 1 ben ik hierop ingegaan, net als in het antwoord op',
      'vraag 2.',
      'Antwoord van Minister Jansen (Financiën) volgt later.',
      'Vraag 3 gaat over iets anders.',
    ].join('\n');
    assert.equal(outlined(text).length, 2);
  });

  it('keeps numbered lists inside an answer', () => {
    const answer = 'Er zijn drie stappen.\n1. Eerst dit.\n2. Dan dat.\n3a. En dit.\n3b. En dat.';
    const text = `1. Hoe?\n\nAntwoord\n${answer}\n\n2. Waarom?\n\n3. Wanneer?\n\nAntwoord\nDaarom.`;
    assert.deepEqual(
      outlined(text).map((line) => line.slice(0, 20)),
      ['V1: Hoe?', 'A1: Er zijn drie sta', 'V2: Waarom?', 'V3: Wanneer?', 'A3: Daarom.'],
    );
    assert.deepEqual(outlined(`Vraag 1\nHoe?\nAntwoord 1\n${answer}`).length, 2);
  });

  it('reads questions that stand apart with one answer for several', () => {
    const text = 'Vraag 1\nA?\n\nVraag 2\nB?\n\nAntwoord 1 en 2\nZo.';
    assert.deepEqual(outlined(text), ['V1: A?', 'V2: B?', 'A1 2: Zo.']);
  });

  it('leaves a title between questions out of the answer before it', () => {
    const text = 'Vraag 1\nA?\nAntwoord 1\nJa.\n\nVerkeer en vervoer\n\nVraag 2\nB?\nAntwoord 2\nNee.';
    const printed = `Vergaderjaar 2024–2025 Aanhangsel van de Handelingen\n${text}`;
    assert.deepEqual(outlined(printed), ['V1: A?', 'A1: Ja.', 'V2: B?', 'A2: Nee.']);
    assert.equal(outlined(text)[1], 'A1: Ja.\n\nVerkeer en vervoer');
  });
});

describe('questions without numbers', () => {
  const header =
    'Vragen van het lid Jansen (ABC) aan de minister van Financiën over munten (ingezonden 3 mei 2024)\n\n';

  it('takes every paragraph that asks something, with what leads up to it', () => {
    const text = `${header}Kent u het bericht? 1)\n\nEr zijn veel munten.\n\nVindt u dat\nook? Zo nee, waarom niet?\n\n1) NRC, 2 mei 2024.`;
    const document = parseDocument(text);
    assert.equal(document.unnumbered, true);
    assert.deepEqual(outlined(text), [
      'V1: Kent u het bericht?',
      'V2: Er zijn veel munten.\n\nVindt u dat ook? Zo nee, waarom niet?',
    ]);
    assert.equal(document.footnotes[0]?.body.text, 'NRC, 2 mei 2024.');
    assert.equal(document.questions[0]?.heading, null);
  });

  it('never takes notes that ask something, or a list inside a question, for the questions', () => {
    const notes = "1) NOS, 3 mei 2024, 'Wat nu met de munten?'\n\n2) AD, 4 mei 2024, 'Hoe lang nog?'";
    assert.deepEqual(outlined(`${header}Kent u het bericht? 1)\n\nDuurt dit te lang? 2)\n\n${notes}`), [
      'V1: Kent u het bericht?',
      'V2: Duurt dit te lang?',
    ]);
    const list = '1. wat gebeurt er met het koper?\n\n2. en met het nikkel?';
    assert.deepEqual(outlined(`${header}Kent u het bericht?\n\nKunt u ingaan op:\n\n${list}\n\nEn hoe nu verder?`), [
      'V1: Kent u het bericht?',
      `V2: Kunt u ingaan op:\n\n${list}`,
      'V3: En hoe nu verder?',
    ]);
  });

  it('takes a pasted list of questions without a header', () => {
    assert.deepEqual(outlined('Klopt dit?\n\nWaarom is dat zo?'), ['V1: Klopt dit?', 'V2: Waarom is dat zo?']);
  });

  it('numbers headings without a number by their place', () => {
    const text = 'Vraag\nKlopt dit?\n\nAntwoord\nJa.\n\nVraag:\nWaarom?\n\nAntwoord:\nDaarom.';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Ja.', 'V2: Waarom?', 'A2: Daarom.']);
    assert.equal(parseDocument(text).unnumbered, true);
  });

  it('tells the next question from the answer before it', () => {
    const text = `${header}Klopt dit?\n\nAntwoord\nJa, dat klopt.\n\nWaarom?\n\nAntwoord\nDaarom.`;
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Ja, dat klopt.', 'V2: Waarom?', 'A2: Daarom.']);
  });

  it('finds no questions in a letter', () => {
    const text =
      'Geachte Voorzitter,\n\nHierbij informeer ik u. Wat doen wij nu?\n\nHoogachtend,\n\nDe minister van Financiën';
    const document = parseDocument(text);
    assert.deepEqual([document.kind, document.questions.length], ['other', 0]);
  });
});

describe('kinds', () => {
  it('tells a delay notice, and finds its text', () => {
    const text =
      'AH 12\n2024Z12345\nMededeling van minister Jansen (Financiën) (ontvangen 20 november 2024)\n\nDe vragen van het lid De Wit (ABC) over munten (2024Z12345) kunnen niet op tijd worden beantwoord.';
    const document = parseDocument(text);
    assert.equal(document.kind, 'delay');
    assert.match(document.mededeling?.text ?? '', /^De vragen van het lid De Wit .* beantwoord\.$/);
    assert.equal(document.header.members[0]?.name, 'De Wit');
  });

  it('leaves the signature out of the last answer, and knows who signed', () => {
    const text = 'Vraag 1\nHoe?\n\nAntwoord 1\nZo.\n\nDe minister van Financiën,\n\nA. de Boer\n';
    const { answers, header } = parseDocument(text);
    assert.equal(answers[0]?.body.text, 'Zo.');
    assert.deepEqual(
      header.respondents.map(({ name, portfolio }) => [name, portfolio]),
      [['A. de Boer', 'Financiën']],
    );
  });

  it('finds a question whose heading got lost at the top of a page', () => {
    const text = 'Vraag 1\nA?\nAntwoord 1\nJa.\fvan de munten bekend is?\nAntwoord 2\nNee.';
    assert.deepEqual(outlined(text), ['V1: A?', 'A1: Ja.', 'V2: van de munten bekend is?', 'A2: Nee.']);
  });

  it('reads Toelichting and Mededeling as blocks of their own', () => {
    const text =
      'Vraag 1\nHoe?\n\nToelichting:\nDeze vragen vullen andere aan.\n\nMededeling\n\nHet lukt niet op tijd.';
    const document = parseDocument(text);
    assert.equal(document.questions[0]?.body.text, 'Hoe?');
    assert.equal(document.toelichting?.text, 'Deze vragen vullen andere aan.');
    assert.equal(document.mededeling?.text, 'Het lukt niet op tijd.');
    assert.equal(document.kind, 'delay');
  });

  it('gives a document for any text', () => {
    for (const text of ['', '\n', '\ud800', '---', '<!--', 'Antwoord', '1', '\f\f', 'Vraag 1']) {
      assert.equal(parseDocument(text).source, text);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { headingStyles, lineEnds, listStyles, noteStyles, papers } from './layout-variations.ts';
import { type Layout, type PlainPart, type PlainSet, printSet } from './printed-set.ts';

const notes = [
  'De Courant, 3 oktober 2024, «Sluis bij Waterdorp weer dicht: hoe lang nog?».',
  'Kamerstuk 29 385, nr. 12.',
  'Zie https://voorbeeld.nl/sluis?jaar=2024.',
];

const first: PlainPart = { numbers: ['1'], text: ['Kent u het bericht «Sluis bij Waterdorp weer dicht»?⟨1⟩'] };

const single: PlainSet = {
  notes,
  questions: [
    first,
    {
      numbers: ['2'],
      text: [
        'De schippers wachten soms acht uur. In 2023 waren het er 1.200.',
        'Deelt u de mening dat dit te lang is voor de in- en uitvoer? Zo ja, wat doet u? Zo nee, waarom niet?',
      ],
    },
    {
      numbers: ['3'],
      text: ['Wat kost het uitstel aan de Fries-Groningse schippers in 2024?⟨2⟩ En in 2025?'],
    },
    { numbers: ['4'], text: ['Kunt u deze vragen een voor een beantwoorden?'] },
  ],
  answers: [
    { numbers: ['1'], text: ['Ja.'] },
    {
      numbers: ['2'],
      text: [
        'Zie het antwoord op vraag 3. De wachttijd is in twee jaar verdubbeld, zoals in het antwoord op vraag 1 van het lid De Wit al is gemeld.',
        'Ik neem drie stappen.',
      ],
    },
    {
      numbers: ['3'],
      text: [
        'Het uitstel kost 3 miljoen euro per jaar.⟨3⟩ Dat is 12% meer dan in 2022.',
        'Vraag 3 ging ook over 2025; dat bedrag is nog niet bekend.',
      ],
    },
    { numbers: ['4'], text: ['Ja.'] },
  ],
};

const grouped: PlainSet = {
  notes,
  questions: [
    first,
    { numbers: ['2', '3', '4'], text: ['Wie beheert de sluis? Wie betaalt haar?', 'Wanneer is zij klaar?⟨2⟩'] },
    { numbers: ['5', '6'], text: ['Is de brug veilig?'] },
    { numbers: ['7a'], text: ['Is zij gekeurd?'] },
  ],
  answers: [
    { numbers: ['1'], text: ['Ja.'] },
    { numbers: ['2', '3', '4'], text: ['Het Rijk beheert en betaalt de sluis.⟨3⟩', 'Zij is in 2026 klaar.'] },
    { numbers: ['5', '6'], text: ['Ja, zie antwoord 2.'] },
    { numbers: ['7a'], text: ['Ja.'] },
  ],
};

function assertRead(set: PlainSet, layout: Layout): void {
  const text = printSet(set, layout);
  const { questions, answers, footnotes, marks } = parseDocument(text);
  const plain = (parts: readonly PlainPart[]) =>
    parts.map((part) => [part.numbers, part.text.join('\n\n').replace(/⟨\d+⟩/g, '')]);
  assert.deepEqual(
    {
      questions: questions.map(({ numbers, body }) => [numbers, body.text]),
      answers: answers.map(({ numbers, body }) => [numbers, body.text]),
      notes: footnotes.map(({ body }) => body.text),
      marks: marks.map(({ label, note }) => [label, note]),
    },
    {
      questions: plain(set.questions),
      answers: plain(set.answers),
      notes: set.notes,
      marks: set.notes.map((_, index) => [String(index + 1), index]),
    },
    text,
  );
}

/** The `count`-th of the choices, round and round. */
function turn<T>(choices: readonly [T, ...T[]], count: number): T {
  return choices[count % choices.length] ?? choices[0];
}

describe('one set in every layout', () => {
  for (const heading of headingStyles) {
    it(heading.name, () => {
      const numbered = heading.answer.includes('{}');
      let count = headingStyles.indexOf(heading);
      for (const note of noteStyles) {
        for (const paper of papers) {
          const layout: Layout = {
            headings: [heading],
            list: turn(listStyles, ++count),
            notes: note,
            paper,
            lineEnd: turn(lineEnds, count),
            order: numbered ? turn(['in turn', 'questions first'], count) : 'in turn',
            gap: turn(['\n', '\n\n'], count >> 1),
          };
          assertRead(single, layout);
          if (heading.singleOnly !== true) assertRead(grouped, layout);
        }
      }
    });
  }

  it('with every question in a layout of its own', () => {
    const spelled = headingStyles.filter(({ singleOnly }) => singleOnly !== true);
    const layouts = fc.record<Layout>({
      headings: fc.array(fc.constantFrom(...spelled), { minLength: 2, maxLength: 4 }),
      list: fc.constantFrom(...listStyles),
      notes: fc.constantFrom(...noteStyles),
      paper: fc.constantFrom(...papers),
      lineEnd: fc.constantFrom(...lineEnds),
      order: fc.constant('in turn' as const),
      gap: fc.constantFrom('\n', '\n\n'),
    });
    const property = fc.property(layouts, fc.constantFrom(single, grouped), (layout, set) => assertRead(set, layout));
    fc.assert(property, { numRuns: 300, seed: 1814 });
  });
});

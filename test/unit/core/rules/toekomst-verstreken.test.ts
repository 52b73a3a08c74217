import { reports, staysQuiet } from './rule-example.ts';

const rule = 'toekomst-verstreken';
const options = { today: '2024-11-21' };
const answered = (text: string) => `Vraag 1\nWanneer?\n\nAntwoord 1\n${text}\n`;

describe('rule toekomst-verstreken', () => {
  it('reports what is announced for a day that has passed', () => {
    reports(rule, answered('Het rapport zal op ⟦1 mei 2024⟧ verschijnen.'), ['aangekondigd voor 1 mei 2024'], options);
    reports(rule, answered('Ik verwacht het rapport in ⟦maart 2024⟧.'), ['voor maart 2024'], options);
  });

  it('counts from the day of the answer', () => {
    const text = `---\nontvangen: 2024-04-01\n---\n\n${answered('Het rapport zal op 1 mei 2024 verschijnen.')}`;
    staysQuiet(rule, text, options);
  });

  const fine = [
    'Het rapport zal op 1 mei 2025 verschijnen.',
    'De brug is op 1 mei 2024 gekeurd.',
    'In de brief staat: «De brug zal op 1 mei 2024 open gaan».',
    'Ik zal de brief van 1 mei 2024 aan u sturen.',
    'Ik zal, zoals gemeld in de brief die op 1 mei 2024 is gestuurd, de brug keuren.',
  ];
  for (const text of fine) it(`leaves alone: ${text}`, () => staysQuiet(rule, answered(text), options));
});

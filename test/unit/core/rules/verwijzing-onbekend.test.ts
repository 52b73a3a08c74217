import { reports, staysQuiet } from './rule-example.ts';

const rule = 'verwijzing-onbekend';
const answered = (text: string) =>
  `Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\n${text}\n`;

describe('rule verwijzing-onbekend', () => {
  it('reports the number that does not exist', () => {
    reports(rule, answered('Zie het antwoord op vraag ⟦9⟧.'), ['geen vraag 9']);
    reports(rule, answered('Zie de antwoorden op de vragen 1 en ⟦9⟧.'), ['geen vraag 9']);
  });

  const fine = [
    'Zie het antwoord op vraag 1.',
    'Zie het antwoord op vraag 12 van het lid Jansen (ABC).',
    'Zie vraag 9 (Aanhangsel Handelingen II 2022/23, nr. 1782).',
    'Zie ook vraag 12 uit het schriftelijk overleg van 3 maart 2026.',
    'In het SO (vraag 8) is dit al gezegd.',
    'Vraag 5 van de vragenlijst van het CBS luidt anders.',
    'Zie vraag 4 van bijgaande enquête.',
    'Deze diensten vragen 24 uur per dag aandacht.',
    'In uw eerdere vragen ging het om drie bruggen.',
  ];
  for (const text of fine) it(`leaves alone: ${text}`, () => staysQuiet(rule, answered(text)));
});

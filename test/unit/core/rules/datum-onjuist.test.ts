import { reports, staysQuiet } from './rule-example.ts';

const rule = 'datum-onjuist';
const answered = (text: string) => `Vraag 1\nWanneer?\n\nAntwoord 1\n${text}\n`;

describe('rule datum-onjuist', () => {
  it('reports a day that does not exist', () => {
    reports(rule, answered('Op ⟦31 februari 2025⟧.'), ['‘31 februari 2025’ bestaat niet']);
    reports(rule, answered('Op ⟦31-04-2025⟧.'), ['bestaat niet']);
  });

  it('reports a weekday that does not fit', () => {
    reports(rule, answered('Op ⟦maandag 24 oktober 2024⟧.'), ['24 oktober 2024 is een donderdag, geen maandag']);
  });

  it('reports answers that came before the questions', () => {
    const text =
      'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over bruggen (ingezonden 24 oktober 2024).\n\nAntwoord van Minister De Boer (Financiën) (ontvangen ⟦14 oktober 2024⟧).\n\nVraag 1\nWanneer?\n\nAntwoord 1\nNu.\n';
    reports(rule, text, ['vóór de vragen zijn ingezonden']);
  });

  it('accepts real days', () => {
    staysQuiet(rule, answered('Op donderdag 24 oktober 2024, 29 februari 2024 en 24-10-2024.'));
  });
});

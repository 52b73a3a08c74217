import { reports, staysQuiet } from './rule-example.ts';

const rule = 'afkorting-onbekend';
const answered = (text: string) => `Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n${text}\n`;

describe('rule afkorting-onbekend', () => {
  it('reports the first use of an abbreviation that nobody explained', () => {
    reports(rule, answered('De ⟦DBKW⟧ keurt de brug. De DBKW doet dat elk jaar.'), ['‘DBKW’']);
  });

  const fine = [
    'De Dienst Bruggen en Kanaalwerken (DBKW) keurt de brug. De DBKW doet dat elk jaar.',
    'De Dienst Bruggen en Kanaalwerken (hierna: DBKW) keurt de brug. De DBKW doet dat elk jaar.',
    'De DBKW (Dienst Bruggen en Kanaalwerken) keurt de brug.',
    'De EU-lidstaten, het RIVM en NGOs keuren de brug in hoofdstuk XIV.',
    'LinkedIn en YouTube gaan over www.DBKW.nl niet.',
  ];
  for (const text of fine) it(`leaves alone: ${text}`, () => staysQuiet(rule, answered(text)));

  it('takes the words of the question as known', () => {
    staysQuiet(rule, 'Vraag 1\nKeurt de DBKW de brug?\n\nAntwoord 1\nJa, de DBKW keurt de brug.\n');
  });

  it('knows one to which the layout glued a word', () => {
    staysQuiet(rule, answered('De Dienst Bruggen (DBKW) keurt de brug. InDBKW-verband en met de DBKWen is overlegd.'));
  });

  it('follows the list of the configuration', () => {
    staysQuiet(rule, answered('De DBKW keurt de brug.'), { abbreviations: ['DBKW'] });
  });
});

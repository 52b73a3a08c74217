import { reports, staysQuiet } from './rule-example.ts';

const rule = 'tijdelijke-tekst';
const answered = (text: string) => `Vraag 1\nWat kost de brug?\n\nAntwoord 1\n${text}\n`;

describe('rule tijdelijke-tekst', () => {
  const left = [
    '[PM]',
    'PM',
    'p.m.',
    'XXX',
    'TODO',
    '[invullen]',
    '[…]',
    '[...]',
    '???',
    '[nog navragen bij de dienst]',
    '[datum]',
  ];
  for (const placeholder of left) {
    it(`reports ${placeholder}`, () => {
      reports(rule, answered(`De brug kost ⟦${placeholder}⟧ en dat is veel.`), [placeholder]);
    });
  }

  it('reports an answer of nothing but dots', () => {
    reports(rule, answered('⟦…⟧'), ['…']);
  });

  const fine = [
    'De waarden voor PM10 en PM2,5 en PM 10 blijven onder de norm.',
    'Dat staat in het rapport [1] en in de brief.',
    'Hij sprak van een «brugg [sic] over het water».',
    'In het rapport staat: «De brug […] is veilig».',
    'In het rapport staat: “De brug [...] is veilig”.',
    'De bewoners betalen € 250 p.m. aan huur.',
    'Zie https://voorbeeld.nl/xxx/PM/TODO.html voor de stukken.',
    'Het SXXXL-model is groot.',
    'De p.m.-post in de begroting is ingevuld.',
  ];
  for (const text of fine) it(`leaves alone: ${text}`, () => staysQuiet(rule, answered(text)));

  it('leaves the words of the question alone', () => {
    staysQuiet(rule, 'Vraag 1\nWat is er aan de hand???\n\nAntwoord 1\nNiets.\n');
  });
});

import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'datum-vaag';
const answered = (text: string) => `Vraag 1\nWanneer?\n\nAntwoord 1\n${text}\n`;

describe('rule datum-vaag', () => {
  it('reports dates that need the day of writing', () => {
    reports(
      rule,
      answered('Op ⟦5 juni jl.⟧ en ⟦12 mei j.l.⟧ en ⟦3 maart jongstleden⟧ en ⟦vorige week⟧, ⟦volgende maand⟧ meer.'),
      ['‘5 juni jl.’', '‘12 mei j.l.’'],
    );
  });

  it('takes a month along', () => {
    reports(rule, answered('In ⟦april jl.⟧ is de brug gekeurd.'), ['‘april jl.’']);
  });

  it('writes the last such day before the answer', () => {
    mends(rule, answered('Op 5 juni jl. is de brug gekeurd.'), answered('Op 5 juni 2024 is de brug gekeurd.'), {
      today: '2024-11-21',
    });
    mends(rule, answered('Op 5 december jl. is de brug gekeurd.'), answered('Op 5 december 2023 is de brug gekeurd.'), {
      today: '2024-11-21',
    });
  });

  it('keeps the full stop of a sentence that ends there', () => {
    mends(rule, answered('Dat was op 5 juni jl.'), answered('Dat was op 5 juni 2024.'), { today: '2024-11-21' });
  });

  it('accepts a date with its year', () => {
    staysQuiet(rule, answered('Op 5 juni 2024, een week na de keuring.'));
  });
});

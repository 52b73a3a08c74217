import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'vraag-nummering';
const set = (...headings: readonly string[]) =>
  headings.map((heading) => `${heading}\nIs de brug veilig?\n\n`).join('');

describe('rule vraag-nummering', () => {
  it('reports a gap once, where it first shows', () => {
    reports(rule, set('Vraag 1', '⟦Vraag 3⟧', 'Vraag 5'), ['Hier staat vraag 3 waar vraag 2 hoort']);
  });

  it('reports a set that does not begin with 1', () => {
    reports(rule, set('⟦Vraag 2⟧', 'Vraag 3'), ['beginnen met vraag 2']);
  });

  it('reports questions out of order', () => {
    reports(rule, set('Vraag 1', '⟦Vraag 3⟧', 'Vraag 2'), ['Zet de vragen op volgorde']);
  });

  it('accepts a group that was moved ahead', () => {
    staysQuiet(rule, set('Vraag 1', 'Vraag 2 en 4', 'Vraag 3', 'Vraag 5'));
    staysQuiet(rule, set('Vraag 1', 'Vraag 4 en 5', 'Vraag 2', 'Vraag 3'));
  });

  it('accepts questions that were moved ahead to be answered together', () => {
    staysQuiet(rule, `${set('Vraag 1', 'Vraag 2', 'Vraag 5')}Antwoord 2 en 5\nJa.\n\n${set('Vraag 3', 'Vraag 4')}`);
  });

  it('accepts questions that stand together before one answer, whatever that answer is called', () => {
    staysQuiet(
      rule,
      `${set('Vraag 1')}Antwoord 1\nJa.\n\n${set('Vraag 4', 'Vraag 5')}Antwoord 9\nNee.\n\n${set('Vraag 2')}Antwoord 2\nJa.\n\n${set('Vraag 3')}`,
    );
  });

  it('accepts sub-numbers', () => {
    staysQuiet(rule, set('Vraag 1', 'Vraag 2a', 'Vraag 2b', 'Vraag 3'));
  });

  it('leaves the gap behind a number that occurs twice to vraag-dubbel', () => {
    staysQuiet(rule, set('Vraag 1', 'Vraag 2', 'Vraag 2', 'Vraag 4'));
  });

  it('numbers again from 1', () => {
    mends(rule, set('Vraag 1', 'Vraag 3', 'Vraag 5'), set('Vraag 1', 'Vraag 2', 'Vraag 3'));
  });
});

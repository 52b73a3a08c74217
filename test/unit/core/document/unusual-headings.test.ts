import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { insertMissingAnswers } from '../../../../src/core/edits/insert-answers.ts';
import { renumberInOrder } from '../../../../src/core/edits/renumber.ts';
import { outlined } from './outlined.ts';

const pair = ['V1: Klopt dit?', 'A1: Ja.'];

describe('headings that are written in an unusual way', () => {
  it('reads a list of numbers that goes on in words or on the next line', () => {
    const answered = (heading: string) => outlined(`Vraag 1\nKlopt dit?\n\n${heading}\nJa.`).at(-1);
    for (const heading of [
      'Antwoord op vraag 1 en vraag 2',
      'Antwoord 1 en antwoord 2',
      'Antwoord op vraag 1 t/m vraag 2',
      'Antwoord 1 tm 2',
      'Antwoord op de vragen 1 en 2 gezamenlijk:',
      'Antwoord op de vragen 1\nen 2',
      'Antwoord op de vragen 1\r\nen 2',
    ]) {
      assert.equal(answered(heading), 'A1 2: Ja.', heading);
    }
    assert.equal(answered('Antwoord op de vragen 1, 2, 3,\n4 en 5'), 'A1 2 3 4 5: Ja.');
  });

  it('leaves prose alone that begins like that', () => {
    for (const prose of [
      'Het antwoord op vraag 1\nen 2 is nee.',
      'In antwoord op de vragen 1, 2,\n3 en 4 zeg ik ja.',
      'Vraag 2 is lastig.',
      'Antwoord 3 luidt nee.',
      'Reactie op vraag 2 volgt nog.',
    ]) {
      const parts = outlined(`Vraag 1\nKlopt dit?\n\nAntwoord 1\n${prose}`);
      assert.equal(parts.join('|'), `V1: Klopt dit?|A1: ${prose.replace('\n', ' ')}`);
    }
  });

  it('leaves emphasis alone that is the text’s own', () => {
    assert.deepEqual(outlined('**Vraag 1:** Klopt het **grote**\n\nbericht?\n\nAntwoord 1: **Ja**\n'), [
      'V1: Klopt het **grote**\n\nbericht?',
      'A1: **Ja**',
    ]);
  });

  it('puts an answer behind emphasis that heading and text share, and takes none of it over', () => {
    const text = '**Vraag 1: Klopt dit?**\n';
    assert.match(
      applyEdits(text, insertMissingAnswers(parseDocument(text))),
      /^\*\*Vraag 1: Klopt dit\?\*\*\n\nAntwoord 1:?\n/,
    );
  });

  it('keeps the page numbers of a letter out', () => {
    for (const number of ['Pagina 2 van 4', 'Blad 2/4', '- 2 -', '– 2 –']) {
      assert.deepEqual(outlined(`Vraag 1\nKlopt\n\n${number}\n\ndit?\n\nAntwoord 1\nJa.\n\n${number}\n`), pair, number);
    }
    assert.deepEqual(
      outlined('Vraag 1\nKlopt dit?\n\nAntwoord 1\nPagina 2 van het rapport.\n\nBijlage 1')[1],
      'A1: Pagina 2 van het rapport.\n\nBijlage 1',
    );
  });

  it('knows the title above all answers', () => {
    const text =
      '**Vragen**\n\nVraag 1\nKlopt dit?\n\nVraag 2\nEn dat?\n\n**Antwoorden:**\n\nAntwoord 1\nJa.\n\nAntwoord 2\nNee.\n';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'V2: En dat?', 'A1: Ja.', 'A2: Nee.']);
    assert.match(
      outlined('Vraag 1\nKlopt dit?\n\nAntwoord 1\nEr zijn drie soorten:\n\nVragen\n\nen meer.')[1] ?? '',
      /Vragen\n\nen meer/,
    );
  });

  it('takes no question for the logo of the Kamer, which a program for Markdown made a heading of', () => {
    const text = '## 1\n\nKlopt dit?\n\n## Antwoord\n\nJa.\n\n## 2\n\nEn dat?\n\n## Antwoord\n\nNee.\n';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Ja.', 'V2: En dat?', 'A2: Nee.']);
    assert.deepEqual(outlined(`# Tweede Kamer der Staten-Generaal\n\n## 2\n\n${text}`), outlined(text));
  });

  it('changes both numbers of a heading that was written twice', () => {
    const text = 'VRAAG 2: Vraag 2\nKlopt dit?\n\nAntwoord 2\nJa.\n';
    const edits = renumberInOrder(parseDocument(text));
    assert.equal(applyEdits(text, edits), 'VRAAG 1\nKlopt dit?\n\nAntwoord 1\nJa.\n');
  });

  it('reads numbers in words, in Roman figures, as a scan spoils them, and with letters apart', () => {
    for (const [question, answer, numbers] of [
      ['Vraag één', 'Antwoord op vraag één', '1'],
      ['Vraag e\u0301e\u0301n', 'Antwoord EEN', '1'],
      ['Vraag twaalf:', 'Antwoord twaalf:', '12'],
      ['Vragen twee en drie', 'Antwoord op de vragen twee en drie', '2 3'],
      ['Vragen een t/m drie', 'Antwoord een t/m drie', '1 2 3'],
      ['Vraag IV', 'Antwoord IV', '4'],
      ['Vraag l', 'Antwoord I', '1'],
      ['Vraag l2', 'Antwoord ll en l2', '11 12'],
      ['Vraag 2 a', 'Antwoord 2 a:', '2a'],
      ['VRAAG 2A', 'ANTWOORD 2A', '2A'],
      ['Vraag 2 a en b', 'Antwoord 2 a en b', '2a 2b'],
    ] as const) {
      const parts = outlined(`${question}\nKlopt dit?\n\n${answer}\nJa.`);
      assert.equal(parts.at(-1), `A${numbers}: Ja.`, answer);
      assert.equal(parts.length, 2, question);
    }
    assert.deepEqual(outlined('Vraag 2 – Klopt dit?\nAntwoord 2 – Drie keer.'), ['V2: Klopt dit?', 'A2: Drie keer.']);
  });

  it('reads words that a scan broke, bullets, and what kind of answer it is', () => {
    for (const [question, answer] of [
      ['Vra ag 1', 'Antwo ord 1'],
      ['**Vraag** **1**', '**Antwoord** **1**'],
      ['V r a a g 1', 'A n t w o o r d 1'],
      ['• Vraag 1', '• Antwoord 1'],
      ['- **Vraag 1**', '- **Antwoord 1**'],
      ['Nadere vraag 1', 'Nader antwoord op vraag 1'],
      ['Vervolgvraag 1', 'Aanvullend antwoord 1:'],
    ] as const) {
      assert.deepEqual(outlined(`${question}\nKlopt dit?\n\n${answer}\nJa.`), ['V1: Klopt dit?', 'A1: Ja.'], question);
    }
  });

  it('leaves a footnote mark behind a heading to the text, and a comma out', () => {
    for (const [mark, note] of [
      ['¹', '¹ '],
      [' [1]', '[1] '],
      ['[^1]', '[^1]: '],
    ]) {
      const text = `**Vraag 1**${mark}\nKlopt dit?\n\nAntwoord 1,\nJa.\n\n${note}Courant, 3 mei 2031.\n`;
      assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Ja.'], mark);
      assert.deepEqual(
        parseDocument(text).marks.map((found) => found.note),
        [0],
        mark,
      );
    }
  });

  it('leaves prose alone that begins with such a word', () => {
    for (const prose of [
      'Vraag een vergunning aan.',
      'Vraag drie leden om raad.',
      'Antwoord I is onjuist.',
      'Antwoord Een derde weet het niet.',
      'Nader antwoord volgt.',
      '• Vraag',
      '3D Printen is geen vraag.',
      '- antwoord:',
    ]) {
      const parts = outlined(`Vraag 1\nKlopt dit?\n\nAntwoord 1\n${prose}`);
      assert.equal(parts.join('|'), `V1: Klopt dit?|A1: ${prose}`);
    }
  });

  it('takes a list of questions in an answer for no headings', () => {
    for (const items of ['- vraag 2', '- Vraag 2\n- Vraag 3.', '• antwoord 2;\n• antwoord 3.']) {
      const parts = outlined(`Vraag 1\nKlopt dit?\n\nAntwoord 1\nZie ook:\n${items}\n\nVraag 2\nWat?`);
      assert.deepEqual(
        parts.map((part) => part.slice(0, 2)),
        ['V1', 'A1', 'V2'],
        items,
      );
      assert.ok(parts[1]?.endsWith(items.slice(-6)), items);
    }
  });

  it('takes a reference that the layout broke off for no heading', () => {
    assert.deepEqual(outlined('Vraag 1\nKlopt dit?\n\nAntwoord 1\nZie\nAntwoord 2.\n\nVraag 2\nWat?'), [
      'V1: Klopt dit?',
      'A1: Zie Antwoord 2.',
      'V2: Wat?',
    ]);
  });

  it('takes `Vraag` above a column for no question where the questions have numbers', () => {
    const text = 'Nr\nVraag\nBijlage\n\n1\nKlopt dit?\nAntwoord:\nJa.\n\n2\nWat nu?\nAntwoord:\nNiets.\n';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Ja.', 'V2: Wat nu?', 'A2: Niets.']);
  });
});

import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { type ResearchedQuestion, researchNote } from '../../../../src/core/report/research-note.ts';

const subject = { title: 'Keuring van veerponten', today: '2026-11-21' };
const question: ResearchedQuestion = {
  numbers: ['1'],
  text: 'Hoe vaak worden veerponten gekeurd?',
  earlier: [
    {
      question: 'Wie keurt de veerponten?',
      answer: 'De inspectie.\n\nElk jaar.',
      numbers: ['2'],
      source: {
        file: '/archief/ah-77.txt',
        title: null,
        kenmerk: null,
        aanhangsel: '2018-2019/77',
        date: '2018-10-04',
        members: ['Jansen (ABC)'],
        respondents: ['De Boer (Binnenwateren)'],
      },
    },
  ],
};

describe('research note', () => {
  it('lists for every question what was answered before, with source, date and age', () => {
    const none: ResearchedQuestion = { numbers: ['2', '3'], text: 'En de sluizen?', earlier: [] };
    assert.equal(
      researchNote(subject, [question, none]),
      `# Eerdere antwoorden: Keuring van veerponten

Verkend op 21 november 2026. Bij 1 van de 2 vragen staat iets in het archief.

| Vraag  | Aantal | Meest recent   |
| ------ | ------ | -------------- |
| 1      | 1      | 4 oktober 2018 |
| 2 en 3 | 0      |                |

## Vraag 1

> Hoe vaak worden veerponten gekeurd?

### 1. Aanhangsel Handelingen II 2018/19, nr. 77 (4 oktober 2018)

**Let op:** 8 jaar oud, van een eerder kabinet (Rutte III).

*Vraag*

> Wie keurt de veerponten?

*Antwoord*

> De inspectie.
>
> Elk jaar.

Bron: Antwoord van De Boer (Binnenwateren) op vraag 2 van het lid Jansen (ABC), 4 oktober 2018, Aanhangsel Handelingen II 2018/19, nr. 77.

## Vraag 2 en 3

> En de sluizen?

Niets gevonden.
`,
    );
  });

  it('shows hostile text as plain text', () => {
    const hostile = '[klik](command:workbench.action.quit)\n# <img src=x onerror=alert(1)>\n1. **vet**';
    const [earlier] = question.earlier;
    assert.ok(earlier);
    const note = researchNote({ ...subject, title: hostile }, [
      { ...question, text: hostile, earlier: [{ ...earlier, question: hostile, answer: hostile }] },
    ]);
    const html = new MarkdownIt({ html: true }).render(note);
    assert.doesNotMatch(html, /<a |<img|<ol|<code/);
    assert.equal(html.match(/\[klik\]\(command:/g)?.length, 4);
    assert.equal(html.match(/<strong>/g)?.length, 1, 'only the warning of its own');
  });
});

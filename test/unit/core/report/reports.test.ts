import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { htmlReport } from '../../../../src/core/report/html.ts';
import { markdownReport } from '../../../../src/core/report/markdown.ts';
import { sendReport } from '../../../../src/core/report/send-report.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

const text = `---
onderwerp: <b>bruggen</b> | *laag*
aan:
  - Minister van Financiën
  - Minister van Defensie
namens: []
ingezonden: 2024-10-24
---

Antwoord van Minister De Boer (Financiën).

Vraag 1
Is de brug veilig? Zo nee, waarom niet?

Antwoord 1
Ja, zie de bijlage bij deze brief.

Vraag 2 en 3
Wat kost een nieuwe <script>alert(1)</script> brug?

Antwoord 2 en 3
Dat is [PM] euro.

Vraag 4
Wanneer gaat de brug open?
`;
const document = parseDocument(text);
const day = { today: '2024-11-12', termWeeks: 3 };
const result = checkDocument(document, day);
const send = sendReport('map/concept 1.kamervragen', document, result, day);

describe('report before sending', () => {
  it('says whether it may go, and why not', () => {
    assert.equal(send.ready, false);
    assert.match(send.summary, /^3 van 4 vragen beantwoord, waarvan 2 nog niet af, 2 fouten, 2 waarschuwingen/);
    assert.equal(send.term, 'De termijn loopt tot en met 14 november 2024: nog 2 dagen.');
  });

  it('lets go what is finished but late', () => {
    const late = parseDocument('---\ningezonden: 2024-10-24\n---\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n');
    const after = { ...day, today: '2024-12-01' };
    const { ready, verdict } = sendReport('laat.kamervragen', late, checkDocument(late, after), after);
    assert.equal(ready, false);
    assert.equal(verdict, 'Dit kan weg, maar het is te laat: de termijn is verstreken.');
  });

  it('tells of every question', () => {
    assert.deepEqual(
      send.questions.map(({ title, state, subquestions, problems, place }) => [
        title,
        state,
        subquestions.length,
        problems,
        place.line,
      ]),
      [
        ['1', 'beantwoord', 2, 0, 12],
        ['2 en 3', 'begonnen', 1, 1, 18],
        ['4', 'open', 1, 1, 24],
      ],
    );
  });

  it('tells who does not answer and what goes with it', () => {
    assert.deepEqual(send.addressees, [
      { name: 'Minister van Financiën', answers: true },
      { name: 'Minister van Defensie', answers: false },
    ]);
    assert.deepEqual(
      send.attachments.map(({ sentence, place }) => [sentence, place.line]),
      [['Ja, zie de bijlage bij deze brief.', 16]],
    );
  });

  it('lets a sound document go', () => {
    const sound = parseDocument('Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n');
    const report = sendReport('goed.txt', sound, checkDocument(sound), day);
    assert.deepEqual([report.ready, report.verdict], [true, 'Dit kan weg: er is niets gevonden.']);
  });
});

describe('report on a delay notice with its questions', () => {
  const notice = parseDocument(
    'Vraag 1\nIs de brug veilig?\n\nMededeling\n\nDe vragen (kenmerk 2024Z11786) kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat nader overleg nodig is.\n',
  );
  const report = sendReport('uitstel.txt', notice, checkDocument(notice, day), day);

  it('counts no answers and calls no question open', () => {
    assert.match(report.summary, /^Uitstelbericht, geen fouten/);
    assert.deepEqual(
      report.questions.map(({ title, state }) => [title, state]),
      [['1', null]],
    );
    assert.doesNotMatch(htmlReport(report, day.today), /Stand|open</);
  });
});

describe('report as Markdown', () => {
  const markdown = markdownReport([send]);

  it('shows texts of the document literally', () => {
    assert.match(markdown, /^# Controle: \\<b\\>bruggen\\<\/b\\> \\\| \\\*laag\\\*\n/);
    assert.doesNotMatch(markdown, /<script>/);
  });

  it('links every problem to its line', () => {
    assert.match(
      markdown,
      /- \[regel 22\]\(<map\/concept%201\.kamervragen#L22>\) – fout: .*tijdelijke tekst.* \(`tijdelijke-tekst`\)/,
    );
  });

  it('has a table of the questions', () => {
    assert.match(markdown, /\| 2 en 3 \| .* \| begonnen \| 1 \| 1 \|/);
  });
});

describe('report as HTML', () => {
  const html = htmlReport(send, day.today);

  it('shows texts of the document literally and runs nothing', () => {
    assert.doesNotMatch(html, /<script|<b>bruggen/);
    assert.match(html, /&lt;b&gt;bruggen&lt;\/b&gt;/);
  });

  it('says the verdict in words', () => {
    assert.match(html, /Dit kan nog niet weg: er zijn fouten\./);
    assert.match(html, /<html lang="nl">/);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../../src/core/document/fingerprint.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { delayNotice } from '../../../../src/core/edits/delay-notice.ts';
import { draftQuestions, newDraft } from '../../../../src/core/edits/new-draft.ts';
import { restoreQuestion } from '../../../../src/core/edits/restore-question.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

const head =
  '2024Z17067\n\nVragen van het lid Jansen (ABC) aan de Minister van Financiën over bruggen die te laag zijn (ingezonden 24 oktober 2024).\n\n';
const set = `${head}Vraag 1\nKent u het bericht «Brug te laag»?1)\n\nVraag 2 en 3\nIs de sluis veilig? Zo nee, waarom niet?\n\n1) De Courant, 3 oktober 2024\n`;

describe('new draft', () => {
  const draft = newDraft(parseDocument(set), { bron: 'vragen.docx' });

  it('has front matter, the questions word for word, empty answers and the notes', () => {
    assert.equal(
      draft.slice(draft.indexOf('\n\n') + 2),
      'Vraag 1\nKent u het bericht «Brug te laag»?[^1]\n\nAntwoord 1\n\n\nVraag 2 en 3\nIs de sluis veilig? Zo nee, waarom niet?\n\nAntwoord 2 en 3\n\n\n[^1]: De Courant, 3 oktober 2024\n',
    );
    const { frontMatter, header } = parseDocument(draft);
    assert.equal(frontMatter?.data.bron, 'vragen.docx');
    assert.deepEqual(frontMatter?.problems, []);
    assert.deepEqual(
      header.kenmerk.map(({ value }) => value),
      ['2024Z17067'],
    );
    assert.deepEqual(
      header.members.map(({ name, party }) => [name, party]),
      [['Jansen', 'ABC']],
    );
    assert.equal(header.submitted?.value, '2024-10-24');
  });

  it('is complete but for the answers', () => {
    const { problems } = checkDocument(parseDocument(draft));
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['antwoord-leeg', 'antwoord-leeg'],
    );
  });

  it('notices a changed question, and restores it', () => {
    const changed = draft.replace('Is de sluis veilig?', 'Is de sluis gevaarlijk?');
    const document = parseDocument(changed);
    assert.deepEqual(
      checkDocument(document)
        .problems.filter(({ rule }) => rule === 'vraag-gewijzigd')
        .map(({ message }) => message.slice(0, 30)),
      ['De tekst van vraag 2 en 3 is n'],
    );
    const question = document.questions[1];
    const original = draftQuestions(parseDocument(set)).get('2');
    assert.ok(question !== undefined && original !== undefined);
    assert.equal(applyEdits(changed, [restoreQuestion(changed, question, original)]), draft);
  });

  it('reads back as the same questions, whatever they are', () => {
    const word = fc.constantFrom(
      'brug',
      'sluis',
      'Zo nee, waarom niet?',
      'vraag 3',
      '12',
      '[1]',
      '«dijk»',
      '*',
      'a_b',
      '50%',
      'é',
      'U.',
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => `Kent u ${words.join(' ')} en wat vindt u?`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (questions) => {
        const source = questions.map((question, index) => `Vraag ${index + 1}\n${question}\n`).join('\n');
        const before = parseDocument(source);
        const after = parseDocument(newDraft(before, { bron: null }));
        assert.deepEqual(
          after.questions.map(({ numbers, body }) => [numbers, body.text]),
          before.questions.map(({ numbers, body }) => [numbers, body.text]),
        );
        assert.equal(after.answers.length, before.questions.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('delay notice', () => {
  it('names the questions, the kenmerk and the reason, and passes the check', () => {
    const notice = delayNotice(
      parseDocument(newDraft(parseDocument(set), { bron: null })),
      'omdat overleg met de gemeenten nodig is.',
    );
    assert.match(
      notice,
      /De vragen van het lid Jansen \(ABC\) over bruggen die te laag zijn \(ingezonden 24 oktober 2024, kenmerk 2024Z17067\) kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat overleg met de gemeenten nodig is\. /,
    );
    const document = parseDocument(notice);
    assert.equal(document.kind, 'delay');
    assert.deepEqual(checkDocument(document, { today: '2025-01-01' }).problems, []);
  });

  it('leaves a placeholder for what the draft does not say', () => {
    const { problems } = checkDocument(parseDocument(delayNotice(parseDocument('Vraag 1\nWat?\n'))));
    assert.ok(problems.some(({ rule }) => rule === 'tijdelijke-tekst'));
  });
});

describe('fingerprint of a question', () => {
  it('does not see white space, accents in two parts, and the style of marks', () => {
    const text = fingerprint('Kent u «de brug» – café?');
    for (const same of ['Kent  u\n«de brug» – café?', "Kent u 'de brug' - café?", 'Kent u “de brug” – cafe\u0301?']) {
      assert.equal(fingerprint(same), text);
    }
  });

  it('sees another word', () => {
    assert.notEqual(fingerprint('Is de brug veilig?'), fingerprint('Is de brug dicht?'));
  });
});

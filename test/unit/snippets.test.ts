import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/core/document/parse.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const file = new URL('../../snippets/kamervragen.code-snippets', import.meta.url);
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(file, 'utf8'));

const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '21' };

/** The text that a snippet leaves when one tabs through it without typing anything. */
function expanded({ body }: Snippet): string {
  const defaults = new Map<string, string>();
  let text = body.join('\n').replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => variables[name] ?? '');
  text = text.replace(/\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g, (_, number: string, choices: string) => {
    const [first = ''] = choices.split(/(?<!\\),/);
    defaults.set(number, first.replaceAll('\\,', ','));
    return defaults.get(number) ?? '';
  });
  for (let inner = /\$\{(\d+):([^${}]*)\}/; inner.test(text); ) {
    text = text.replace(inner, (_, number: string, value: string) => {
      defaults.set(number, value);
      return value;
    });
  }
  return text.replace(/\$(\d+)/g, (_, number: string) => defaults.get(number) ?? '');
}

function draftOf(name: string): ReturnType<typeof parseDocument> {
  const snippet = snippets[name];
  assert.ok(snippet, `there is no snippet ‘${name}’`);
  return parseDocument(`${expanded(snippet)}\n`);
}

describe('the snippets', () => {
  it('can be told apart, and leave no sign of a snippet behind', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, snippet] of Object.entries(snippets)) {
      assert.doesNotMatch(expanded(snippet), /\$|\|\}/, name);
      assert.ok(snippet.description.length > 10, name);
    }
  });

  it('make questions and answers that the parser reads', () => {
    const pair = draftOf('Vraag en antwoord');
    assert.deepEqual([pair.questions[0]?.numbers, pair.answers[0]?.numbers], [['1'], ['1']]);
    const group = draftOf('Meer vragen met één antwoord');
    assert.equal(group.questions.length, 2);
    assert.deepEqual(group.answers[0]?.numbers, ['2', '3']);
    assert.deepEqual(draftOf('Antwoord op meer vragen').answers[0]?.numbers, ['2', '3']);
  });

  it('make header lines and data that the parser reads', () => {
    const data = draftOf('Gegevens boven het concept');
    assert.deepEqual(data.frontMatter?.problems, []);
    assert.equal(data.header.submitted?.value, '2026-11-21');
    assert.equal(data.header.members[0]?.party, 'ABC');
    const opening = draftOf('Aanhef van de vragen').header;
    assert.equal(opening.members[0]?.name, 'Jansen');
    assert.equal(opening.addressees[0]?.value, 'Minister van Financiën');
    assert.equal(opening.submitted?.value, '2024-10-24');
    assert.equal(draftOf('Aanhef van het antwoord').header.respondents[0]?.name, 'De Boer');
  });

  it('make a delay notice that is one', () => {
    const notice = draftOf('Uitstelbericht');
    assert.equal(notice.kind, 'delay');
    assert.match(notice.mededeling?.text ?? '', /niet binnen de gebruikelijke termijn/);
  });

  it('make footnotes that find each other', () => {
    const [mark, note] = [snippets.Voetnoot, snippets['Tekst van een voetnoot']].map((one) => one && expanded(one));
    const { footnotes, marks } = parseDocument(`Vraag 1\nKlopt dit?${mark}\n\n${note}\n`);
    assert.deepEqual([footnotes[0]?.label, marks[0]?.note], ['1', 0]);
  });
});

import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { topicAt, topicsOf } from '../../../../src/core/recall/topic.ts';

const source = `Vragen van het lid Jansen (ABC) over veerponten (ingezonden 3 maart 2026).

Vraag 1
Wie keurt de veerponten?

Antwoord 1
De inspectie.

Vraag 2
Hoe vaak?

Vraag 3
Met welk gevolg?

Antwoord 2 en 3
Elk jaar.
`;
const document = parseDocument(source);
const at = (words: string) => topicAt(document, source.indexOf(words));

describe('topic at the cursor', () => {
  it('is the question, with the subject of the set and its answer', () => {
    const topic = at('keurt');
    assert.equal(topic?.text, 'Wie keurt de veerponten?');
    assert.equal(topic?.context, 'veerponten');
    assert.deepEqual(
      topic?.answers.map(({ body }) => body.text),
      ['De inspectie.'],
    );
  });

  it('is in an answer all that it answers', () => {
    assert.equal(at('Elk jaar')?.text, 'Hoe vaak?\n\nMet welk gevolg?');
    assert.deepEqual(at('Elk jaar')?.numbers, ['2', '3']);
  });

  it('is nothing before the first question', () => {
    assert.equal(topicAt(document, 0), null);
  });

  it('is there for every question of the set', () => {
    assert.deepEqual(
      topicsOf(document).map(({ numbers }) => numbers),
      [['1'], ['2'], ['3']],
    );
  });
});

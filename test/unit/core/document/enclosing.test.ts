import assert from 'node:assert/strict';
import { enclosingSpans } from '../../../../src/core/document/enclosing.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';

const text = `Vraag 1
Is dit waar? Wat vindt u ervan?

Antwoord 1
Ja. Dit is bekend. Het is
niet nieuw.

Een tweede alinea.

Vraag 2
En dit?
`;

function around(words: string): readonly string[] {
  const offset = text.indexOf(words);
  return enclosingSpans(parseDocument(text), offset).map(({ start, end }) => text.slice(start, end));
}

describe('growing selection', () => {
  it('goes from the sentence to the question with its answer', () => {
    const [sentence, paragraph, body, part, pair] = around('is bekend');
    assert.equal(sentence, 'Dit is bekend.');
    assert.equal(paragraph, 'Ja. Dit is bekend. Het is\nniet nieuw.');
    assert.match(body ?? '', /^Ja\.[\s\S]*alinea\.$/);
    assert.match(part ?? '', /^Antwoord 1[\s\S]*alinea\.$/);
    assert.match(pair ?? '', /^Vraag 1[\s\S]*alinea\.$/);
  });

  it('has every span inside the next', () => {
    const document = parseDocument(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const spans = enclosingSpans(document, offset);
      spans.forEach((span, index) => {
        const next = spans[index + 1] ?? { start: 0, end: text.length };
        assert.ok(next.start <= span.start && span.end <= next.end && span.start <= offset && offset <= span.end);
      });
    }
  });

  it('works on an empty text and on one that begins with an empty line', () => {
    assert.deepEqual(enclosingSpans(parseDocument(''), 0), [{ start: 0, end: 0 }]);
    assert.doesNotThrow(() => enclosingSpans(parseDocument('\n\nVraag 1'), 0));
  });
});

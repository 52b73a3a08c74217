import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { literalMarkdown } from '../../../../src/core/text/literal-markdown.ts';

const renderer = new MarkdownIt({ html: true, linkify: true });

/** What a reader sees: the text of the only paragraph. */
function shown(text: string): string {
  const [, inline, ...rest] = renderer.parse(literalMarkdown(text), {});
  assert.equal(rest.length, 1, literalMarkdown(text));
  const parts = inline?.children ?? [];
  assert.ok(
    parts.every(({ type }) => type === 'text' || type === 'text_special'),
    literalMarkdown(text),
  );
  return parts.map(({ content }) => content).join('');
}

describe('literalMarkdown', () => {
  it('shows a text as it is, whatever it would mean in Markdown', () => {
    for (const text of [
      'De «brug» van 5% – nee, ‘6%’.',
      '[hier](command:kwaad) en <command:kwaad> en **vet**',
      'https://brug.example.org/a_b_c?x=1&y=~2 of www.brug.example.org of pont@brug.example.org',
      '# Kop',
      '- punt',
      '+ punt',
      '1. punt',
      '12) punt',
      '=====',
      '`code` $(bug) &amp; &#65; \\ ~~weg~~ | tabel ![beeld](x.png)',
    ]) {
      assert.equal(shown(text), text);
    }
  });

  it('leaves spaces and plain words alone, so that lines break where they may', () => {
    assert.equal(
      literalMarkdown('Wie betaalt de brug? Zo nee, waarom niet?'),
      'Wie betaalt de brug? Zo nee, waarom niet?',
    );
  });

  it('makes a paragraph of every line', () => {
    assert.equal(literalMarkdown('Eerst dit.\nDan dat.\r\n\r\nEn dit.'), 'Eerst dit.\n\nDan dat.\n\nEn dit.');
  });
});

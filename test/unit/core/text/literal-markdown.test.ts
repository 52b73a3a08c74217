import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { literalMarkdown, readableMarkdown } from '../../../../src/core/text/literal-markdown.ts';

const renderer = new MarkdownIt({ html: true, linkify: true });
const withoutLinkify = new MarkdownIt({ html: true });

/** What a reader sees of Markdown that is one paragraph of plain text; anything else fails. */
function shown(markdown: string, by = renderer): string {
  const [open, inline, close, ...rest] = by.parse(markdown, {});
  assert.deepEqual([open?.type, close?.type, rest.length], ['paragraph_open', 'paragraph_close', 0], markdown);
  const parts = inline?.children ?? [];
  assert.ok(
    parts.every(({ type }) => type === 'text' || type === 'text_special'),
    markdown,
  );
  return parts.map(({ content }) => content).join('');
}

const hostile: readonly string[] = [
  'De «brug» van 5% – nee, ‘6%’.',
  '[hier](command:kwaad) en <command:kwaad> en **vet** en __vet__ en *nadruk*',
  '[hier][1], [^1] en ![beeld](https://example.org/spoor.png)',
  '[1]: command:kwaad',
  '[^1]: command:kwaad',
  '<img src=x onerror=alert(1)><!-- weg --><a href="command:kwaad">hier</a>',
  '<script>',
  '# Kop',
  '- punt',
  '+ punt',
  '* punt',
  '1. punt',
  '12) punt',
  '=====',
  '-----',
  '> aanhaling',
  ':--',
  '| a | b |',
  '```',
  '```js kwaad()```',
  '~~~',
  '`code` $(bug) &amp; &#65; R&D \\ \\* ~~weg~~ | tabel $\\frac{1}{2}$',
];

/** Lines of what means something in Markdown. */
const anyLine = fc
  .array(fc.constantFrom(...'\\`*_[]()<>~#&|!$:.-+=', ' ', '\t', 'a', 'b/', '1', '&amp;', '://', '<b>', '](', '[^1]'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter((line) => line.trim() !== '');

describe('literalMarkdown', () => {
  it('shows a text as it is, whatever it would mean in Markdown', () => {
    const addresses = 'https://brug.example.org/a_b_c?x=1&y=~2 of www.brug.example.org of pont@brug.example.org';
    for (const text of [...hostile, addresses]) assert.equal(shown(literalMarkdown(text)), text);
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

describe('readableMarkdown', () => {
  it('shows a text as it is, whatever it would mean in Markdown', () => {
    for (const text of hostile) assert.equal(shown(readableMarkdown(text), withoutLinkify), text);
  });

  it('stays readable: what begins nothing has no backslash', () => {
    for (const text of [
      'De brug (12 – nee, 13 m) kost 3.5 miljoen! Zie #4: R & D, «a» = b + c.',
      '3.5 miljoen',
      '12-10-2024 om 12:30 uur',
      'https://brug.example.org/keuring?jaar=2024',
    ]) {
      assert.equal(readableMarkdown(text), text);
    }
  });

  it('leaves a web address one, which leads to where it says', () => {
    for (const address of [
      'https://brug.example.org/keuring',
      'https://brug.example.org/a_b_c?x=1&y=~2#deel*3',
      'http://brug.example.org/Brug_(bouwwerk)',
    ]) {
      const html = renderer.render(readableMarkdown(`Zie [hier](${address}), of ${address}.`));
      const plain = address.replaceAll('&', '&amp;');
      const link = `<a href="${plain}">${plain}</a>`;
      assert.equal(html, `<p>Zie [hier](${link}), of ${link}.</p>\n`);
    }
  });

  it('takes no long time over brackets and addresses', () => {
    for (const part of ['https://', 'https://a(', 'https://.', '(https://a', ')', '_', '1']) {
      assert.ok(readableMarkdown(part.repeat(60_000)).length >= part.length * 60_000);
    }
  });

  it('keeps a text on its line', () => {
    assert.equal(readableMarkdown('  Eerst\r\n\r\n\tdan\u00a0dat. '), 'Eerst dan dat.');
  });

  it('shows any text as it is, also in a quotation, an item, a heading or a cell', () => {
    const check = fc.property(fc.array(anyLine, { minLength: 1, maxLength: 3 }), (lines) => {
      const texts = lines.map((line) => line.replace(/\s+/g, ' ').trim());
      const written = lines.map(readableMarkdown);
      for (const [index, text] of texts.entries()) {
        assert.equal(shown(written[index] ?? '', withoutLinkify), text);
      }
      assert.deepEqual(inlines(written.map((line) => `> ${line}`).join('\n')), [texts.join('\n')]);
      assert.deepEqual(inlines(written.map((line) => `- ${line}`).join('\n')), texts);
      assert.deepEqual(
        inlines(written.map((line) => `## ${line} (1)`).join('\n')),
        texts.map((text) => `${text} (1)`),
      );
      assert.deepEqual(inlines(`| a | b |\n| - | - |\n| ${written[0]} | c |`), ['a', 'b', texts[0], 'c']);
    });
    fc.assert(check, { numRuns: 300 });
  });
});

/** The texts in Markdown, none of which may hold anything but text. */
function inlines(markdown: string): readonly string[] {
  const found = withoutLinkify
    .parse(markdown, {})
    .flatMap(({ type, children }) => (type === 'inline' ? [children] : []));
  return found.map((children) =>
    (children ?? [])
      .map(({ type, content }) => {
        if (type === 'softbreak') return '\n';
        assert.ok(type === 'text' || type === 'text_special', markdown);
        return content;
      })
      .join(''),
  );
}

import assert from 'node:assert/strict';
import { inlineMarkdown } from '../../../../src/formats/write/inline-markdown.ts';
import { readInline } from '../../../../src/formats/write/light-markdown.ts';
import type { Inline } from '../../../../src/formats/write/paper.ts';

const text = (value: string) => [{ type: 'text', text: value }] as const;

describe('running text as a draft writes it', () => {
  it('leaves alone what reads the same', () => {
    for (const same of ['2 * 3 = 6', 'een *ster', 'a_b_c en C:\\map', '[sic] en [1', '5 < 6 & <b>']) {
      assert.equal(inlineMarkdown(text(same)), same);
    }
  });

  it('puts a backslash before what would be read as markup, and before nothing else', () => {
    assert.equal(inlineMarkdown(text('een *ster* in a_b_c')), 'een \\*ster\\* in a_b_c');
    assert.equal(inlineMarkdown(text('[hier](https://x.nl) [sic]')), '[hier\\](https://x.nl) [sic]');
    assert.equal(inlineMarkdown(text('\\*ster\\*')), '\\\\\\*ster\\\\\\*');
  });

  it('joins what a word processor cut in pieces', () => {
    const pieces = [
      { type: 'strong', children: text('on') },
      { type: 'strong', children: text('vet ') },
      { type: 'text', text: 'en' },
    ] as const;
    assert.equal(inlineMarkdown(pieces), '**onvet** en');
  });

  it('nests what a word processor put side by side', () => {
    const emphasis = (...children: readonly Inline[]): Inline => ({ type: 'emphasis', children });
    const strong = (...children: readonly Inline[]): Inline => ({ type: 'strong', children });
    const [a, b, c] = ['a ', 'b', ' c'].map((each): Inline => ({ type: 'text', text: each }));
    assert.ok(a !== undefined && b !== undefined && c !== undefined);
    assert.equal(inlineMarkdown([emphasis(a), strong(emphasis(b)), emphasis({ type: 'break' }, c)]), '*a **b**  \n c*');
    assert.equal(inlineMarkdown([strong(a), emphasis(strong(b)), strong(c)]), '**a *b* c**');
    assert.equal(inlineMarkdown([strong(emphasis(b))]), '***b***');
  });

  it('leaves out a look that Markdown cannot give to half a word', () => {
    const half: readonly Inline[] = [...text('a'), { type: 'strong', children: text('(b)') }, ...text('c')];
    assert.equal(inlineMarkdown(half), 'a(b)c');
  });

  it('says what it was made from', () => {
    for (const markdown of ['**a *b* a**', '***a***', '[a](<https://x.nl/a_(b)>)', 'a  \nb', '\\*a\\* *b*']) {
      assert.equal(inlineMarkdown(readInline(markdown)), markdown);
    }
  });

  it('heeds HTML and code for other programs', () => {
    assert.equal(inlineMarkdown(text('<b> `x` &amp; 5 < 6'), true), '\\<b> \\`x\\` \\&amp; 5 < 6');
  });
});

describe('running text with a note', () => {
  it('is left alone where nothing in it is markup', () => {
    const note = { type: 'note', note: { number: 1, label: 'a', content: [] } } as const;
    assert.equal(inlineMarkdown([...text('5 * 3'), note, ...text(' * 2')]), '5 * 3[^a] * 2');
  });

  it('takes nothing in the label for markup', () => {
    const note = { type: 'note', note: { number: 1, label: '*', content: [] } } as const;
    const content: readonly Inline[] = [
      note,
      ...text(' 2'),
      { type: 'emphasis', children: text('3 en 2') },
      ...text('3'),
    ];
    assert.equal(inlineMarkdown(content), '[^*] 2*3 en 2*3');
  });
});

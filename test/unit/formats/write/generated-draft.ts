import fc from 'fast-check';

/** Words of all kinds; some look like Markdown or HTML and are not, some are escaped. */
const anyWord = fc.constantFrom(
  ...['pont', 'Oudewater', 'één', 'ba\u0308ng', '«steiger»', 'EU-regels', '&', '<b>', '</script>', '<!-', '5', '😀'],
  ...['👩‍👩‍👧', 'עברית', '2*3', 'a_b_c', '\\*ster\\*', '\\_x\\_', '[haakje]', '\\[link\\](x)', '`code`', '~~weg~~'],
  ...['$1', '#tag', 'C:\\map', '1\u00a0000', 'http://a.nl/b_c', 'a@b.nl', '%20', '"q"', '…', '*', '&amp;', '\\', '!'],
);
const plainWord = fc.constantFrom('pont', 'veer', 'bericht', 'één', 'kosten');
const text = fc.array(anyWord, { minLength: 1, maxLength: 7 }).map((list) => list.join(' '));
const words = fc.array(plainWord, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const link = fc
  .tuple(words, fc.constantFrom('https://voorbeeld.nl/a?b=1&c=2', 'https://x.nl/a_(b)', 'mailto:a@b.nl'))
  .map(([name, target]) => `[${name}](${target})`);
const emphasis = fc
  .tuple(words, fc.constantFrom('*', '**', '_', '***'))
  .map(([inner, mark]) => `${mark}${inner}${mark}`);
const nestedEmphasis = fc.tuple(words, words).map(([outer, inner]) => `**${outer} *${inner}* ${outer}**`);

/** Stands for a footnote mark until the whole draft is known. */
const mark = '@@';
const piece = fc.oneof(
  { weight: 5, arbitrary: text },
  link,
  emphasis,
  nestedEmphasis,
  fc.oneof(emphasis, words).map((marked) => marked + mark),
);
const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `Zo ${pieces.join(' ')}.`);
const brokenLine = fc
  .tuple(line, fc.constantFrom('  \n', '\\\n', '\n'), line)
  .map(([before, end, after]) => before + end + after);
const paragraph = fc.oneof({ weight: 4, arbitrary: line }, brokenLine);

interface Item {
  readonly text: string;
  readonly more: string | null;
  readonly below: string | null;
}

function listText(isNumbered: boolean, items: readonly Item[]): string {
  const lines = items.flatMap(({ text, more, below }, index) => {
    const label = isNumbered ? `${index + 1}. ` : '- ';
    const indented = (block: string) => block.replace(/^(?=.)/gm, ' '.repeat(label.length));
    return [
      label + text,
      ...(more === null ? [] : ['', indented(more), '']),
      ...(below === null ? [] : [indented(below)]),
    ];
  });
  return lines.join('\n');
}

/** Lists up to three levels deep, with further paragraphs in their items. */
const lists = fc.letrec<{ list: string; item: Item }>((tie) => ({
  item: fc.record({
    text: line,
    more: fc.option(line, { freq: 6 }),
    below: fc.option(tie('list'), { freq: 4, maxDepth: 2, depthSize: 'small' }),
  }),
  list: fc
    .tuple(fc.boolean(), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([isNumbered, items]) => listText(isNumbered, items)),
})).list;
const quote = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((each) => `> ${each}`).join('\n>\n'));
const cell = fc.oneof(
  text.map((each) => each.replace(/\\+$/, '')),
  emphasis,
  link,
  fc.constant(''),
);
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([columns, rows]) =>
  fc
    .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows + 1, maxLength: rows + 1 })
    .map((cells) => {
      const [head = '', ...others] = cells.map((row) => `| ${row.join(' | ')} |`);
      return [head, `|${' --- |'.repeat(columns)}`, ...others].join('\n');
    }),
);
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  lists.map((list) => `${list}\n\nEn dus.`),
  quote,
  table,
);

const part = fc.record({
  question: fc.oneof(
    { weight: 3, arbitrary: paragraph },
    fc.tuple(line, lists).map(([intro, list]) => `${intro}\n\n${list}`),
  ),
  blocks: fc.array(block, { maxLength: 4 }),
});
type Part = { readonly question: string; readonly blocks: readonly string[] };

const layouts = ['apart', 'samen', 'deelvragen', 'uitstel', 'alleen vragen'] as const;

function bodyOf(parts: readonly Part[], layout: (typeof layouts)[number]): readonly string[] {
  const numbers = parts.map((_, index) => (layout === 'deelvragen' ? `1${'abcd'[index]}` : String(index + 1)));
  const questions = parts.map(({ question }, index) => `Vraag ${numbers[index]}\n${question}`);
  const all = `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
  if (layout === 'alleen vragen') return questions;
  if (layout === 'uitstel') return ['Mededeling\n\nHet antwoord volgt later, omdat overleg nodig is.', ...questions];
  if (layout === 'samen' && parts.length > 1) {
    return [...questions, `Antwoord ${all}\nJa.\n\n${parts.flatMap(({ blocks }) => blocks).join('\n\n')}`];
  }
  return parts.flatMap(({ blocks }, index) => [
    questions[index] ?? '',
    `Antwoord ${numbers[index]}\n${blocks.join('\n\n')}`,
  ]);
}

const frontMatter = `---
kenmerk: 2029Z01234
onderwerp: de veerpont
vragenstellers:
  - naam: Van Dam
    partij: ABC
aan:
  - Minister van Financiën
ingezonden: 2029-10-03
---

`;

/** Drafts with everything that light Markdown has, with and without front matter, some with a note that has no mark. */
export const generatedDraft = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    layout: fc.constantFrom(...layouts),
    firstLabel: fc.constantFrom('1', 'bron', 'kst-2', '*', 'é'),
    hasFrontMatter: fc.boolean(),
    hasLooseNote: fc.boolean(),
  })
  .map(({ parts, layout, firstLabel, hasFrontMatter, hasLooseNote }) => {
    const notes: string[] = [];
    const body = bodyOf(parts, layout)
      .join('\n\n')
      .replaceAll(mark, () => {
        const label = notes.length === 0 ? firstLabel : String(notes.length + 1);
        notes.push(`[^${label}]: De *Bode*, nr. ${notes.length + 1}, [site](https://x.nl).`);
        return `[^${label}]`;
      });
    if (hasLooseNote) notes.push('[^los]: Nergens genoemd.');
    return `${hasFrontMatter ? frontMatter : ''}${body}\n\n${notes.join('\n')}\n`;
  });

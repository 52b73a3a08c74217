import type { Block, Inline, Paper } from '../../../../src/formats/write/paper.ts';

/** What a reader sees of a paper: no offsets, and words with their look. */
export function shapeOf({ sections, fields, opening, looseNotes }: Paper): unknown {
  return {
    fields,
    opening,
    looseNotes,
    sections: sections.map(({ kind, heading, blocks }) => ({ kind, heading, blocks: blocks.flatMap(shapeOfBlock) })),
  };
}

function shapeOfBlock(block: Block): readonly unknown[] {
  switch (block.type) {
    case 'paragraph':
      return [shapeOfText(block.content)];
    case 'quote':
      return block.blocks.flatMap(shapeOfBlock).map((quoted) => ({ quoted }));
    case 'list':
      return [{ start: block.start, items: block.items.map((item) => item.flatMap(shapeOfBlock)) }];
    case 'table':
      return [
        {
          rows: block.rows.map((row, index) =>
            row.map((cell) => shapeOfText(index === 0 ? plainHead(row, cell) : cell)),
          ),
        },
      ];
  }
}

/** The head of a table is bold anyway. */
function plainHead(row: readonly (readonly Inline[])[], cell: readonly Inline[]): readonly Inline[] {
  const isBold = row.every(
    ([only, ...others]) => only === undefined || (only.type === 'strong' && others.length === 0),
  );
  const [bold] = cell;
  return isBold && bold?.type === 'strong' ? bold.children : cell;
}

/** The words with how they look; italics within italics are just that, and white space has no look. */
function shapeOfText(content: readonly Inline[]): readonly string[] {
  const words: string[] = [];
  let run = { text: '', look: '' };
  const endRun = (): void => {
    for (const word of run.text.split(/\s+/)) if (word !== '') words.push(word + run.look);
    run = { text: '', look: '' };
  };
  const visit = (inline: Inline, looks: ReadonlySet<string>): void => {
    if (inline.type === 'text') {
      const look = [...looks]
        .sort()
        .map((each) => ` ⟦${each}`)
        .join('');
      if (look !== run.look) endRun();
      run = { text: run.text + inline.text, look };
    } else if (inline.type === 'break' || inline.type === 'note') {
      endRun();
      if (inline.type === 'break') words.push('⏎');
      else words.push(`note ${inline.note.label}`, ...shapeOfText(inline.note.content));
    } else for (const child of inline.children) visit(child, new Set([...looks, lookOf(inline)]));
  };
  for (const inline of content) visit(inline, new Set());
  endRun();
  return words;
}

function lookOf(inline: Inline): string {
  return inline.type === 'link' ? inline.href : inline.type;
}

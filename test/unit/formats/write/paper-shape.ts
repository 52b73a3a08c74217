import type { Block, Inline, Paper } from '../../../../src/formats/write/paper.ts';

/** What a reader sees of a paper: no offsets, pieces of text joined, white space folded. */
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

function shapeOfText(content: readonly Inline[]): string {
  const parts = content.map((inline) => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'break') return '⏎';
    if (inline.type === 'note') return `⟦note ${inline.note.label}: ${shapeOfText(inline.note.content)}⟧`;
    return `⟦${inline.type} ${inline.type === 'link' ? inline.href : ''}: ${shapeOfText(inline.children)}⟧`;
  });
  return parts.join('').replace(/\s+/g, ' ');
}

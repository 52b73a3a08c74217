import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { frontMatterProperty, labelBookmark, looseNoteText, noFrontMatter } from '../own-document.ts';
import { isSafeLink } from '../safe-link.ts';
import { continuedId, docxStyles, styleIds } from './docx-styles.ts';
import { type Block, deepestLevel, type Inline, type Paper, type PaperNote, type PaperSection } from './paper.ts';

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: string;
}

/** The draft as a Word letter: real headings, footnotes, lists and tables, in Dutch, with page numbers. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const lists = new ListNumbering();
  const children: FileChild[] = [
    ...letterhead(paper),
    ...paper.sections.flatMap((section) => sectionParagraphs(section, lists)),
    ...paper.looseNotes.map(
      ({ label, text }) => new Paragraph({ style: styleIds.looseNote, text: looseNoteText(label, text) }),
    ),
  ];
  const file = new Document({
    title: paper.title,
    subject: paper.title,
    creator: 'Kamervragen',
    lastModifiedBy: 'Kamervragen',
    description: '',
    customProperties: [{ name: frontMatterProperty, value: paper.frontMatter ?? noFrontMatter }],
    styles: docxStyles,
    numbering: { config: lists.config() },
    footnotes: Object.fromEntries(
      paper.notes.map((note) => [
        String(note.number),
        { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runs(note.content)] })] },
      ]),
    ),
    sections: [{ properties: { page: pageSize }, footers: { default: pageFooter() }, children }],
  });
  return Packer.toBuffer(file);
}

/** A4 with the usual margins, in twentieths of a point. */
const pageSize = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417, header: 708, footer: 708 },
};

function pageFooter(): Footer {
  const number = new TextRun({ children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: AlignmentType.RIGHT, children: [number] })],
  });
}

function letterhead({ title, fields, opening }: Paper): FileChild[] {
  if (fields.length === 0 && opening.length === 0) return [];
  const line = (children: ParagraphChild[], options: IParagraphOptions = {}) =>
    new Paragraph({ style: styleIds.letterhead, ...options, children });
  const heading = line([new TextRun({ text: title, bold: true, size: 26 })], { spacing: { after: 240, line: 300 } });
  return [
    ...(fields.length === 0 ? [] : [heading]),
    ...fields.map(({ name, value }) =>
      line([new TextRun({ text: name, color: '444444' }), new TextRun(`\t${value}`)], fieldLayout),
    ),
    ...opening.map((text, index) =>
      line([new TextRun(text)], {
        spacing: { before: index === 0 ? 240 : 0, after: index === opening.length - 1 ? 240 : 40 },
      }),
    ),
  ];
}

/** The value of a field stands in a column of its own. */
const fieldLayout: IParagraphOptions = {
  tabStops: [{ type: TabStopType.LEFT, position: 1701 }],
  indent: { left: 1701, hanging: 1701 },
};

function sectionParagraphs({ kind, heading, blocks }: PaperSection, lists: ListNumbering): FileChild[] {
  const style = kind === 'question' ? styleIds.question : kind === 'answer' ? styleIds.answer : 'Normal';
  const level = kind === 'answer' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  const title =
    heading === null ? [] : [new Paragraph({ heading: level, keepNext: true, children: [new TextRun(heading)] })];
  return [...title, ...blocks.flatMap((block) => blockParagraphs(block, style, lists, 0))];
}

function blockParagraphs(block: Block, style: string, lists: ListNumbering, level: number): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ style, children: runs(block.content) })];
    case 'quote':
      return block.blocks.flatMap((inner) => blockParagraphs(inner, styleIds.quote, lists, level));
    case 'list':
      return listParagraphs(block, style, lists, level);
    case 'table':
      return [tableOf(block.rows), new Paragraph({ style, children: [], spacing: { after: 0 } })];
  }
}

function listParagraphs(
  list: Extract<Block, { type: 'list' }>,
  style: string,
  lists: ListNumbering,
  level: number,
): FileChild[] {
  const numbering = { ...lists.open(list.start), level: Math.min(level, deepestLevel) };
  return list.items.flatMap((item) =>
    item.flatMap((block, index) => {
      if (block.type !== 'paragraph') return blockParagraphs(block, style, lists, level + 1);
      const place = index === 0 ? { style, numbering } : { style: continuedId(numbering.level) };
      return [new Paragraph({ ...place, spacing: { after: 60 }, children: runs(block.content) })];
    }),
  );
}

function tableOf(rows: readonly (readonly (readonly Inline[])[])[]): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: new Array<number>(columns).fill(Math.floor(9072 / columns)),
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: row.map(
            (cell) =>
              new TableCell({
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                children: [
                  new Paragraph({
                    style: styleIds.cell,
                    children: runs(cell, index === 0 ? { style: styleIds.headCell } : {}),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function runs(content: readonly Inline[], style: RunStyle = {}): ParagraphChild[] {
  return content.flatMap((inline) => run(inline, style));
}

function run(inline: Inline, style: RunStyle): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [new TextRun({ ...style, text: inline.text })];
    case 'break':
      return [new TextRun({ ...style, break: 1 })];
    case 'strong':
      return runs(inline.children, { ...style, bold: true });
    case 'emphasis':
      return runs(inline.children, { ...style, italics: true });
    case 'link':
      if (!isSafeLink(inline.href)) return runs(inline.children, style);
      return [
        new ExternalHyperlink({
          link: inline.href,
          children: runs(inline.children, { ...style, style: 'Hyperlink' }),
        }),
      ];
    case 'note':
      return mark(inline.note);
  }
}

/** The label is kept in a bookmark at the mark: the printed number changes when a reviewer adds a note. */
function mark({ number, label }: PaperNote): readonly ParagraphChild[] {
  const reference = new FootnoteReferenceRun(number);
  const bookmark = labelBookmark(label);
  return bookmark === null ? [reference] : [new Bookmark({ id: bookmark, children: [reference] })];
}

/** One numbering definition for bullets and one for every numbered list, which so begins where it should. */
class ListNumbering {
  readonly #starts: number[] = [];

  open(start: number | null): { readonly reference: string } {
    if (start === null) return { reference: 'opsomming' };
    this.#starts.push(start);
    return { reference: `nummers-${this.#starts.length}` };
  }

  config() {
    return [
      { reference: 'opsomming', levels: levelsOf(LevelFormat.BULLET, () => '•', 1) },
      ...this.#starts.map((start, index) => ({
        reference: `nummers-${index + 1}`,
        levels: levelsOf(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
      })),
    ];
  }
}

function levelsOf(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
  start: number,
) {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } },
  }));
}

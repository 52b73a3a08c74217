/** What a set says, whatever it looks like on paper. */
export interface PlainSet {
  readonly questions: readonly PlainPart[];
  readonly answers: readonly PlainPart[];
  readonly notes: readonly string[];
}

export interface PlainPart {
  readonly numbers: readonly string[];
  /** Paragraphs; `⟨1⟩` marks note 1. */
  readonly text: readonly string[];
}

/** How the headings of a set are written; `{}` stands for its numbers. Text may follow on the same line. */
export interface HeadingStyle {
  readonly name: string;
  readonly question: string;
  readonly answer: string;
  /** Headings of several numbers where they are written differently. */
  readonly questions?: string;
  readonly answers?: string;
  readonly inline?: boolean;
  /** Nothing but a number opens a question, so that several of them cannot. */
  readonly singleOnly?: boolean;
}

export interface Layout {
  /** Used in turn, for each question with its answer. */
  readonly headings: readonly HeadingStyle[];
  readonly list: (numbers: readonly string[]) => string;
  readonly notes: NoteStyle;
  readonly paper: Paper;
  readonly lineEnd: string;
  readonly order: 'in turn' | 'questions first';
  /** Between a heading and its text. */
  readonly gap: string;
}

export interface NoteStyle {
  readonly name: string;
  readonly mark: (label: string) => string;
  readonly note: (label: string, text: string) => string;
  readonly between: string;
}

/** What the printer puts between the parts, and how it cuts lines. */
export interface Paper {
  readonly name: string;
  readonly width: number | null;
  /** Stands behind every third part; null where there are no pages. */
  readonly pageEnd: ((page: number) => string) | null;
}

/** The set on paper. */
export function printSet(set: PlainSet, layout: Layout): string {
  const parts = inOrder(set, layout.order).map((part) => printPart(part, layout));
  const pages = parts.map((text, index) => {
    const pageEnd =
      layout.paper.pageEnd !== null && index % 3 === 2 ? layout.paper.pageEnd(1 + Math.floor(index / 3)) : '';
    return text + pageEnd;
  });
  const notes = set.notes.map((text, index) => wrap(layout.notes.note(String(index + 1), text), layout.paper.width));
  const end = notes.length === 0 ? '' : `\n\n\n${notes.join(layout.notes.between)}`;
  const foot = layout.paper.pageEnd === null ? '\n' : layout.paper.pageEnd(99);
  return `${pages.join('\n\n')}${end}${foot}`.replaceAll('\n', layout.lineEnd);
}

interface PlacedPart extends PlainPart {
  readonly isAnswer: boolean;
  readonly index: number;
}

function inOrder({ questions, answers }: PlainSet, order: Layout['order']): readonly PlacedPart[] {
  const asked = questions.map((part, index) => ({ ...part, index, isAnswer: false }));
  const answered = answers.map((part, index) => ({ ...part, index, isAnswer: true }));
  if (order === 'questions first') return [...asked, ...answered];
  return asked.flatMap((question, index) => [question, ...answered.slice(index, index + 1)]);
}

function printPart(part: PlacedPart, { headings, list, notes, paper, gap }: Layout): string {
  const { numbers, text } = part;
  const heading = headings[part.index % headings.length];
  if (heading === undefined) return '';
  const pattern = headingPattern(heading, part);
  const separator = heading.inline === true && pattern.includes('{}') ? ' ' : gap;
  const opening = pattern.replace('{}', list(numbers)) + separator;
  const marked = text.map((paragraph) => paragraph.replace(/⟨(\d+)⟩/g, (_, label: string) => notes.mark(label)));
  const [first = '', ...others] = marked;
  const block = separator === ' ' ? [wrap(opening + first, paper.width)] : [opening + wrap(first, paper.width)];
  return [...block, ...others.map((paragraph) => wrap(paragraph, paper.width))].join('\n\n');
}

function headingPattern(heading: HeadingStyle, { numbers, isAnswer }: PlacedPart): string {
  const several = numbers.length > 1;
  if (isAnswer) return (several ? heading.answers : undefined) ?? heading.answer;
  return (several ? heading.questions : undefined) ?? heading.question;
}

/** Cuts a paragraph into lines, never before a mark. */
function wrap(text: string, width: number | null): string {
  if (width === null) return text;
  const lines = [''];
  for (const word of text.split(/ (?!\(?\d\)|\])/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

import { type EarlierAnswer, shortSource, sourceNote } from '../edits/earlier-source.ts';
import { ageWarning } from '../recall/age-warning.ts';
import { formatDate } from '../text/dates.ts';
import { readableMarkdown } from '../text/literal-markdown.ts';
import { formatNumberList } from '../text/numbers.ts';

/** One question of the draft with the best earlier pairs, best first. */
export interface ResearchedQuestion {
  readonly numbers: readonly string[];
  readonly text: string;
  readonly earlier: readonly EarlierAnswer[];
}

export interface ResearchSubject {
  readonly title: string;
  /** The day of the research, ISO. */
  readonly today: string;
}

/** The research note in Markdown: for every question what was answered before. Texts from documents stay plain text. */
export function researchNote({ title, today }: ResearchSubject, questions: readonly ResearchedQuestion[]): string {
  const found = questions.filter(({ earlier }) => earlier.length > 0).length;
  const head = [
    `# Eerdere antwoorden${title === '' ? '' : `: ${readableMarkdown(title)}`}`,
    `Verkend op ${formatDate(today)}. Bij ${found} van de ${questions.length} vragen staat iets in het archief.`,
    table([['Vraag', 'Aantal', 'Meest recent'], ...questions.map(tableRow)]),
  ];
  return `${[...head, ...questions.flatMap((question) => section(question, today))].join('\n\n')}\n`;
}

/** A table with straight columns, also for who reads the Markdown itself; the first row is its head. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('\n');
}

function tableRow({ numbers, earlier }: ResearchedQuestion): readonly string[] {
  const dates = earlier.flatMap(({ source }) => (source.date === null ? [] : [source.date]));
  const latest = dates.toSorted().at(-1);
  return [formatNumberList(numbers), String(earlier.length), latest === undefined ? '' : formatDate(latest)];
}

function section({ numbers, text, earlier }: ResearchedQuestion, today: string): readonly string[] {
  const head = [`## Vraag ${formatNumberList(numbers)}`, quoted(text)];
  if (earlier.length === 0) return [...head, 'Niets gevonden.'];
  return [...head, ...earlier.flatMap((pair, index) => entry(pair, index + 1, today))];
}

function entry(pair: EarlierAnswer, rank: number, today: string): readonly string[] {
  const { question, answer, source } = pair;
  const warning = ageWarning(source.date, today);
  const date = source.date === null ? '' : ` (${formatDate(source.date)})`;
  return [
    `### ${rank}. ${readableMarkdown(shortSource(source))}${date}`,
    ...(warning === null ? [] : [`**Let op:** ${readableMarkdown(warning)}.`]),
    ...(question === '' ? [] : [`*Vraag*\n\n${quoted(question)}`]),
    `*Antwoord*\n\n${quoted(answer)}`,
    `Bron: ${readableMarkdown(sourceNote(pair))}`,
  ];
}

/** A text as a block quotation, paragraph by paragraph. */
function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${readableMarkdown(line)}`))
    .join('\n');
}

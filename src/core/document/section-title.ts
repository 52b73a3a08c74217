import type { TextRun } from './clean-text.ts';
import type { Layout } from './layout.ts';
import type { Opening } from './outline.ts';
import { isName } from './signature.ts';

const longestTitle = 120;
const mostLines = 3;
/** A heading of Markdown, which never closes a text. */
const markdownTitle = /^#{1,6}\s{1,4}\S/;
const closesSentence = /[.?!][»”"’')\]\d]{0,3}$/;
const plainTitle = /^[*_]{0,3}\p{Lu}[^,]*[\p{L})][*_]{0,3}$/u;
/** In a text without other signs of a title it has a few words at most. */
const shortTitle = /^[*_]{0,3}\p{Lu}[^\s,.?!:;]*(?:\s[^\s,.?!:;]{1,30}){0,6}[*_]{0,3}$/u;

/**
 * Sets with many questions print titles between them (`Thema wonen`, `a. een miljoen huizen;`). Where the end of a text,
 * right before a question's heading, is such a title, gives the index of its first run; else the number of runs. Where
 * the text is not `titled` only headings of Markdown are titles.
 */
export function titleStart(source: string, runs: readonly TextRun[], titled: boolean): number {
  if (markdownTitle.test(textOf(source, runs.at(-1)))) return runs.length - 1;
  for (let index = runs.length - 1; titled && index > 0 && index >= runs.length - mostLines; index--) {
    const before = textOf(source, runs[index - 1]);
    const text = textOf(source, runs[index]);
    if (endsSentence(text)) break;
    if (!closesSentence.test(before) || text.length > longestTitle) continue;
    const counted = /^[a-z0-9]{1,2}[.)]\s/.test(text);
    const single = index === runs.length - 1 && plainTitle.test(text);
    if (counted || (single && runs[index]?.gap === 'paragraph')) return index;
  }
  return runs.length;
}

/**
 * True where two questions or more have a title above them, apart from the text before it: the first question too, or all
 * with emphasis. Others may be the last words of an answer.
 */
export function hasTitles({ lines, furniture }: Layout, openings: readonly Opening[]): boolean {
  const headings = new Set(openings.map(({ first }) => first));
  const firstHeading = openings[0]?.first ?? 0;
  const titles = openings.flatMap(({ type, first }) => {
    if (type !== 'question') return [];
    const [title, gap, before] = [first - 2, first - 3, first - 4].map((index) => lines[index]);
    if (title === undefined || lines[first - 1]?.text !== '' || (gap !== undefined && gap.text !== '')) return [];
    if (headings.has(title.index) || furniture.has(title.index) || !shortTitle.test(title.text)) return [];
    if (title.index < firstHeading && title.text.includes(' ') && isName(title.text)) return [];
    return title.index < firstHeading || closesSentence.test(before?.text ?? '') ? [title] : [];
  });
  const isInFront = titles.some(({ index }) => index < firstHeading);
  return titles.length > 1 && (isInFront || titles.every(({ text }) => /^[*_]/.test(text)));
}

function textOf(source: string, run: TextRun | undefined): string {
  return run === undefined ? '' : source.slice(Math.max(run.start, run.end - 400), run.end);
}

function endsSentence(text: string): boolean {
  return /[.?!:][»”"’')\]\d]{0,3}$/.test(text) && !/\d[.,:]\d{1,3}$/.test(text);
}

import type { TextRun } from './clean-text.ts';

const longestTitle = 120;
const mostLines = 3;

/**
 * Sets with many questions print titles between them (`Thema wonen`, `a. een miljoen huizen;`). Where the end of an
 * answer, right before a question's heading, is such a title, gives the index of its first run; else the number of runs.
 */
export function titleStart(source: string, runs: readonly TextRun[]): number {
  for (let index = runs.length - 1; index > 0 && index >= runs.length - mostLines; index--) {
    const before = textOf(source, runs[index - 1]);
    const text = textOf(source, runs[index]);
    if (endsSentence(text)) break;
    if (!/[.?!][»”"’')\]\d]{0,3}$/.test(before) || text.length > longestTitle) continue;
    const counted = /^[a-z0-9]{1,2}[.)]\s/.test(text);
    const single = index === runs.length - 1 && /^\p{Lu}[^,]*[\p{L})]$/u.test(text);
    if (counted || (single && runs[index]?.gap === 'paragraph')) return index;
  }
  return runs.length;
}

function textOf(source: string, run: TextRun | undefined): string {
  return run === undefined ? '' : source.slice(Math.max(run.start, run.end - 400), run.end);
}

function endsSentence(text: string): boolean {
  return /[.?!:][»”"’')\]\d]{0,3}$/.test(text) && !/\d[.,:]\d{1,3}$/.test(text);
}

import type { TextRun } from './clean-text.ts';

const asks =
  /\?|^[«“"‘'\s]{0,3}(?:Kunt|Kan|Bent|Ben|Wilt|Wil|Deelt|Heeft|Hebt|Is|Zijn|Klopt|Hoe|Hoeveel|Wat|Welke|Welk|Waarom|Wanneer|Wie|Waar|Op welke|In hoeverre)\s/;

/**
 * Questions without numbers: every paragraph that asks something, with the paragraphs before it that lead up to it.
 * Gives the runs of each question.
 */
export function splitUnnumbered(source: string, runs: readonly TextRun[]): TextRun[][] {
  const questions: TextRun[][] = [];
  let lead: TextRun[] = [];
  for (const paragraph of paragraphsOf(runs)) {
    lead.push(...paragraph);
    if (!paragraph.some((run) => asks.test(source.slice(run.start, run.end)))) continue;
    questions.push(lead);
    lead = [];
  }
  questions.at(-1)?.push(...lead);
  return questions;
}

function paragraphsOf(runs: readonly TextRun[]): TextRun[][] {
  const paragraphs: TextRun[][] = [];
  for (const run of runs) {
    const last = paragraphs.at(-1);
    if (last === undefined || run.gap === 'paragraph') paragraphs.push([run]);
    else last.push(run);
  }
  return paragraphs;
}

import type { TextRun } from './clean-text.ts';

const asks =
  /\?|^[«“"‘'\s]{0,3}(?:Kunt|Kan|Bent|Ben|Wilt|Wil|Deelt|Heeft|Hebt|Is|Zijn|Klopt|Hoe|Hoeveel|Wat|Welke|Welk|Waarom|Wanneer|Wie|Waar|Op welke|In hoeverre)\s/;

/** More than any set has; whatever comes behind stays with the last. */
const mostQuestions = 5000;

/**
 * Questions without numbers: every paragraph that asks something, with the paragraphs before it that lead up to it.
 * Gives the runs of each question.
 */
export function splitUnnumbered(source: string, runs: readonly TextRun[]): TextRun[][] {
  const questions: TextRun[][] = [];
  let lead: TextRun[] = [];
  for (const paragraph of paragraphsOf(runs)) {
    for (const run of paragraph) lead.push(run);
    if (questions.length === mostQuestions || !paragraph.some((run) => asks.test(source.slice(run.start, run.end))))
      continue;
    questions.push(lead);
    lead = [];
  }
  const last = questions.at(-1);
  for (const run of lead) last?.push(run);
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

import type { TextRun } from './clean-text.ts';

/** The words with which a question to a minister opens. */
export const opensQuestion =
  /^[«“"‘'\s]{0,3}(?:Kunt|Kan|Bent|Ben|Wilt|Wil|Deelt|Heeft|Hebt|Is|Zijn|Klopt|Kent|Herkent|Erkent|Onderkent|Vindt|Ziet|Weet|Herinnert|Begrijpt|Onderschrijft|Zou|Hoe|Hoeveel|Wat|Welke|Welk|Waarom|Waaruit|Wanneer|Wie|Waar|Op welke|In hoeverre)\s/;

/** More than any set has; whatever comes behind stays with the last. */
const mostQuestions = 5000;

/** An item of a list that a question counts up. */
const listItem = /^(?:[-–•*]|\d{1,2}[.)]|[a-z][.)])\s/;

/**
 * Questions without numbers: every paragraph that asks something, with the paragraphs before it that lead up to it, and
 * with the list that it announces. Gives the runs of each question.
 */
export function splitUnnumbered(source: string, runs: readonly TextRun[]): TextRun[][] {
  const questions: TextRun[][] = [];
  let lead: TextRun[] = [];
  let announcesList = false;
  for (const paragraph of paragraphsOf(runs)) {
    const text = textOf(source, paragraph);
    const isItem: boolean = announcesList && listItem.test(text);
    announcesList = isItem || text.endsWith(':');
    const current = questions.at(-1);
    if (isItem && lead.length === 0 && current !== undefined) append(current, paragraph);
    else {
      append(lead, paragraph);
      if (questions.length === mostQuestions || !asks(text)) continue;
      questions.push(lead);
      lead = [];
    }
  }
  append(questions.at(-1) ?? [], lead);
  return questions;
}

function append(question: TextRun[], runs: readonly TextRun[]): void {
  for (const run of runs) question.push(run);
}

function textOf(source: string, paragraph: readonly TextRun[]): string {
  return paragraph.map(({ start, end }) => source.slice(start, end)).join(' ');
}

function asks(text: string): boolean {
  return text.includes('?') || opensQuestion.test(text);
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

import { fingerprint } from '../document/fingerprint.ts';
import type { Header, KamervragenDocument, Question } from '../document/model.ts';
import { groupBy } from '../group-by.ts';
import { formatNumberList } from '../text/numbers.ts';
import { NoteNumbers, textWithMarks } from './draft-text.ts';
import { frontMatterText, oneOrMany } from './front-matter-text.ts';

/** What a draft remembers of where it was made from. */
export interface DraftOrigin {
  /** The file that the questions come from, as it is to be named in the draft; null for the clipboard. */
  readonly bron: string | null;
}

/**
 * The text of a draft for the questions of a document: front matter, every question word for word with its notes, and
 * an empty answer under each. Read back, it gives the same questions.
 */
export function newDraft(document: KamervragenDocument, { bron }: DraftOrigin): string {
  const notes = new NoteNumbers(document);
  const blocks = document.questions.flatMap((question) => [
    `Vraag ${formatNumberList(question.numbers)}\n${textWithMarks(document, question, notes)}`,
    `Antwoord ${formatNumberList(question.numbers)}\n`,
  ]);
  if (document.toelichting !== null) blocks.push(`Toelichting:\n${document.toelichting.text}`);
  const definitions = notes.definitions();
  if (definitions.length > 0) blocks.push(definitions.join('\n'));
  return `---\n${frontMatter(document, bron)}---\n\n${blocks.join('\n\n')}\n`;
}

/** What a question's text in a draft is, by its first number: to compare with, and to restore it. */
export function draftQuestions(document: KamervragenDocument): ReadonlyMap<string, string> {
  const notes = new NoteNumbers(document);
  return new Map(
    document.questions.map((question) => [question.numbers[0] ?? '', textWithMarks(document, question, notes)]),
  );
}

function frontMatter({ header, frontMatter: own, questions }: KamervragenDocument, bron: string | null): string {
  return frontMatterText({
    kenmerk: oneOrMany(header.kenmerk.map(({ value }) => value)),
    onderwerp: header.subject?.value,
    vragenstellers: header.members.map(({ name, party }) =>
      party === null ? { naam: name } : { naam: name, partij: party },
    ),
    aan: header.addressees.map(({ value }) => value),
    namens: onBehalf(header),
    ingezonden: header.submitted?.value,
    termijn: own?.data.termijn,
    bron,
    vraagcontrole: fingerprints(questions),
  });
}

function onBehalf({ respondents }: Header): readonly object[] {
  return respondents
    .filter((respondent) => respondent.onBehalf)
    .map(({ name, portfolio }) => ({
      ...(name === null ? {} : { naam: name }),
      ...(portfolio === null ? {} : { portefeuille: portfolio }),
    }));
}

/** By first number; a number that occurs twice in the source tells nothing. */
function fingerprints(questions: readonly Question[]): Readonly<Record<string, string>> {
  const byNumber = groupBy(questions, ({ numbers }) => numbers[0] ?? '');
  const single = [...byNumber].flatMap(([number, [question, ...others]]) =>
    question === undefined || others.length > 0 ? [] : [[number, fingerprint(question.body.text)] as const],
  );
  return Object.fromEntries(single);
}

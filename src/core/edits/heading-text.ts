import { mentionsSpan } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { oncePerDocument } from '../document/once.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Span, TextEdit } from '../text/span.ts';

/** An answer heading for these numbers, written like the headings that the document has already. */
export function answerHeading(document: KamervragenDocument, numbers: readonly string[]): string {
  const list = formatNumberList(numbers);
  const model = modelOf(document);
  if (model === undefined) return `Antwoord ${list}`;
  return model.type === 'answer'
    ? likeAnswer(document.source, model, list)
    : likeQuestion(document.source, model, list);
}

const modelOf = oncePerDocument(
  ({ questions, answers }): Question | Answer | undefined =>
    answers.find(({ heading }) => heading !== null) ??
    questions.find(({ heading }) => heading !== null && heading.mentions.length > 0),
);

/** Where the numbers of a heading are written, or null where it has none (`Antwoord:`). */
export function numbersSpan({ heading }: Question | Answer): Span | null {
  return mentionsSpan(heading?.mentions ?? []);
}

/** Writes other numbers into a heading; null where it has none. */
export function renumberHeading(part: Question | Answer, numbers: readonly string[]): TextEdit | null {
  const span = numbersSpan(part);
  return span === null ? null : { span, newText: formatNumberList(numbers) };
}

function likeAnswer(source: string, answer: Answer, list: string): string {
  const line = headingLine(source, answer);
  const numbers = numbersSpan(answer);
  if (numbers === null) return line.text;
  const before = line.text.slice(0, numbers.start - line.start);
  const after = line.text.slice(numbers.end - line.start);
  return asNumber(before, list) + list + after;
}

/** `Antwoord op vraag 3`, but `Antwoord op de vragen 3 en 4`: the plural where the model has none and the other way. */
function asNumber(before: string, list: string): string {
  const several = /\D/.test(list);
  if (several) return before.replace(/\bvraag(?=\W*$)/i, 'vragen');
  return before.replace(/\b(?:de )?vragen(?=\W*$)/i, 'vraag').replace(/\bAntwoorden\b/, 'Antwoord');
}

/** Only the marks around a question heading are taken over: `**Vraag 1:**` gives `**Antwoord 1:**`. */
function likeQuestion(source: string, question: Question, list: string): string {
  const line = headingLine(source, question);
  const numbers = numbersSpan(question);
  const word = /vra(?:ag|gen)/i.exec(line.text);
  if (numbers === null || word === null || line.start + word.index > numbers.start) return `Antwoord ${list}`;
  const capitals = word[0] === word[0].toUpperCase();
  const after = line.text.slice(numbers.end - line.start);
  return `${line.text.slice(0, word.index)}${capitals ? 'ANTWOORD' : 'Antwoord'} ${list}${after}`;
}

/** The heading with the Markdown marks around it, without text that follows it on the line. */
function headingLine(source: string, part: Question | Answer): { readonly text: string; readonly start: number } {
  const span = part.heading?.span ?? { start: part.range.start, end: part.range.start };
  const closing = /^:?[*_]{0,3}:?/.exec(source.slice(span.end, span.end + 8));
  // Emphasis that goes on over the text behind the heading is not the heading's own.
  const before = /[*_]/.test(closing?.[0] ?? '') ? /[#*_]{0,6}[ \t]{0,3}[*_]{0,3}$/ : /#{0,6}[ \t]{0,3}$/;
  const opening = before.exec(source.slice(Math.max(0, span.start - 12), span.start));
  const start = span.start - (opening?.[0].length ?? 0);
  return { text: source.slice(start, span.end + (closing?.[0].length ?? 0)).trimEnd(), start };
}

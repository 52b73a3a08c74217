import type { Answer, Footnote, KamervragenDocument } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { insertAnswer } from './insert-answers.ts';
import { beginsInside, notesOf, type Review, type ReviewedAnswer, words } from './review.ts';

/**
 * The edits that put the reviewed text of one answer into the draft, with its notes; they do not overlap. Empty where
 * there is nothing to take over. An answer that the reviewer removed is left for the user to delete.
 */
export function takeOverAnswer(review: Review, answer: ReviewedAnswer): readonly TextEdit[] {
  return editsFor(review, answer, new Set());
}

/** The edits that take over all answers that the reviewer changed or added, as `takeOverAnswer` does for one. */
export function takeOverAll(review: Review): readonly TextEdit[] {
  const newLabels = new Set<string>();
  return review.answers.flatMap((answer) => editsFor(review, answer, newLabels));
}

/** Notes that are new get labels that are free, also beside those in `newLabels`, and are added to it. */
function editsFor(review: Review, answer: ReviewedAnswer, newLabels: Set<string>): readonly TextEdit[] {
  const { draft, reviewed } = review;
  if (answer.reviewed === null || answer.state === 'unchanged') return [];
  const notes = new NoteTransfer(draft, reviewed, answer, newLabels);
  const text = notes.relabel(bodySpan(reviewed, answer.reviewed)).replaceAll('\n', lineEndingOf(draft.source));
  const edit = answer.draft === null ? added(draft, answer.numbers, text) : replaced(draft, answer.draft, text);
  return edit === null ? [] : [edit, ...notes.edits()];
}

function replaced(draft: KamervragenDocument, answer: Answer, text: string): TextEdit {
  const span = bodySpan(draft, answer);
  const needsLine = span.start === answer.heading?.span.end && text !== '';
  return { span, newText: needsLine ? lineEndingOf(draft.source) + text : text };
}

function added(draft: KamervragenDocument, numbers: readonly string[], text: string): TextEdit | null {
  const question = draft.questions.find((candidate) => candidate.numbers.includes(numbers[0] ?? ''));
  if (question === undefined) return null;
  const { span, newText } = insertAnswer(draft, question, numbers);
  const heading = newText.trimEnd();
  return { span, newText: `${heading}${lineEndingOf(draft.source)}${text}${newText.slice(heading.length)}` };
}

/** What stands under the heading, without the white space around it. */
function bodySpan({ source }: KamervragenDocument, { heading, range }: Answer): Span {
  const start = heading?.span.end ?? range.start;
  const lead = /^[ \t]*[:*_]{0,3}\s*/.exec(source.slice(start, range.end))?.[0].length ?? 0;
  return start + lead >= range.end ? { start, end: start } : { start: start + lead, end: range.end };
}

/** Brings the notes of a reviewed answer along: edited, added and no longer used ones. */
class NoteTransfer {
  readonly #draft: KamervragenDocument;
  readonly #reviewed: KamervragenDocument;
  readonly #answer: ReviewedAnswer;
  readonly #newLabels: Set<string>;
  readonly #edited = new Map<Footnote, string>();
  readonly #added: string[] = [];
  readonly #used = new Set<string>();

  constructor(
    draft: KamervragenDocument,
    reviewed: KamervragenDocument,
    answer: ReviewedAnswer,
    newLabels: Set<string>,
  ) {
    this.#draft = draft;
    this.#reviewed = reviewed;
    this.#answer = answer;
    this.#newLabels = newLabels;
  }

  /** The reviewed text with the labels that its notes have in the draft. */
  relabel({ start, end }: Span): string {
    const { source, marks, footnotes } = this.#reviewed;
    let text = '';
    let at = start;
    for (const { span, note } of marks) {
      const footnote = note === null ? undefined : footnotes[note];
      if (footnote === undefined || span.start < at || span.end > end) continue;
      text += `${source.slice(at, span.start)}[^${this.#labelFor(footnote)}]`;
      at = span.end;
    }
    return text + source.slice(at, end);
  }

  #labelFor(theirs: Footnote): string {
    const text = theirs.body.text.replace(/\s+/g, ' ');
    const same = this.#draft.footnotes.find((ours) => words(ours.body.text) === words(text));
    const known = same ?? this.#ownNote(theirs.label);
    const label = known?.label ?? this.#freeLabel(theirs.label);
    if (known === undefined) {
      this.#added.push(`[^${label}]: ${text}`);
      this.#newLabels.add(label);
    } else if (same === undefined) this.#edited.set(known, text);
    this.#used.add(label);
    return label;
  }

  /** The draft's note with this label, where only this answer uses it: then the reviewer edited it. */
  #ownNote(label: string): Footnote | undefined {
    const part = this.#answer.draft;
    const marks = this.#draft.marks.filter((mark) => mark.label === label);
    const isOwn = part !== null && marks.length > 0 && marks.every(({ span }) => beginsInside(span, part.range));
    return isOwn ? this.#draft.footnotes.find((note) => note.label === label) : undefined;
  }

  #freeLabel(wanted: string): string {
    const taken = new Set([...this.#draft.footnotes.map(({ label }) => label), ...this.#used, ...this.#newLabels]);
    if (!taken.has(wanted)) return wanted;
    let free = 1;
    while (taken.has(String(free))) free++;
    return String(free);
  }

  /** After `relabel`. */
  edits(): readonly TextEdit[] {
    const { source, footnotes } = this.#draft;
    const lineEnd = lineEndingOf(source);
    const edits: TextEdit[] = [...this.#edited].map(([note, newText]) => ({ span: noteBody(note), newText }));
    const last = footnotes.at(-1);
    const added = this.#added.join(lineEnd);
    for (const note of this.#abandoned()) {
      const inItsPlace = note === last && added !== '';
      edits.push(
        inItsPlace ? { span: note.span, newText: added } : { span: wholeLine(source, note.span), newText: '' },
      );
      if (inItsPlace) return edits;
    }
    if (added !== '') {
      const end = last?.span.end ?? source.trimEnd().length;
      edits.push({ span: { start: end, end }, newText: (last === undefined ? lineEnd + lineEnd : lineEnd) + added });
    }
    return edits;
  }

  /** Notes that only this answer used, and uses no more. */
  #abandoned(): readonly Footnote[] {
    const part = this.#answer.draft;
    if (part === null) return [];
    return notesOf(this.#draft, part).filter((note, index, list) => {
      const marks = this.#draft.marks.filter((mark) => mark.label === note.label);
      return (
        !this.#used.has(note.label) &&
        list.indexOf(note) === index &&
        marks.every(({ span }) => beginsInside(span, part.range))
      );
    });
  }
}

function noteBody({ body, span, labelSpan }: Footnote): Span {
  return { start: body.pieces[0]?.source ?? labelSpan.end, end: span.end };
}

function wholeLine(source: string, { start, end }: Span): Span {
  const lineEnd = /^[ \t]*(?:\r\n|\r|\n)?/.exec(source.slice(end, end + 200))?.[0].length ?? 0;
  return { start, end: end + lineEnd };
}

import { cleanText, type TextRun } from './clean-text.ts';
import type { Layout } from './layout.ts';
import type { Footnote } from './model.ts';
import type { NoteLines } from './note-extent.ts';

/** The stretches of a note's text, without its label. */
export function noteRuns(layout: Layout, { label, first, last, at, until }: NoteLines): TextRun[] {
  const lines = layout.lines.slice(first, last).filter(({ text }) => text !== '');
  return lines.map(({ span }, index) => ({
    start: index === 0 ? span.start + at + label.textStart : span.start,
    end: Math.min(span.end, until),
    gap: 'line',
    newPage: false,
  }));
}

/** A note that was found, with the places of its label and of its whole in the source. */
export function readFootnote(source: string, layout: Layout, note: NoteLines): Footnote {
  const start = (layout.lines[note.first]?.span.start ?? 0) + note.at;
  return {
    label: note.label.label,
    labelSpan: { start, end: start + note.label.end },
    span: { start, end: note.until },
    body: cleanText(source, noteRuns(layout, note)),
  };
}

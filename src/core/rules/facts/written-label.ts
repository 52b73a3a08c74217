import type { Footnote } from '../../document/model.ts';

/** A note's label together with how it is written: `1)` and `[^1]` belong to two series. */
export function writtenLabel(source: string, { label, labelSpan }: Footnote): string {
  return `${label} ${source.slice(labelSpan.start, labelSpan.end)}`;
}

import type { Token, TokenLine } from './tokenizer.ts';

/** Scopes as a reader wants them: without the grammar's own name and its ending. */
function shortScopes(scopes: readonly string[]): string {
  return scopes
    .slice(1)
    .map((scope) => scope.replace(/\.kamervragen$/, ''))
    .join('  ');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly scopes: string;
}

/** Neighbours of one kind as one stretch; what has no scope is left out. */
function joined(tokens: readonly Token[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, scopes: all } of tokens) {
    const scopes = shortScopes(all);
    const last = stretches.at(-1);
    if (scopes === '' || end === start) continue;
    if (last?.end === start && last.scopes === scopes) stretches.splice(-1, 1, { start: last.start, end, scopes });
    else stretches.push({ start, end, scopes });
  }
  return stretches;
}

/** Makes blanks that one cannot see visible, one sign for each, so that the carets below stay in their columns. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '␣').replaceAll('\f', '␌').replaceAll('\t', '⇥');
}

/** Each line of the text behind `>`, and below it what its tokens are. Text without a scope of its own has no line. */
export function renderSnapshot(lines: readonly TokenLine[]): string {
  const rows: string[] = [];
  for (const { text, tokens } of lines) {
    rows.push(`> ${visible(text)}`.trimEnd());
    for (const { start, end, scopes } of joined(tokens)) {
      rows.push(`# ${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

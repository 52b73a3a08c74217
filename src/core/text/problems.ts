import type { Placed, Span } from './span.ts';

/** A file with more mistakes is not what it was taken for, and to word one may take time. */
export const mostProblems = 100;

/** Notes what is wrong in a file that a person wrote, in one Dutch sentence; no more of them than anyone reads. */
export function addProblem(problems: Placed<string>[], span: Span, say: string | (() => string)): void {
  if (problems.length > mostProblems) return;
  problems.push({ value: problems.length === mostProblems ? andMore : typeof say === 'string' ? say : say(), span });
}

const andMore = `Er zijn meer dan ${mostProblems} fouten; de rest wordt niet genoemd.`;

import type { DocumentKind, KamervragenDocument } from '../document/model.ts';
import type { CheckResult } from '../rules/engine/engine.ts';
import type { Problem, Severity } from '../rules/engine/rule.ts';
import { LineTable } from '../text/lines.ts';

/** A problem as `check --format json` gives it; lines and columns count from 1. */
export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

/** What the check found in one file. */
export interface FileReport {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly summary: { readonly questions: number; readonly answered: number; readonly missing: readonly string[] };
  readonly problems: readonly ReportedProblem[];
}

/** The object of `check --format json`. */
export interface CheckReport {
  readonly files: readonly FileReport[];
  readonly errors: number;
  readonly warnings: number;
}

/** Puts the result of one file in lines and columns. */
export function reportFile(file: string, document: KamervragenDocument, result: CheckResult): FileReport {
  const { statuses, answered, missing } = result.coverage;
  const lines = new LineTable(document.source);
  return {
    file,
    kind: document.kind,
    summary: { questions: statuses.length, answered, missing },
    problems: result.problems.map((problem) => reportProblem(problem, lines)),
  };
}

/** Puts the reports of all files together. */
export function reportFiles(files: readonly FileReport[]): CheckReport {
  return { files, errors: count(files, 'error'), warnings: count(files, 'warning') };
}

function reportProblem({ rule, severity, message, span, fixable }: Problem, lines: LineTable): ReportedProblem {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    rule,
    severity,
    message,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    fixable,
  };
}

function count(files: readonly FileReport[], severity: Severity): number {
  return files.reduce(
    (sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length,
    0,
  );
}

import type { CheckReport, FileReport } from './check-report.ts';
import { countedAnswers, countedProblems, severityNames } from './wording.ts';

/** One line per problem, `file:line:column severity rule message`, and one line per file that sums it up. */
export function textReport({ files }: CheckReport): string {
  return files.map((file) => [...problemLines(file), summaryLine(file)].map((line) => `${line}\n`).join('')).join('\n');
}

function problemLines({ file, problems }: FileReport): string[] {
  return problems.map(
    ({ line, column, severity, rule, message }) =>
      `${file}:${line}:${column} ${severityNames[severity]} ${rule} ${message}`,
  );
}

function summaryLine({ file, kind, summary, problems }: FileReport): string {
  const answers = kind === 'delay' ? 'uitstelbericht' : countedAnswers(summary);
  return `${file}: ${[answers, countedProblems(problems)].filter((part) => part !== '').join(', ')}.`;
}

import type { Rule, RuleLevel, Severity } from '../rules/engine/rule.ts';
import { ruleById } from '../rules/registry.ts';
import type { CheckReport, FileReport, ReportedProblem } from './check-report.ts';

const sarifLevels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The report as a SARIF 2.1.0 log (OASIS standard), with the rules that were broken described in it. */
export function sarifReport({ files }: CheckReport): object {
  const broken = [...new Set(files.flatMap(({ problems }) => problems.map(({ rule }) => rule)))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kamervragen', language: 'nl', rules: broken.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: fileUri(file) } })),
        results: files.flatMap((file, index) =>
          file.problems.map((problem) => resultOf(problem, file, index, broken.indexOf(problem.rule))),
        ),
      },
    ],
  };
}

function describeRule(id: string): object {
  const rule = ruleById(id);
  if (rule === null) return { id };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.page.why },
    help: { text: rule.page.mend, markdown: helpPage(rule) },
    defaultConfiguration: configurationOf(rule.level),
  };
}

/** The rule's page as far as a reader outside the editor can use it; there is no address to link to. */
function helpPage({ title, page: { why, example, mend } }: Rule): string {
  return `# ${title}\n\n${why}\n\n${mend}\n\n\`\`\`\n${example}\n\`\`\`\n`;
}

function configurationOf(level: RuleLevel): object {
  return level === 'off' ? { enabled: false } : { level: sarifLevels[level] };
}

function resultOf(problem: ReportedProblem, { file }: FileReport, index: number, ruleIndex: number): object {
  const { rule, severity, message, line, column, endLine, endColumn } = problem;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(file), index }, region } }],
  };
}

/** A path as SARIF wants it: a relative reference, or a `file:` URI for an absolute path. */
function fileUri(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}

import { fingerprint } from '../document/fingerprint.ts';
import type { Rule, RuleLevel, Severity } from '../rules/engine/rule.ts';
import { ruleIds, rules } from '../rules/registry.ts';
import type { CheckReport, FileReport, ReportedProblem } from './check-report.ts';

const sarifLevels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The folder that relative paths start from, in a name that code scanning of GitHub and Azure DevOps knows. */
const sourceRoot = '%SRCROOT%';

/**
 * The report as a SARIF 2.1.0 log (OASIS standard), with what GitHub's code scanning asks of one: all rules in every
 * log, a text and a page of each, results that can be recognised in a later log, and the version that found them.
 */
export function sarifReport({ files }: CheckReport, semanticVersion: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kamervragen', semanticVersion, language: 'nl', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'De map waarin is gecontroleerd.' } } },
        artifacts: files.map(({ file }) => ({ location: locationOf(file) })),
        results: files.flatMap(resultsOf),
      },
    ],
  };
}

function describeRule(rule: Rule): object {
  return {
    id: rule.id,
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

function resultsOf({ file, problems }: FileReport, index: number): readonly object[] {
  const artifactLocation = { ...locationOf(file), index };
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const mark = fingerprint(`${problem.rule} ${problem.message}`);
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return resultOf(problem, artifactLocation, `${mark}:${count}`);
  });
}

function resultOf(problem: ReportedProblem, artifactLocation: object, mark: string): object {
  const { rule, severity, message, line, column, endLine, endColumn } = problem;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    // Stays the same while lines move; counted where a file has the same problem more than once.
    partialFingerprints: { 'ruleAndMessage/v1': mark },
  };
}

/** A path as SARIF wants it: a relative reference without `./`, or a `file:` URI for an absolute path. */
function locationOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '');
  const encoded = path.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${encoded.replace('%3A', ':')}` };
  return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: sourceRoot };
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}

import type { Coverage } from '../../document/coverage.ts';
import type { KamervragenDocument } from '../../document/model.ts';
import { DisjointEdits } from '../../edits/disjoint-edits.ts';
import { ruleIds, rules } from '../registry.ts';
import type { CheckSettings } from './context.ts';
import { defaultSettings, ruleContext } from './context.ts';
import type { RuleLevels } from './levels.ts';
import { levelOf } from './levels.ts';
import type { Finding, Fix, Problem, Rule, Severity } from './rule.ts';
import { findSuppressions } from './suppression.ts';

/** `levels` come strongest first: the editor's setting before the folder's file. */
export interface CheckOptions extends Partial<CheckSettings> {
  readonly levels?: readonly RuleLevels[];
}

export interface CheckResult {
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/** Nobody reads more of one kind; a list of hundreds of thousands would only take the memory. */
export const mostPerRule = 1000;
const tooMany = `Er zijn meer dan ${mostPerRule} van deze meldingen; vanaf hier staan ze niet meer in de lijst.`;

/** Runs every rule that is on over a parsed document. Never throws; the same input gives the same problems. */
export function checkDocument(document: KamervragenDocument, options: CheckOptions = {}): CheckResult {
  const { levels = [], ...settings } = options;
  const context = ruleContext(document, { ...defaultSettings, ...settings }, ruleIds);
  const suppressions = findSuppressions(document);
  const problems: Problem[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, levels);
    if (level === 'off') continue;
    let count = 0;
    for (const finding of rule.check(context)) {
      if (suppressions.isOff(rule.id, finding.span)) continue;
      const isLast = ++count > mostPerRule;
      problems.push(problemOf(rule, level, isLast ? { span: finding.span, message: tooMany } : finding));
      if (isLast) break;
    }
  }
  return { problems: problems.sort(byPlace), coverage: context.coverage };
}

function problemOf(rule: Rule, level: Severity, finding: Finding): Problem {
  const { span, message, fixes = [], related = [] } = finding;
  const severity = finding.severity === undefined || level !== rule.level ? level : finding.severity;
  return { rule: rule.id, severity, span, message, fixes, related, fixable: fixes.length > 0 };
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byPlace(a: Problem, b: Problem): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    weights[a.severity] - weights[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** The first fixes of all problems whose rule calls them safe, as far as they do not get in each other's way. */
export function safeFixes(problems: readonly Problem[]): Fix['edits'] {
  const safe = new Set(rules.filter(({ safeFix }) => safeFix === true).map(({ id }) => id));
  return combineFixes(problems.filter(({ rule }) => safe.has(rule)));
}

/** The first fix of each problem in one list of edits, ascending; a fix that overlaps an earlier one is left out. */
export function combineFixes(problems: readonly Problem[]): Fix['edits'] {
  const chosen = new DisjointEdits();
  for (const { fixes } of problems) chosen.addAll(fixes[0]?.edits ?? []);
  return chosen.ascending();
}

import type { Rule, RuleLevel } from './rule.ts';

/** Rule id → level, as far as someone set one. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

const levels: readonly string[] = ['error', 'warning', 'info', 'off'] satisfies readonly RuleLevel[];

export function isRuleLevel(value: unknown): value is RuleLevel {
  return typeof value === 'string' && levels.includes(value);
}

/** The level of a rule: the first of `settings` that names it, else its own. Settings come strongest first. */
export function levelOf(rule: Rule, settings: readonly RuleLevels[]): RuleLevel {
  const setting = settings.find((set) => Object.hasOwn(set, rule.id));
  return setting?.[rule.id] ?? rule.level;
}

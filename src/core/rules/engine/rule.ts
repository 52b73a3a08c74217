import type { Span, TextEdit } from '../../text/span.ts';
import type { RuleContext } from './context.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a user can set a rule to. */
export type RuleLevel = Severity | 'off';

/** A mechanical repair; all edits together are one step. `title` is a Dutch imperative. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that helps to understand a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The document in which it stands, where that is another one. */
  readonly uri?: string;
}

/** One flaw at one place, as a rule reports it. `message` says what is wrong and what to do, in Dutch. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where the rule grades its findings itself (the term); else the rule's level counts. */
  readonly severity?: Severity;
}

/** What the rule's page tells the user, in Dutch. */
export interface RulePage {
  /** Why it matters. */
  readonly why: string;
  /** A text on which the rule speaks. */
  readonly example: string;
  /** How to mend it. */
  readonly mend: string;
}

/** A check with all that is known about it; its user page and its setting are made from it. */
export interface Rule {
  readonly id: string;
  /** What it reports, in a few Dutch words. */
  readonly title: string;
  /** The level where the user sets none. */
  readonly level: RuleLevel;
  readonly page: RulePage;
  /** True where the first fix of each finding may be applied unseen (`source.fixAll`). */
  readonly safeFix?: boolean;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** A finding that is to be shown, with the severity that the user's settings give it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  readonly fixable: boolean;
}

import type { CitationStyle } from '../../citations/style.ts';
import type { Coverage } from '../../document/coverage.ts';
import { coverageOf } from '../../document/coverage.ts';
import type { KamervragenDocument } from '../../document/model.ts';

/** An earlier pair that asks nearly the same as a question of the draft. */
export interface EarlierPair {
  /** The number of the draft's question. */
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  /** Its source as one would cite it. */
  readonly source: string;
  /** Where the host shows it. */
  readonly uri?: string;
}

/** What the host knows and the document does not say. */
export interface CheckSettings {
  /** The day of the check, ISO; rules about the term are silent without it. */
  readonly today: string | null;
  readonly termWeeks: number;
  readonly citationStyle: CitationStyle;
  /** Abbreviations that need no introduction, besides the known ones. */
  readonly abbreviations: readonly string[];
  /** Sentences of earlier answers, as `normaliseSentence` writes them → where they stand, as one would cite it. */
  readonly earlierSentences: ReadonlyMap<string, string>;
  readonly earlierPairs: readonly EarlierPair[];
}

/** The Kamer asks for answers within three weeks. */
export const defaultTermWeeks = 3;

export const defaultSettings: CheckSettings = {
  today: null,
  termWeeks: defaultTermWeeks,
  citationStyle: 'auto',
  abbreviations: [],
  earlierSentences: new Map(),
  earlierPairs: [],
};

/** All that a rule looks at. */
export interface RuleContext {
  readonly document: KamervragenDocument;
  readonly settings: CheckSettings;
  readonly coverage: Coverage;
  /** Ids that `<!-- kamervragen: uit … -->` and the settings may name. */
  readonly ruleIds: readonly string[];
}

export function ruleContext(
  document: KamervragenDocument,
  settings: CheckSettings,
  ruleIds: readonly string[],
): RuleContext {
  return { document, settings, ruleIds, coverage: coverageOf(document) };
}

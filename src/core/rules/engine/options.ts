import type { CitationStyle } from '../../citations/style.ts';
import type { Configuration } from './configuration.ts';
import type { CheckOptions } from './engine.ts';
import type { RuleLevels } from './levels.ts';

/** What the user set in the editor, as far as it was set; it wins over the folder's file. */
export interface EditorSettings {
  readonly levels?: RuleLevels;
  readonly termWeeks?: number;
  readonly citationStyle?: CitationStyle;
}

/** The options of a check on `today` (ISO), from the editor's settings and the folder's file. */
export function checkOptions(today: string, settings: EditorSettings, file: Configuration | null): CheckOptions {
  const termWeeks = settings.termWeeks ?? file?.termWeeks ?? null;
  const citationStyle = settings.citationStyle ?? file?.citationStyle ?? null;
  return {
    today,
    levels: [settings.levels ?? {}, file?.levels ?? {}],
    abbreviations: file?.abbreviations ?? [],
    ...(termWeeks === null ? {} : { termWeeks }),
    ...(citationStyle === null ? {} : { citationStyle }),
  };
}

import type { RuleContext } from '../engine/context.ts';

/** The day on which the answers are read as given: received by the Kamer, else today. Null where neither is known. */
export function answerDay({ document, settings }: Pick<RuleContext, 'document' | 'settings'>): string | null {
  return document.header.received?.value ?? settings.today;
}

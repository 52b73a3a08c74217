import type { SearchResult } from '../../archive/api.ts';
import type { RecallTopic } from '../../core/recall/topic.ts';
import { formatNumberList } from '../../core/text/numbers.ts';
import type { ArchiveState } from '../archive/archive-service.ts';
import { cardOf, type NextStep, type RecallPage } from './recall-messages.ts';

const addFolder: NextStep = { command: 'kamervragen.archive.addFolder', label: 'Voeg map toe…' };
const fetchOfficial: NextStep = { command: 'kamervragen.archive.fetch', label: 'Haal officiële publicaties op…' };
const openSample: NextStep = { command: 'kamervragen.openSample', label: 'Probeer het met een voorbeeld' };
const refresh: NextStep = { command: 'kamervragen.archive.refresh', label: 'Vernieuw archief' };
const rebuild: NextStep = { command: 'kamervragen.archive.rebuild', label: 'Bouw archief opnieuw op' };

/** The commands that the view may run. */
export const stepCommands: ReadonlySet<string> = new Set(
  [addFolder, fetchOfficial, openSample, refresh, rebuild].map(({ command }) => command),
);

/** The page with what was found for a question, or for the words that were typed. `today` is ISO. */
export function resultPage(
  results: readonly SearchResult[],
  topic: RecallTopic | null,
  typed: string,
  today: string,
): RecallPage {
  return {
    heading: typed === '' && topic !== null ? questionName(topic) : 'Zoekresultaten',
    status:
      results.length === 1 ? '1 eerder antwoord' : `${results.length} eerdere antwoorden, het meest verwante bovenaan`,
    cards: results.map((result) => cardOf(result, today)),
    steps: [],
  };
}

/** The page where there is nothing to show: it says why, and how to go on. */
export function emptyPage(state: ArchiveState, topic: RecallTopic | null, typed: string): RecallPage {
  if (state.type === 'failed') return failurePage(state.message);
  if (state.type === 'unset') return message(state.message, [addFolder, fetchOfficial, openSample]);
  if (state.progress !== null) {
    const { done, total } = state.progress;
    return message(`Het archief wordt gevuld: ${done} van ${total} bestanden gelezen.`, []);
  }
  if (typed !== '') return message('Niets gevonden. Probeer andere of minder woorden.', []);
  if (topic === null) return message('Zet de cursor in een vraag of antwoord, of typ hierboven wat u zoekt.', []);
  return message(`In het archief lijkt niets op ${questionName(topic).toLowerCase()}.`, [refresh, addFolder]);
}

/** The page after a search that failed. */
export function failurePage(why: string): RecallPage {
  return message(why, [rebuild]);
}

function message(status: string, steps: readonly NextStep[]): RecallPage {
  return { heading: null, status, cards: [], steps };
}

function questionName({ numbers }: RecallTopic): string {
  return `${numbers.length === 1 ? 'Vraag' : 'Vragen'} ${formatNumberList(numbers)}`;
}

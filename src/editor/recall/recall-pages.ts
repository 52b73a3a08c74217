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

const nothing = 'Niets gevonden';

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
  const ofQuestion = typed === '' && topic !== null;
  const count = results.length === 1 ? '1 antwoord' : `${results.length} antwoorden`;
  const like = results.length === 1 ? 'dat erop lijkt' : 'die erop lijken';
  return {
    heading: ofQuestion ? questionName(topic) : 'Zoekresultaten',
    status: `${count} ${ofQuestion ? like : 'gevonden'}`,
    cards: results.map((result) => cardOf(result, today)),
    steps: [],
  };
}

/** What was looked for where nothing was found. */
export interface Sought {
  /** True where a draft is open, whose questions the view can follow. */
  readonly draft: boolean;
  readonly topic: RecallTopic | null;
  readonly typed: string;
  /** True where filters, in the view or in the words, narrow the search. */
  readonly filtered: boolean;
  /** True where only the made-up answers of the sample are searched. */
  readonly sampleOnly: boolean;
}

/** The page where there is nothing to show: it says why, and how to go on. */
export function emptyPage(state: ArchiveState, sought: Sought): RecallPage {
  if (state.type === 'failed') return failurePage(state.message);
  if (state.type === 'unset') return message(state.message, [addFolder, fetchOfficial, openSample]);
  if (state.progress !== null) {
    const { done, total } = state.progress;
    return message(`Het archief wordt gevuld: ${done} van ${total} bestanden gelezen.`, []);
  }
  const { typed, topic, draft } = sought;
  if (typed !== '' || topic !== null) return nothingFound(sought);
  if (draft) return message('Zet de cursor in een vraag of antwoord, of typ hierboven wat u zoekt.', []);
  return message('Hier staat straks wat er eerder is geantwoord op de vraag waar u bent. U kunt ook zelf zoeken.', []);
}

function nothingFound({ typed, topic, filtered, sampleOnly }: Sought): RecallPage {
  if (filtered) return message(`${nothing}. Maak de filters ruimer.`, []);
  if (sampleOnly) {
    const why = `${nothing}: het archief bevat nu alleen verzonnen antwoorden. Voeg een map met eigen antwoorden toe.`;
    return message(why, [addFolder, fetchOfficial]);
  }
  if (typed !== '' || topic === null) return message(`${nothing}. Probeer andere of minder woorden.`, []);
  return message(`In het archief lijkt niets op ${questionName(topic).toLowerCase()}.`, [addFolder, refresh]);
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

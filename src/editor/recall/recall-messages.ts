import type { SearchResult } from '../../archive/api.ts';
import { shortSource } from '../../core/edits/earlier-source.ts';
import { ageWarning } from '../../core/recall/age-warning.ts';
import { type Fragment, fragmentsOf } from '../../core/recall/fragments.ts';
import type { QueryFilters } from '../../core/recall/query-language.ts';
import { withoutLayout } from '../../core/recall/without-layout.ts';
import { formatDate } from '../../core/text/dates.ts';
import { formatNumberList } from '../../core/text/numbers.ts';

/** One earlier answer as the view shows it; every text is shown as it is. */
export interface RecallCard {
  readonly question: readonly Fragment[];
  readonly answer: readonly Fragment[];
  /** `Vraag 3 · Jansen (ABC)`. */
  readonly asked: string;
  /** `Antwoord · De Boer (Buitenlandse Zaken)`. */
  readonly answered: string;
  readonly date: string;
  readonly source: string;
  readonly title: string;
  readonly warning: string | null;
  /** Page of the official publication, or null. */
  readonly url: string | null;
}

/** A way on from an empty view: a command of this extension and its label. */
export interface NextStep {
  readonly command: string;
  readonly label: string;
}

/** Everything that the view shows. */
export interface RecallPage {
  /** What the cards are about: `Vraag 3`, or null where there is nothing to list. */
  readonly heading: string | null;
  /** One sentence: how many there are, what is going on, or what to do. */
  readonly status: string;
  readonly cards: readonly RecallCard[];
  readonly steps: readonly NextStep[];
}

/** What the extension sends: a page, its number, and the folders that one can choose from. */
export interface PageMessage {
  readonly number: number;
  readonly page: RecallPage;
  readonly folders: readonly FolderChoice[];
}

export interface FolderChoice {
  readonly path: string;
  readonly label: string;
}

const cardActions = ['insert', 'refer', 'copy', 'open', 'compare'] as const;
export type CardAction = (typeof cardActions)[number];

/** What the view tells the extension. `page` is the number of the page that it shows, `card` counts within it. */
export type ViewMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'search'; readonly text: string; readonly filters: QueryFilters }
  | { readonly type: 'choose'; readonly page: number; readonly card: number }
  | { readonly type: 'act'; readonly action: CardAction; readonly page: number; readonly card: number }
  | { readonly type: 'step'; readonly command: string };

/** A result as a card, seen from `today` (ISO). */
export function cardOf(result: SearchResult, today: string): RecallCard {
  const { numbers, source } = result;
  const letter = result.question === '';
  return {
    question: fragmentsOf(withoutLayout(result.question), result.questionMatches),
    answer: fragmentsOf(withoutLayout(result.answer), result.answerMatches),
    asked: joined([numbers.length === 0 ? 'Vraag' : `Vraag ${formatNumberList(numbers)}`, source.members.join(', ')]),
    answered: joined([letter ? 'Uit een brief' : 'Antwoord', source.respondents.join(', ')]),
    date: source.date === null ? 'datum onbekend' : formatDate(source.date),
    source: shortSource(source),
    title: source.title ?? '',
    warning: ageWarning(source.date, today),
    url: source.url?.startsWith('https://') === true ? source.url : null,
  };
}

/** Reads a message of the view; null for anything it should not have sent. */
export function viewMessage(data: unknown): ViewMessage | null {
  if (!isRecord(data)) return null;
  const { type, text, filters, page, card, action, command } = data;
  if (type === 'ready') return { type };
  if (type === 'search' && typeof text === 'string') return { type, text, filters: filtersOf(filters) };
  if (type === 'step' && typeof command === 'string') return { type, command };
  if (typeof page !== 'number' || typeof card !== 'number') return null;
  if (type === 'choose') return { type, page, card };
  const known = cardActions.find((name) => name === action);
  return type === 'act' && known !== undefined ? { type, action: known, page, card } : null;
}

/** The filled-in filters. A bare year means from its first or until its last day. */
function filtersOf(data: unknown): QueryFilters {
  const filled = (name: string) => {
    const value = isRecord(data) ? data[name] : undefined;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const [from, until] = [filled('from'), filled('until')];
  const [member, party, respondent, folder] = ['member', 'party', 'respondent', 'folder'].map(filled);
  return {
    ...(member === null ? {} : { member }),
    ...(party === null ? {} : { party }),
    ...(respondent === null ? {} : { respondent }),
    ...(folder === null ? {} : { folder }),
    ...(from === null || !/^\d{4}$/.test(from) ? {} : { from: `${from}-01-01` }),
    ...(until === null || !/^\d{4}$/.test(until) ? {} : { until: `${until}-12-31` }),
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

import { monthSource } from '../text/dates.ts';
import { parseNumberList } from '../text/numbers.ts';
import { shifted } from '../text/span.ts';
import type { TextRun } from './clean-text.ts';
import type { Home, QuestionReference } from './model.ts';

/** `vraag 3`, `vragen 2 en 3`, `antwoord 4`, `het antwoord op 4`; the list of numbers is read from behind it. */
const word =
  /(?<![\p{L}\d])(?:deelvra(?:ag|gen)|vra(?:ag|gen)|antwoord(?:en)?(?:\s{1,3}op)?)(?:\s{1,3}(?:nr\.?|nummers?))?\s{1,3}(?=\d)/giu;
/** `Aanhangsel Handelingen II 2022/23, nr. 1782, antwoord op ` and the like, right before the reference. */
const otherSetBefore =
  /(?:Aanhangsel|Handelingen|\d{4}Z\d{4,6}|(?:eerdere|vorige)\s(?:schriftelijke\s)?(?:kamer)?vragen)[^.?!]{0,60}(?:nrs?\.\s?\d{1,5})?[\s,;:()]{0,4}(?:(?:het|mijn|ons|onze|uw|de)\s)?(?:antwoord(?:en)?\s(?:op|bij)\s)?(?:de\s)?$/iu;
/** `vraag 4 van de vragenlijst`, `vraag 8 uit het schriftelijk overleg`: questions that someone else answers, or did. */
const otherAsking =
  '(?:SO|schriftelijk\\soverleg|overleg|vragenlijst|enquête|lijst|internetconsultatie|consultatie|onderzoek|evaluatie|rapport|peiling|formulier)(?!\\p{L})';
const otherAskingBefore = new RegExp(`(?<!\\p{L})${otherAsking}[\\s,:(]{1,3}(?:het\\santwoord\\sop\\s)?$`, 'iu');
const otherSetBehind = [
  new RegExp(
    `^[\\s,]{0,2}(?:van|in|uit|bij|tijdens)\\s(?:(?:de|het|een|die|dat|uw|bijgaande|bijgevoegde|genoemde)\\s){0,2}${otherAsking}`,
    'iu',
  ),
  /^[\s,]{0,2}(?:van|in|uit|bij)\s(?:de|het|uw|mijn|onze)?\s?(?:leden|lid|Kamerlid|eerdere|vorige|eerder|schriftelijke|mondelinge|feitelijke|set|vragen|Kamervragen|Aanhangsel|brief|verslag|begroting|beantwoording\svan)(?!\p{L})/iu,
  new RegExp(String.raw`^[\s,]{0,2}(?:van|d\.d\.)\s\d{1,2}\s(?:${monthSource})(?!\p{L})`, 'iu'),
  /^,?\sgesteld\sdoor\s/iu,
  /^\s?\([^)]{0,80}(?:Aanhangsel|Handelingen|\d{4}Z\d{4,6}|Kamerstuk|ingezonden)/iu,
  /^,?\s(?:Aanhangsel|Handelingen|kenmerk|\d{4}Z\d{4,6}|(?:ingezonden|gesteld|beantwoord)\s(?:op|d\.d\.)\s)/iu,
];
const longestContext = 160;

/** The references to questions in running text, with where they stand. */
export function findReferences(source: string, runs: readonly TextRun[], home: Home): QuestionReference[] {
  const found: QuestionReference[] = [];
  for (const stretch of stretches(runs)) {
    const text = source.slice(stretch.start, stretch.end);
    for (const match of text.matchAll(word)) {
      const from = match.index + match[0].length;
      const list = parseNumberList(text.slice(from, from + 200));
      if (list === null || isAmount(text, from + list.span.end)) continue;
      const end = from + list.span.end;
      const mentions = list.items.map(({ span, numbers }) => ({
        span: shifted(span, stretch.start + from),
        numbers,
      }));
      const external = pointsElsewhere(text, match.index, end);
      found.push({ span: shifted({ start: match.index, end }, stretch.start), mentions, external, home });
    }
  }
  return found;
}

function pointsElsewhere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestContext), start);
  if (otherSetBefore.test(before) || otherAskingBefore.test(before)) return true;
  const behind = text.slice(end, end + longestContext);
  return otherSetBehind.some((pattern) => pattern.test(behind));
}

/** `vraag 3 procent` and `vragen 20.000` count something else. */
function isAmount(text: string, end: number): boolean {
  return /^(?:[.,]\d|\s?(?:%|procent|miljoen|miljard|duizend|euro|keer|jaar|maanden|weken|dagen|uur|minuten))/.test(
    text.slice(end, end + 12),
  );
}

/** Runs that stand on neighbouring lines as one stretch, so that a reference may go on over a line's end. */
function stretches(runs: readonly TextRun[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && run.gap === 'line' && !run.newPage) last.end = run.end;
    else joined.push({ start: run.start, end: run.end });
  }
  return joined;
}

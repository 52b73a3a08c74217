import type { CleanText } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import { findDates, formatDate, isoDate, monthNumber } from '../text/dates.ts';
import { quotedCharacters } from '../text/quotations.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { answerDay } from './facts/answer-day.ts';

export const toekomstVerstreken: Rule = {
  id: 'toekomst-verstreken',
  title: 'Aankondiging van iets dat al voorbij is',
  level: 'warning',
  page: {
    why: 'Een overgenomen zin kondigt soms iets aan wat al gebeurd had moeten zijn.',
    example:
      '---\nontvangen: 2025-06-10\n---\n\nVraag 1\nWanneer komt het rapport?\n\nAntwoord 1\nHet rapport zal op 1 mei 2025 verschijnen.',
    mend: 'Schrijf wat er gebeurd is, of noem de nieuwe datum.',
  },
  check: (context) => {
    const day = answerDay(context);
    return day === null ? [] : context.document.answers.flatMap(({ body }) => pastPlans(body, day));
  },
};

/** A plan, and at most a few words further the day it is for; `die op 3 mei is gestuurd` is no plan. */
const plan = /(?<!\p{L})(?:zal|zullen|verwacht|verwachten|verwachting|streef|streven|beoogd|voornemens)(?!\p{L})/iu;
const past =
  /(?<!\p{L})(?:zoals|die|dat|waar\p{L}*|sinds|naar aanleiding|zou|zouden|was|waren|heeft|hebben|is|werd|werden)(?!\p{L})|[;:(«“‘]/iu;
const towards =
  /(?<!\p{L})(?:op|per|vanaf|voor|vóór|uiterlijk|tot|in|eind|begin|medio|rond)(?:\s(?:de|het|en met|uiterlijk|eind|begin|medio|maand|\p{L}{2,3}dag))*\s$/iu;
const longestGap = 90;

function pastPlans(body: CleanText, day: string): Finding[] {
  if (!plan.test(body.text)) return [];
  let marked: Uint8Array | null = null;
  const quoted = () => (marked ??= quotedCharacters(body.text));
  return sentencesOf(body.text).flatMap(({ value, span }) => {
    const start = plan.exec(value)?.index;
    if (start === undefined) return [];
    const date = datesIn(value).find(
      (candidate) =>
        candidate.iso < day && candidate.span.start > start && isPlannedFor(value.slice(start, candidate.span.start)),
    );
    // What was said at the time may be quoted.
    if (date === undefined || quoted()[span.start + date.span.start] === 1) return [];
    return {
      span: sourceSpan(body, span.start + date.span.start, span.start + date.span.end),
      message: `Dit wordt aangekondigd voor ${value.slice(date.span.start, date.span.end)}, maar het antwoord is van ${formatDate(day)}. Schrijf wat er gebeurd is.`,
    };
  });
}

function isPlannedFor(between: string): boolean {
  return between.length <= longestGap && !past.test(between) && towards.test(between);
}

/** Days, and months with a year as their last day; the `mei 2024` of `3 mei 2024` is no date of its own. */
function datesIn(sentence: string): readonly { readonly span: Span; readonly iso: string }[] {
  const days = findDates(sentence).flatMap(({ span, iso }) => (iso === null ? [] : { span, iso }));
  const dayEnds = new Set(days.map(({ span }) => span.end));
  const months = [...sentence.matchAll(/(?<!\p{L})(\p{L}{3,9})\s(\d{4})(?!\d)/gu)].flatMap(
    ({ 0: text, 1: name, 2: year, index }) => {
      const month = monthNumber(name ?? '');
      const span = { start: index, end: index + text.length };
      if (month === null || dayEnds.has(span.end)) return [];
      const last = [31, 30, 29, 28].flatMap((date) => isoDate(Number(year), month, date) ?? [])[0];
      return last === undefined ? [] : { span, iso: last };
    },
  );
  return [...days, ...months];
}

import type { CleanText } from '../document/model.ts';
import { sourceSpan } from '../document/source-span.ts';
import { findDates, formatDate, monthSource } from '../text/dates.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Fix, Rule } from './engine/rule.ts';
import { answerDay } from './facts/answer-day.ts';

export const datumVaag: Rule = {
  id: 'datum-vaag',
  title: 'Datum zonder jaar',
  level: 'info',
  page: {
    why: 'Wie het antwoord over een jaar terugleest, weet niet welke maand ‘vorige maand’ was.',
    example: 'Vraag 1\nIs de brug gekeurd?\n\nAntwoord 1\nJa, op 5 juni jl.',
    mend: 'Schrijf de datum met het jaar: ‘5 juni 2024’.',
  },
  check: (context) => context.document.answers.flatMap(({ body }) => vagueDates(body, context)),
};

const vague =
  /(?<![\p{L}\d])(?:(?:jl|j\.l)\.|jl(?![\p{L}.])|jongstleden(?!\p{L})|(?:[Vv]orige|[Vv]olgende|[Aa]fgelopen|[Kk]omende)\s(?:week|maand)(?!\p{L}))/gu;
const dayBefore = new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,2}\s)?(?:${monthSource})\s$`, 'iu');

function vagueDates(body: CleanText, context: RuleContext): Finding[] {
  const { text } = body;
  return [...text.matchAll(vague)].map(({ 0: word, index }) => {
    const day = dayBefore.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? '';
    const start = index - day.length;
    const end = index + word.length;
    const span = sourceSpan(body, start, end);
    const keepStop = word.endsWith('.') && endsSentence(text, end);
    const fix = day === '' ? null : withYear(day.trimEnd(), span, keepStop, context);
    return {
      span,
      message: `‘${text.slice(start, end)}’ zegt later niet meer welke dag het was. Schrijf de datum met het jaar.`,
      fixes: fix === null ? [] : [fix],
    };
  });
}

/** The last such day before the day of the answer. */
function withYear(date: string, span: Finding['span'], keepStop: boolean, context: RuleContext): Fix | null {
  const until = answerDay(context);
  if (until === null) return null;
  const year = Number(until.slice(0, 4));
  const days = [year, year - 1].flatMap((candidate) => findDates(`${date} ${candidate}`)[0]?.iso ?? []);
  const day = days.find((iso) => iso <= until);
  if (day === undefined) return null;
  const words = formatDate(day);
  return { title: `Maak er ‘${words}’ van`, edits: [{ span, newText: keepStop ? `${words}.` : words }] };
}

/** `jl.` at the end of a sentence carries its full stop too. */
function endsSentence(text: string, at: number): boolean {
  return /^(?:\s+\p{Lu}|\s*$)/u.test(text.slice(at, at + 4));
}

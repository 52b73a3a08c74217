import type { Span } from '../text/span.ts';

/** `Vragen van … aan … over …`, cut into its parts; offsets within the text. */
export interface QuestionStatement {
  readonly span: Span;
  readonly members: Span;
  readonly addressees: Span | null;
  readonly subject: Span | null;
}

/** `Antwoord van …` or `Mededeling van …`. */
export interface AnswerStatement {
  readonly type: 'answer' | 'delay';
  readonly span: Span;
  readonly respondents: Span;
}

const asked =
  /(?<![\p{L}])(?:kamer)?vra(?:ag|gen)(?:\s?,?\sgesteld)?\s(?:van|door)\s(?:het\s|de\s)?(?:kamer)?(?:leden|lid)\s(?!der\s)/giu;
/** `Op 6 november jl. hebben de leden … schriftelijke vragen gesteld aan …`. */
const haveAsked = /(?<![\p{L}])(?:hebben|heeft)\s(?:het\s|de\s)(?:kamer)?(?:leden|lid)\s/giu;
const haveAskedEnd = /\s(?:schriftelijke\s|mondelinge\s)?(?:kamer)?vragen\sgesteld(?=\s)/giu;
const toOffice = /\s(?:gesteld\s)?aan\s?(?:de\s?|het\s?)?(?=minister|staatssecretaris|voorzitter)/giu;
const about =
  /(?:,\sbij\safwezigheid\svan\s[^,]{1,60})?[\s,](?:over|inzake|betreffende|omtrent|naar\saanleiding\svan)\s/giu;
const subjectEnd =
  /\s?[(,]{1,2}\s?(?:ingezonden|ontvangen|kenmerk|met\skenmerk|uw\skenmerk)|\s?\(?(?:nr\.?\s?|kenmerk\s)?\d{4}\s?Z\s?\d{4,6}|\n\n|(?:[.,]?\s)(?=(?:Antwoord|Mededeling)\svan\s(?:de\s)?(?:[Dd]emissionair\s)?(?:[Mm]inister|[Ss]taatssecretaris))|\s(?=kunnen\s(?:niet|helaas)|(?:kan|is|zijn)\sniet\s)|,\s(?=(?:deel|bericht|meld)\sik)|[.»”"’'](?=\s(?:In|Ook|De|Vanwege|Hierbij|Deze|Mede|Naar|Op)\s\p{Ll})/giu;
const answered =
  /(?<![\p{L}])(?:(?:nader\s|aanvullend\s|herzien\s)?antwoord(?:en)?|mededeling|reactie)\svan\s(?:de\s)?(?=(?:demissionair\s)?(?:minister|staatssecretaris))/giu;
const answeredEnd = /\s?\(\s?(?:ontvangen|d\.d\.)|\n\n|\.\s(?=Zie\s)/giu;

function firstFrom(pattern: RegExp, text: string, from: number, limit = text.length): Span | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  if (match === null || match.index >= limit) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** The first sentence that says who asks whom about what; null where none is found. */
export function findQuestionStatement(text: string): QuestionStatement | null {
  const start = firstFrom(asked, text, 0);
  const passive = firstFrom(haveAsked, text, 0);
  const passiveEnd = passive === null ? null : firstFrom(haveAskedEnd, text, passive.end, passive.end + 400);
  if (passive !== null && passiveEnd !== null && (start === null || passive.start < start.start)) {
    return statement(text, passive, passiveEnd.start, passiveEnd.end);
  }
  return start === null ? null : statement(text, start, null, start.end);
}

function statement(text: string, opening: Span, membersEnd: number | null, from: number): QuestionStatement {
  const paragraph = text.indexOf('\n\n', from);
  const limit = Math.min(paragraph < 0 ? text.length : paragraph, from + 2500);
  const to = firstFrom(toOffice, text, from, limit);
  const topic = firstFrom(about, text, to?.end ?? from, limit);
  const end = topic === null ? limit : (firstFrom(subjectEnd, text, topic.end, limit)?.start ?? limit);
  const members = { start: opening.end, end: membersEnd ?? to?.start ?? topic?.start ?? end };
  return {
    span: { start: opening.start, end: Math.max(end, members.end) },
    members,
    addressees: to === null ? null : { start: to.end, end: topic?.start ?? end },
    subject: topic === null ? null : { start: topic.end, end },
  };
}

/** The line that says who answers, or who tells that the answer comes later. */
export function findAnswerStatement(text: string): AnswerStatement | null {
  const start = firstFrom(answered, text, 0);
  if (start === null) return null;
  const end =
    firstFrom(answeredEnd, text, start.end, start.end + 1500)?.start ?? Math.min(text.length, start.end + 300);
  const type = /^mededeling/i.test(text.slice(start.start)) ? 'delay' : 'answer';
  return { type, span: { start: start.start, end }, respondents: { start: start.end, end } };
}

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
  /(?<![\p{L}])(?:kamer)?vra(?:ag|gen)(?:\s?,?\s(?:(?:die|welke)\s(?:zijn|werden)\s)?gesteld)?(?:\s(?:met|onder)\s(?:het\s)?kenmerk\s[\dZ]{6,12})?\s(?:(?:van|door)\s)?(?:het\s|de\s|van\s){0,4}(?:kamer)?(?:leden|lid)\s(?!der\s)/giu;
/** `Op 6 november jl. hebben de leden … schriftelijke vragen gesteld aan …`. */
const haveAsked = /(?<![\p{L}])(?:hebben|heeft)\s(?:het\s|de\s)(?:kamer)?(?:leden|lid)\s/giu;
const haveAskedEnd = /\s(?:schriftelijke\s|mondelinge\s)?(?:kamer)?vragen\sgesteld(?=\s)/giu;
const toOffice = /\s(?:gesteld\s)?aan\s?(?:de\s?|het\s?)?(?=minister|staats{1,2}ecretaris|voorzitter)/giu;
const about =
  /(?:,\sbij\safwezigheid\svan\s[^,]{1,60})?[\s,](?:over|inzake|betreffende|omtrent|naar\saanleiding\svan)\s/giu;
/** What ends a subject: the date, the kenmerk, the answer's line, or the rest of the sentence in which it stands. */
const subjectEnd = new RegExp(
  [
    '\\s?[(,]{1,2}\\s?(?:ingezonden|ontvangen|(?:met\\s|uw\\s)?kenmerk)',
    '\\s(?:met|onder)\\s(?:het\\s|uw\\s)?kenmerk\\s',
    '\\s?\\(?(?:nr\\.?\\s?|kenmerk\\s)?\\d{4}\\s?Z\\s?\\d{4,6}',
    '\\n\\n',
    '[.,]?\\s(?=(?:Antwoord|Mededeling)\\svan\\s(?:de\\s)?(?:demissionair\\s)?(?:minister|staats{1,2}ecretaris))',
    '\\s(?=(?:worden|zijn)\\s(?:hierbij\\s)?beantwoord|(?:kunnen|kan)\\s(?:niet|helaas))',
    ',\\s(?=(?:deel|bericht|meld|zend|stuur)\\sik)',
  ].join('|'),
  'giu',
);
/** The next sentence of a notice; here capitals count. */
const nextSentence = /[.](?=\s(?:In|Ook|De|Het|Vanwege|Hierbij|Deze|Mede|Naar|Op|Ik|Wegens|Door|Omdat)\s\p{Ll})/gu;
const answered =
  /(?<![\p{L}])(?:(?:nader\s|aanvullend\s|herzien\s)?antwoord(?:en)?|mededeling|reactie)\svan\s(?:de\s)?(?=(?:demissionair\s)?(?:minister|staats{1,2}ecretaris))/giu;
const answeredEnd =
  /\s?\(\s?(?:ontvangen|d\.d\.)|\n\n|\.\s(?=Zie\s)|\sop\s(?:de\s)?(?:schriftelijke\s)?(?:kamer)?vragen/giu;

/** A letter names the questions several times, more or less completely. */
const mostStatements = 6;

function firstFrom(pattern: RegExp, text: string, from: number, limit = text.length): Span | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  if (match === null || match.index >= limit) return null;
  return { start: match.index, end: match.index + match[0].length };
}

/** The sentence that says most completely who asks whom about what; null where none is found. */
export function findQuestionStatement(text: string): QuestionStatement | null {
  const found: QuestionStatement[] = [];
  for (const match of text.matchAll(asked)) {
    if (found.length >= mostStatements) break;
    found.push(statement(text, { start: match.index, end: match.index + match[0].length }));
  }
  const passive = passiveStatement(text);
  if (passive !== null && passive.span.start < (found[0]?.span.start ?? text.length)) return passive;
  const complete = found.find(({ addressees, subject }) => addressees !== null && subject !== null);
  return complete ?? found.find(({ subject }) => subject !== null) ?? found[0] ?? null;
}

function passiveStatement(text: string): QuestionStatement | null {
  const opening = firstFrom(haveAsked, text, 0);
  const end = opening === null ? null : firstFrom(haveAskedEnd, text, opening.end, opening.end + 400);
  return opening === null || end === null ? null : statement(text, opening, end);
}

/** `verb` parts the members from the addressees where the sentence has one between them. */
function statement(text: string, opening: Span, verb: Span | null = null): QuestionStatement {
  const from = verb?.end ?? opening.end;
  const paragraph = text.indexOf('\n\n', from);
  const limit = Math.min(paragraph < 0 ? text.length : paragraph, from + 2500);
  const to = firstFrom(toOffice, text, from, limit);
  const topic = firstFrom(about, text, to?.end ?? from, limit);
  const ends = [subjectEnd, nextSentence].map((pattern) => firstFrom(pattern, text, topic?.end ?? limit, limit)?.start);
  const end = Math.min(limit, ...ends.filter((at) => at !== undefined));
  const members = { start: opening.end, end: verb?.start ?? to?.start ?? topic?.start ?? end };
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
  const type = /^mededeling/i.test(text.slice(start.start, start.end)) ? 'delay' : 'answer';
  return { type, span: { start: start.start, end }, respondents: { start: start.end, end } };
}

import { findDates } from '../text/dates.ts';
import type { Placed, Span } from '../text/span.ts';
import { type HeaderText, tidyName } from './header-text.ts';
import { readMembers } from './members.ts';
import type { Header, Member, PlacedDate, Respondent } from './model.ts';
import { type Office, readOffices } from './offices.ts';
import { readSignature } from './signature.ts';
import {
  type AnswerStatement,
  findAnswerStatement,
  findQuestionStatement,
  type QuestionStatement,
} from './statements.ts';

/** The header fields that the text before the first question gives. */
export interface TextHeader {
  readonly header: Header;
  readonly asked: QuestionStatement | null;
  readonly answered: AnswerStatement | null;
  /** Offset in the header's text behind everything that is header. */
  readonly end: number;
}

const kenmerkPattern = /(?<![\p{L}\d])\d{4}\s?Z\s?\d{4,6}(?!\d)/gu;
const submittedPattern = /ingezonden(?:\sop|\sd\.d\.|:)?\s{0,2}/giu;
const receivedPattern = /ontvangen(?:\sop|\sd\.d\.|:|\s\(ontvangen)?\s{0,2}/giu;
/** `(ingezonden 1 mei 2023; kenmerk 2023Z12345)`. */
const kenmerkBehind = /^[\s,;]{0,3}(?:(?:met|onder)\s)?(?:uw\s)?(?:kenmerk:?\s)?\d{4}\s?Z\s?\d{4,6}(?!\d)/i;
const seeAlso = /^[\s.)]{0,4}Zie\sook\s?Aanhangsels?\s[^\n]{0,80}?\d{4}[-–—]\d{2,4},?\s?nrs?\.\s?[\d,\sen]{1,60}\.?/u;

/** Reads the header fields; `header.aanhangsel` is left to `readAanhangsel`, which needs the lines. */
export function readHeader(head: HeaderText): TextHeader {
  const { text } = head;
  const asked = findQuestionStatement(text);
  const answered = findAnswerStatement(text);
  const isDelay = answered?.type === 'delay';
  const submitted = dateAfter(head, submittedPattern);
  const received = dateAfter(head, receivedPattern, answered?.span.start ?? 0);
  const ends = [answered?.span.end, received?.end, leadEnd(text)];
  // A notice may say in its own text whose questions it is about: that is no header line.
  if (!isDelay || (asked?.span.start ?? 0) < answered.span.start) ends.push(asked?.span.end, submitted?.end);
  const end = afterSeeAlso(text, Math.max(...ends.map((at) => at ?? 0)));
  const header: Header = {
    subject: asked?.subject ? subjectIn(head, asked.subject) : null,
    members: asked === null ? [] : membersIn(head, asked.members),
    addressees: asked?.addressees ? addresseesIn(head, asked.addressees) : [],
    respondents: respondentsOf(head, answered),
    kenmerk: kenmerkIn(head, end, isDelay || isLetter(text)),
    aanhangsel: null,
    submitted: submitted?.date ?? null,
    received: received?.date ?? null,
  };
  return { header, asked, answered, end };
}

/** A letter to the Kamer, by its salutation or its opening sentence. */
export function isLetter(text: string): boolean {
  return /Geachte\s|(?:op|van)\suw\sbrief\svan\s|Voorzitter\svan\sde\s(?:Tweede|Eerste)\sKamer/i.test(text);
}

/** Behind the kenmerk, the closing bracket and the references to other Aanhangsels. */
function afterSeeAlso(text: string, end: number): number {
  let at = end + (kenmerkBehind.exec(text.slice(end, end + 60))?.[0].length ?? 0);
  at += /^[\s.)]*/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
  for (
    let found = seeAlso.exec(text.slice(at, at + 300));
    found !== null;
    found = seeAlso.exec(text.slice(at, at + 300))
  ) {
    at += found[0].length;
  }
  return at;
}

/** `AH 604`, a kenmerk, or a number alone at the top. */
function leadEnd(text: string): number {
  return /^(?:\s{0,4}(?:AH\s\d{1,5}|\d{4}\s?Z\s?\d{4,6}|\d{1,5}(?=\s|$))){0,3}/.exec(text)?.[0].length ?? 0;
}

function subjectIn(head: HeaderText, span: Span): Placed<string> | null {
  const text = head.text.slice(span.start, span.end);
  const value = text
    .trimEnd()
    .replace(/[.,;:(]{1,3}$/, '')
    .trimEnd();
  return value === '' ? null : head.placed(tidyName(value), { start: span.start, end: span.start + value.length });
}

function membersIn(head: HeaderText, span: Span): Member[] {
  return readMembers(head.text.slice(span.start, span.end)).map(({ name, party, span: place }) => ({
    name: tidyName(name),
    party,
    span: head.place(span.start + place.start, span.start + place.end),
  }));
}

function addresseesIn(head: HeaderText, span: Span): Placed<string>[] {
  const text = head.text.slice(span.start, span.end).replace(/,?\sbij\safwezigheid\s.*$/su, '');
  return readOffices(text).map((office) =>
    head.placed(tidyName(office.title), { start: span.start + office.span.start, end: span.start + office.span.end }),
  );
}

/** Those who sign the text as a letter. */
export function signatoriesIn(head: HeaderText): Respondent[] {
  return readSignature(head.text).map(({ office, onBehalf }) => respondent(head, office, 0, onBehalf));
}

/** Who signed; in a publication of the Kamer, who is named on the line of the answer. */
function respondentsOf(head: HeaderText, answered: AnswerStatement | null): Respondent[] {
  const signed = signatoriesIn(head);
  if (signed.length > 0 || answered === null) return signed;
  const { start, end } = answered.respondents;
  const behalf = /,?\s?(?:mede\s)?namens\s/.exec(head.text.slice(start, end));
  if (behalf === null) return respondentsIn(head, { start, end }, false);
  const middle = start + behalf.index;
  return [
    ...respondentsIn(head, { start, end: middle }, false),
    ...respondentsIn(head, { start: middle + behalf[0].length, end }, true),
  ];
}

function respondentsIn(head: HeaderText, span: Span, onBehalf: boolean): Respondent[] {
  return readOffices(head.text.slice(span.start, span.end)).map((office) =>
    respondent(head, office, span.start, onBehalf),
  );
}

function respondent(head: HeaderText, office: Office, offset: number, onBehalf: boolean): Respondent {
  return {
    name: office.name === null ? null : tidyName(office.name),
    portfolio: office.portfolio === null ? null : tidyName(office.portfolio),
    office: office.office,
    onBehalf,
    span: head.place(offset + office.span.start, offset + office.span.end),
  };
}

/** The kenmerken in the header; a letter and a notice may name theirs in the running text, the first ones there. */
export function kenmerkIn(head: HeaderText, end: number, inText: boolean): Placed<string>[] {
  const all = Array.from(head.text.matchAll(kenmerkPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inHeader = all.filter(({ start }) => start < end);
  const found = inHeader.length > 0 || !inText ? inHeader : firstTogether(head.text, all);
  const values = new Map(found.map((span) => [head.text.slice(span.start, span.end).replace(/\s/g, ''), span]));
  return Array.from(values, ([value, span]) => head.placed(value, span));
}

/** The first one with those that stand in one list with it. */
function firstTogether(text: string, spans: readonly Span[]): Span[] {
  const apart = spans.findIndex(({ start }, index) => {
    const previous = spans[index - 1];
    return previous !== undefined && !/^[\s,)(]*(?:en)?[\s,)(]*$/.test(text.slice(previous.end, start));
  });
  return apart < 0 ? [...spans] : spans.slice(0, apart);
}

/** The first date behind the word, with where it ends in the text. */
function dateAfter(head: HeaderText, word: RegExp, from = 0): { date: PlacedDate; end: number } | null {
  for (const match of head.text.slice(from).matchAll(word)) {
    const start = from + match.index + match[0].length;
    const date = findDates(head.text.slice(start, start + 40))[0];
    if (date === undefined || date.span.start > 12) continue;
    const span = { start: start + date.span.start, end: start + date.span.end };
    return { date: head.placed(date.iso, span), end: span.end };
  }
  return null;
}

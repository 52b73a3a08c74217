import { findDates } from '../text/dates.ts';
import type { Placed, Span } from '../text/span.ts';
import { type HeaderText, tidyName } from './header-text.ts';
import { readMembers } from './members.ts';
import type { Header, Member, PlacedDate, Respondent } from './model.ts';
import { type Office, readOffices } from './offices.ts';
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
const seeAlso = /^[\s.)]{0,4}Zie\sook\s?Aanhangsels?\s[^\n]{0,80}?\d{4}[-–—]\d{2,4},?\s?nrs?\.\s?[\d,\sen]{1,60}\.?/u;

export function readHeader(head: HeaderText): TextHeader {
  const { text } = head;
  const asked = findQuestionStatement(text);
  const answered = findAnswerStatement(text);
  const submitted = dateAfter(head, submittedPattern);
  const received = dateAfter(head, receivedPattern, answered?.span.start ?? 0);
  const header: Header = {
    subject: asked?.subject ? subjectIn(head, asked.subject) : null,
    members: asked === null ? [] : membersIn(head, asked.members),
    addressees: asked?.addressees ? addresseesIn(head, asked.addressees) : [],
    respondents: answered === null ? [] : respondentsIn(head, answered.respondents),
    kenmerk: kenmerkIn(head),
    aanhangsel: null,
    submitted: submitted?.date ?? null,
    received: received?.date ?? null,
  };
  const end = Math.max(
    asked?.span.end ?? 0,
    answered?.span.end ?? 0,
    submitted?.end ?? 0,
    received?.end ?? 0,
    leadEnd(text),
  );
  return { header, asked, answered, end: afterSeeAlso(text, end) };
}

/** Behind the closing bracket and the references to other Aanhangsels. */
function afterSeeAlso(text: string, end: number): number {
  let at = end + (/^[\s.)]*/.exec(text.slice(end, end + 40))?.[0].length ?? 0);
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
  const value = text.replace(/[\s.,;(]+$/, '');
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
  return readOffices(head.text.slice(span.start, span.end)).map((office) =>
    head.placed(tidyName(office.title), { start: span.start + office.span.start, end: span.start + office.span.end }),
  );
}

function respondentsIn(head: HeaderText, span: Span): Respondent[] {
  const text = head.text.slice(span.start, span.end);
  const behalf = /,?\s?(?:mede\s)?namens\s/.exec(text)?.index ?? text.length;
  return readOffices(text).map((office) => respondent(head, office, span.start, office.span.start > behalf));
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

function kenmerkIn(head: HeaderText): Placed<string>[] {
  const found = new Map<string, Placed<string>>();
  for (const match of head.text.matchAll(kenmerkPattern)) {
    const value = match[0].replace(/\s/g, '');
    if (!found.has(value))
      found.set(value, head.placed(value, { start: match.index, end: match.index + match[0].length }));
  }
  return [...found.values()];
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

import type { Span } from '../text/span.ts';
import { readAanhangsel } from './aanhangsel.ts';
import type { BodyRuns } from './body-runs.ts';
import { cleanText, type TextRun } from './clean-text.ts';
import { findDelay } from './delay.ts';
import { isLetter, kenmerkIn, readHeader, signatoriesIn, type TextHeader } from './header.ts';
import { HeaderText } from './header-text.ts';
import type { Layout } from './layout.ts';
import type { Header } from './model.ts';
import type { Section } from './outline.ts';

/** What stands before the first heading: the header, and behind it what the rest turns out to be. */
export interface Front {
  readonly header: Header;
  readonly found: TextHeader;
  readonly isLetter: boolean;
  readonly rest: readonly TextRun[];
  readonly restIs: 'questions' | 'notice' | 'text';
}

/** Reads what stands before the first heading of `sections`; all spans are offsets in `source`. */
export function readFront(source: string, layout: Layout, bodies: BodyRuns, sections: readonly Section[]): Front {
  const runs = sectionRuns(bodies, sections[0]);
  const head = new HeaderText(source, runs);
  const found = readHeader(head);
  const numbered = sections.some(({ type }) => type === 'question');
  const letter = isLetter(head.text);
  const notice = sections.length > 1 ? null : letterOfDelay(head, found);
  const behind = found.end >= head.text.length ? [] : runsBehind(runs, head.place(found.end, found.end + 1).start);
  const rest = notice === null ? behind : runsBefore(runsBehind(runs, notice.start), notice.end);
  const isNotice = notice !== null || found.answered?.type === 'delay';
  const asks = found.asked !== null || mostlyQuestions(source, rest);
  const restIs = numbered ? 'text' : isNotice ? 'notice' : asks && !letter ? 'questions' : 'text';
  const stated = answerStatement(source, bodies, sections);
  const header: Header = {
    ...found.header,
    kenmerk: found.header.kenmerk.length > 0 ? found.header.kenmerk : noticeKenmerk(source, bodies, sections),
    respondents:
      (found.header.respondents.length > 0 ? found.header : stated)?.respondents ??
      closingSignature(source, bodies, sections),
    received: found.header.received ?? stated?.received ?? null,
    aanhangsel: readAanhangsel(layout, sections[1]?.first ?? layout.lines.length),
  };
  return { header, found, isLetter: letter, rest, restIs };
}

function sectionRuns(bodies: BodyRuns, section: Section | undefined): TextRun[] {
  return section === undefined ? [] : bodies.read(section.first, section.last, section.bodyStart);
}

/** A printed delay notice names its kenmerk in the text under `Mededeling`. */
function noticeKenmerk(source: string, bodies: BodyRuns, sections: readonly Section[]): Header['kenmerk'] {
  const notice = sections.find(({ type }) => type === 'mededeling');
  return notice === undefined ? [] : kenmerkIn(new HeaderText(source, sectionRuns(bodies, notice)), 0, true);
}

/** Who answers, and when, where that is said below the questions. */
function answerStatement(source: string, bodies: BodyRuns, sections: readonly Section[]): Header | undefined {
  const statements = sections.filter(({ type }) => type === 'statement').slice(0, 3);
  return statements
    .map((section) => readHeader(new HeaderText(source, sectionRuns(bodies, section))).header)
    .find(({ respondents }) => respondents.length > 0);
}

/** A letter that holds the answers itself is signed behind the last one. */
function closingSignature(source: string, bodies: BodyRuns, sections: readonly Section[]): Header['respondents'] {
  const closing = sections.filter(({ type }) => type === 'closing').slice(0, 3);
  return closing.flatMap((section) => signatoriesIn(new HeaderText(source, sectionRuns(bodies, section))));
}

function runsBehind(runs: readonly TextRun[], offset: number): TextRun[] {
  return runs.filter(({ end }) => end > offset).map((run) => ({ ...run, start: Math.max(run.start, offset) }));
}

/** Where a letter tells that these questions are answered later; null for any other text. */
function letterOfDelay(head: HeaderText, { asked, answered, header }: TextHeader): Span | null {
  if (answered !== null || (asked === null && header.kenmerk.length === 0)) return null;
  const told = findDelay(head.text, asked?.span.start ?? head.text.length);
  return told === null ? null : head.place(told.start, told.end);
}

function runsBefore(runs: readonly TextRun[], offset: number): TextRun[] {
  return runs.filter(({ start }) => start < offset).map((run) => ({ ...run, end: Math.min(run.end, offset) }));
}

/** A text without a header counts as a set of questions where nearly every paragraph asks something. */
function mostlyQuestions(source: string, runs: readonly TextRun[]): boolean {
  const paragraphs = cleanText(source, runs).text.split('\n\n');
  const asking = paragraphs.filter((text) => /\?[»”"’')\]\d¹²³]{0,4}$/.test(text));
  return asking.length > 0 && asking.length * 4 >= paragraphs.length * 3;
}

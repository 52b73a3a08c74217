import { partAround } from '../document/lookup.ts';
import type { CleanText, KamervragenDocument } from '../document/model.ts';
import { oncePerDocument } from '../document/once.ts';
import { sourceSpan } from '../document/source-span.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { findCitations } from './find.ts';
import { type CitationStyle, type HouseStyle, prevailingStyle, styleOf } from './style.ts';

/** A citation in what the ministry writes, and where it stands in the source. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly span: Span;
  /** Where the year stands, or null where it has none. */
  readonly yearSpan: Span | null;
}

/** A cheap look whether a text can hold a citation of which a rule has something to say. */
const hint = /[Kk]amerst|Aanhangsel|Handelingen|Staats|Stb\.|Stcrt\.|\d{2}[\s.]?\d{3}/;

/** The citations in answers and their notes; questions are the Kamer's own words. Looked for once. */
export const citationsIn = oncePerDocument((document): readonly PlacedCitation[] =>
  [...document.answers.map(({ body }) => body), ...ownNotes(document)].flatMap(citationsOf),
);

/** The style that citations should have: that of the setting, else the one that most have, else that of the first. */
export function wantedStyle(citations: readonly PlacedCitation[], setting: CitationStyle): HouseStyle | null {
  if (setting !== 'auto') return setting;
  const all = citations.map(({ citation }) => citation);
  return prevailingStyle(all) ?? all.map(styleOf).find((style) => style !== null) ?? null;
}

/** Notes whose mark stands in an answer, and notes without a mark. */
function ownNotes(document: KamervragenDocument): readonly CleanText[] {
  const { footnotes, marks } = document;
  const inQuestions = marks.filter(({ span }) => partAround(document, span.start)?.type === 'question');
  const asked = new Set(inQuestions.map(({ note }) => note));
  return footnotes.filter((_, index) => !asked.has(index)).map(({ body }) => body);
}

const citationsOfText = remembered(findCitations);

function citationsOf(body: CleanText): readonly PlacedCitation[] {
  if (!hint.test(body.text)) return [];
  return citationsOfText(body.text).map((citation) => {
    const year = 'year' in citation && typeof citation.year === 'object' ? citation.year : null;
    return {
      citation,
      span: sourceSpan(body, citation.span.start, citation.span.end),
      yearSpan: year === null ? null : sourceSpan(body, year.span.start, year.span.end),
    };
  });
}

import type { Span } from '../text/span.ts';

/** A member as named in a text; offsets within it. */
export interface NamedMember {
  readonly name: string;
  readonly party: string | null;
  readonly span: Span;
}

const group = /([^()]{1,400})(?:\(([^()]{1,60})\)|$)/g;
const lead = /^(?:[\s,;]|(?:en|van|het|de|lid|leden)(?=\s))+/u;
const separator = /\s*,\s*(?:en\s+)?|\s+en\s+/g;

/** `Jansen (ABC) en De Vries (DEF)`, `A, B en C (allen XYZ)`: each with the party that stands behind it or them. */
export function readMembers(text: string): NamedMember[] {
  const members: NamedMember[] = [];
  for (const match of text.matchAll(group)) {
    const names = match[1] ?? '';
    const party =
      match[2] === undefined ? null : match[2].replace(/^(?:beiden?|allen|allemaal|beide leden)\s+/i, '').trim();
    for (const { start, end } of pieces(names)) {
      const name = names.slice(start, end);
      if (!/\p{L}/u.test(name)) continue;
      members.push({ name, party, span: { start: match.index + start, end: match.index + end } });
    }
  }
  return members;
}

/** Where the single names stand in a list of names. */
function pieces(names: string): Span[] {
  const from = lead.exec(names)?.[0].length ?? 0;
  const cuts: Span[] = Array.from(names.slice(from).matchAll(separator), (match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  const spans: Span[] = [];
  let at = from;
  for (const cut of [...cuts, { start: names.length, end: names.length }]) {
    const text = names.slice(at, cut.start);
    const skipped = /^\s*(?:(?:het\s+)?lid\s+)?/.exec(text)?.[0].length ?? 0;
    spans.push({ start: at + skipped, end: at + text.trimEnd().length });
    at = cut.end;
  }
  return spans.filter(({ start, end }) => end > start);
}

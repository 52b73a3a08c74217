import type { Layout } from './layout.ts';
import { MarksAbove } from './marks-above.ts';
import {
  type Candidate,
  endsMarkedSentence,
  endsSentence,
  isGlued,
  namesSource,
  opensNote,
  startsWithAddress,
} from './note-evidence.ts';
import { NoteExtent, type NoteLines } from './note-extent.ts';
import {
  backLinkLength,
  type NoteForm,
  type NoteLabel,
  nextBracketOnLine,
  ordinal,
  readListLabel,
  readNoteLabel,
} from './note-label.ts';
import { type Zone, zonesOf } from './note-zones.ts';

/** A note that got lost may be skipped over. */
const longestGap = 2;

/** Goes through a text zone by zone, and remembers which marks stood before. */
class NoteFinder {
  readonly #layout: Layout;
  readonly #openings: ReadonlySet<number>;
  readonly #expected = new Map<NoteForm, number>();
  readonly #marks: MarksAbove;
  readonly #extent: NoteExtent;
  /** The line on which the last note of a form begins. */
  readonly #lastNote = new Map<NoteForm, number>();
  readonly #notes: NoteLines[] = [];

  constructor(layout: Layout, openings: ReadonlySet<number>) {
    this.#layout = layout;
    this.#marks = new MarksAbove(layout);
    this.#extent = new NoteExtent(layout.lines);
    this.#openings = openings;
  }

  find(): NoteLines[] {
    for (const zone of zonesOf(this.#layout, this.#openings)) this.#readZone(zone);
    return this.#notes.sort((a, b) => a.first - b.first);
  }

  #readZone(zone: Zone): void {
    const candidates: Candidate[] = [];
    for (let index = zone.first; index < zone.last; index++) {
      const line = this.#layout.lines[index];
      if (line === undefined || line.text === '' || this.#openings.has(index)) continue;
      const label = readNoteLabel(line.text) ?? (zone.isTitled ? readListLabel(line.text) : null);
      if (label === null) continue;
      candidates.push({ line, label, at: 0 });
      if (label.form !== 'bracket') continue;
      const next = nextBracketOnLine(line.text, ordinal(label) + 1);
      if (next !== null) candidates.push({ line, label: next.label, at: next.start });
    }
    for (const form of ['superscript', 'bracket', 'paren'] as const) {
      this.#readSeries(
        zone,
        form,
        candidates.filter(({ label }) => label.form === form),
      );
    }
    this.#readSeries(zone, 'plain', this.#withGarbled(zone, candidates));
    this.#readMarkdown(zone, candidates);
  }

  /** `[^1]: …` says itself what it is. It goes on over indented lines and lines without a gap. */
  #readMarkdown(zone: Zone, candidates: readonly Candidate[]): void {
    for (const { line, label } of candidates) {
      if (label.form !== 'markdown') continue;
      const last = this.#paragraphEnd(line.index, zone.last);
      const until = this.#extent.endOf(last - 1) - backLinkLength(this.#layout.lines[last - 1]?.text ?? '');
      this.#notes.push({ label, first: line.index, last, at: 0, until });
    }
  }

  /** Bare numbers, and where the next number is missing the garbled label that must be it. */
  #withGarbled(zone: Zone, candidates: readonly Candidate[]): Candidate[] {
    const expected = String(this.#expected.get('plain') ?? 1);
    const plain = candidates.filter(({ label }) => label.form === 'plain');
    const garbled = candidates.find(
      (candidate) => candidate.label.form === 'garbled' && this.#isSeparated(candidate, zone),
    );
    if (garbled === undefined || !zone.endsPage || plain.some(({ label }) => label.label === expected)) return plain;
    const label: NoteLabel = { ...garbled.label, form: 'plain', label: expected };
    return [...plain, { ...garbled, label }].sort((a, b) => a.line.index - b.line.index);
  }

  #paragraphEnd(first: number, limit: number): number {
    let last = first + 1;
    while (last < limit) {
      const line = this.#layout.lines[last];
      if (line === undefined || line.text === '' || readNoteLabel(line.text)?.form === 'markdown') break;
      last++;
    }
    return last;
  }

  #readSeries(zone: Zone, form: NoteForm, candidates: readonly Candidate[]): void {
    const start = this.#startOfChain(zone, form, candidates);
    if (start < 0) return;
    const chain: Candidate[] = [];
    let next = ordinal(candidates[start]?.label);
    const series = candidates.slice(start);
    for (const [index, candidate] of series.entries()) {
      const label = ordinal(candidate.label);
      if (this.#repeatsLabel(chain.at(-1), candidate)) chain.push(candidate);
      if (label !== next && !this.#skipsLostNote(form, candidate, next, series.slice(index + 1, index + 21))) continue;
      chain.push(candidate);
      next = label + 1;
    }
    const notes = chain.map((candidate, index) => this.#extent.of(candidate, chain[index + 1], zone.last));
    const interrupted = notes.some(({ last }, index) =>
      this.#extent.goesOn(last, notes[index + 1]?.first ?? zone.last),
    );
    if (interrupted && form === 'plain' && !this.#isSeparated(chain[0], zone)) return;
    for (const note of notes) this.#notes.push(note);
    this.#expected.set(form, next);
    this.#lastNote.set(form, chain.at(-1)?.line.index ?? -1);
  }

  /** `2) NRC` right behind `2) AD`: a number that was not changed. A bare number may open any line of a note. */
  #repeatsLabel(previous: Candidate | undefined, candidate: Candidate): boolean {
    const { line, label } = candidate;
    if (previous === undefined || previous.label.label !== label.label) return false;
    if (label.form === 'plain' && !/\.$/.test(this.#layout.lines[line.index - 1]?.text ?? '')) return false;
    const { last } = this.#extent.of(previous, candidate, line.index);
    return previous.line.index < line.index && !this.#extent.goesOn(last, line.index);
  }

  /** True where one note between this candidate and the ones before got lost: it comes nowhere, and this has a mark. */
  #skipsLostNote(form: NoteForm, candidate: Candidate, next: number, later: readonly Candidate[]): boolean {
    const isLater = later.some(({ label }) => ordinal(label) === next);
    return ordinal(candidate.label) === next + 1 && !isLater && this.#hasMarkBefore(form, candidate);
  }

  /** The candidate with which the notes of a zone begin: the last one with the expected label that is plausible. */
  #startOfChain(zone: Zone, form: NoteForm, candidates: readonly Candidate[]): number {
    const expected = this.#expected.get(form) ?? 1;
    for (let label = expected; label <= expected + longestGap; label++) {
      const start = candidates.findLastIndex(
        (candidate, index) =>
          ordinal(candidate.label) === label &&
          (form === 'plain' || !this.#repeatsLabel(candidates[index - 1], candidate)),
      );
      if (start < 0) continue;
      const first = form === 'plain' ? start : this.#withUnmarked(candidates, start, expected);
      if (this.#isPlausible(zone, form, candidates[start], label > expected)) return first;
      const isAtEnd = zone.last === this.#layout.lines.length;
      const opensRun = isAtEnd && first < start && this.#isSeparated(candidates[first], zone);
      if (opensRun && this.#hasMarkBefore(form, candidates[start])) return first;
    }
    return expected > 1 ? this.#startOfNewSeries(zone, form, candidates) : -1;
  }

  /** Notes that are counted from 1 again, as below each question, where a mark between the two series does so too. */
  #startOfNewSeries(zone: Zone, form: NoteForm, candidates: readonly Candidate[]): number {
    const start = candidates.findLastIndex(({ label }) => label.label === '1');
    const candidate = candidates[start];
    if (candidate === undefined || !this.#hasMarkBefore(form, candidate)) return -1;
    if (this.#marks.lastLine(form, '1') <= (this.#lastNote.get(form) ?? -1)) return -1;
    const isApart = this.#isSeparated(candidate, zone);
    if (form !== 'plain') return isApart ? start : -1;
    return (isApart && namesSource(candidate)) || this.#followsText(candidate) ? start : -1;
  }

  /** A note whose mark is missing stands right before the ones whose marks are there. */
  #withUnmarked(candidates: readonly Candidate[], start: number, expected: number): number {
    let first = start;
    for (let before = candidates[first - 1]; before !== undefined; before = candidates[first - 1]) {
      const label = ordinal(before.label);
      const next = candidates[first];
      if (next === undefined || label < expected || label !== ordinal(next.label) - 1) break;
      const end = this.#extent.of(before, next, next.line.index).last;
      if (before.line === next.line || this.#extent.goesOn(end, next.line.index)) break;
      first--;
    }
    return first;
  }

  #isPlausible(zone: Zone, form: NoteForm, candidate: Candidate | undefined, gap: boolean): boolean {
    if (candidate === undefined) return false;
    if (zone.isTitled) return true;
    const separated = this.#isSeparated(candidate, zone);
    const marked = this.#hasMarkBefore(form, candidate);
    if (marked && !gap && form !== 'plain' && this.#followsSentence(candidate, zone)) return true;
    if (form === 'plain') return this.#isPlausiblyPlain(zone, candidate, gap);
    if (gap) return marked && (separated || zone.endsPage);
    if (form === 'superscript') return separated || zone.endsPage || this.#isBelowSentence(candidate);
    if (form === 'paren' && !marked)
      return this.#standsApart(candidate, zone) || this.#isMarkedOtherwise(candidate, zone);
    if (form === 'paren') return separated || zone.endsPage || this.#followsText(candidate);
    if (marked) return separated || zone.endsPage || startsWithAddress(candidate) || this.#followsText(candidate);
    if (form === 'bracket' && separated && zone.last === this.#layout.lines.length) return true;
    return zone.endsPage && (separated || isGlued(candidate));
  }

  /** A bare number may open any line: with a doubtful mark it must be glued to its note, or name a source. */
  #isPlausiblyPlain(zone: Zone, candidate: Candidate, gap: boolean): boolean {
    const { line, label } = candidate;
    const isKnown =
      this.#hasMarkBefore('plain', candidate) &&
      (this.#marks.hasPlainly(label.label, line.index) || isGlued(candidate) || namesSource(candidate));
    const separated = this.#isSeparated(candidate, zone);
    if (gap) return isKnown && (separated || zone.endsPage);
    if (!zone.endsPage && !namesSource(candidate) && this.#opensList(candidate)) return false;
    if (isKnown && (separated || startsWithAddress(candidate) || this.#followsText(candidate))) return true;
    return zone.endsPage && (isKnown || separated || isGlued(candidate));
  }

  #hasMarkBefore(form: NoteForm, candidate: Candidate | undefined): boolean {
    if (candidate === undefined) return false;
    const { line, label } = candidate;
    return this.#marks.has(form, label.label, line.index);
  }

  #isSeparated(candidate: Candidate | undefined, zone: Zone): boolean {
    if (candidate === undefined) return false;
    const { index } = candidate.line;
    return index === zone.first || (this.#layout.lines[index - 1]?.text ?? '') === '';
  }

  /**
   * Right below the text, without an empty line: at the end of all, or where the mark stands in the same text. A list
   * follows a colon.
   */
  #followsSentence({ line, label }: Candidate, zone: Zone): boolean {
    const isLast = zone.last === this.#layout.lines.length;
    if (!isLast && this.#marks.lastLine(label.form, label.label) < zone.first) return false;
    const above = this.#layout.lines[line.index - 1]?.text ?? '';
    return endsSentence.test(above.slice(-12)) && opensNote.test(line.text.slice(label.textStart, label.textStart + 8));
  }

  /** `bericht?1⏎1 NRC, 3 mei 2021`: below a sentence stands what can only be the source that it names. */
  #followsText(candidate: Candidate): boolean {
    return !this.#opensList(candidate) && this.#isBelowSentence(candidate) && namesSource(candidate);
  }

  /** `1 De prijs⏎2 De tijd`: the next number, right below, has no mark. */
  #opensList({ line, label }: Candidate): boolean {
    const below = this.#layout.lines[line.index + 1];
    const next = below === undefined ? null : readNoteLabel(below.text);
    return next !== null && ordinal(next) === ordinal(label) + 1 && !this.#marks.has(next.form, next.label, line.index);
  }

  #isBelowSentence({ line }: Candidate): boolean {
    return endsMarkedSentence.test((this.#layout.lines[line.index - 1]?.text ?? '').slice(-12));
  }

  /** `bericht?[1]` or `bericht?1` with `1) NRC` at the end, where no note is written as the mark is. */
  #isMarkedOtherwise({ line, label }: Candidate, zone: Zone): boolean {
    const { lines } = this.#layout;
    if (!this.#marks.has('plain', label.label, line.index) || this.#notes.length > 0) return false;
    const above = lines.slice(zone.first, line.index).findLast(({ text }) => text !== '');
    const announced = above?.text.endsWith(':') === true;
    return (
      zone.last === lines.length &&
      lines[line.index - 1]?.text === '' &&
      !announced &&
      opensNote.test(line.text.slice(label.textStart))
    );
  }

  /** Two empty lines, or a page's or text's end, part it from the text before. */
  #standsApart({ line }: Candidate, zone: Zone): boolean {
    const { lines } = this.#layout;
    const apart = (lines[line.index - 1]?.text ?? '') === '' && (lines[line.index - 2]?.text ?? '') === '';
    return zone.last === lines.length && (apart || line.index === zone.first);
  }
}

/** The notes of a text, in its order. `openings` are the lines with headings, over which no note goes on. */
export function findNotes(layout: Layout, openings: ReadonlySet<number>): NoteLines[] {
  return new NoteFinder(layout, openings).find();
}

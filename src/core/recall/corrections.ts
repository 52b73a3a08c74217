import Fuse from 'fuse.js';
import { type Collection, countOf } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';
import { type NearTerm, nearTerms } from './vocabulary.ts';

/** A term that may have been meant; `likeness` is at most 1. */
export interface Correction {
  readonly stem: string;
  readonly likeness: number;
}

const SHORTEST = 4;
/** Longer words may have two typing errors. */
const LONG = 8;
const SHORTLIST = 40;
const MOST = 4;
const ONE_ERROR = 1;
const TWO_ERRORS = 0.8;

/** What an unknown or rare word may have meant, best first: terms of the archive within one or two typing errors. */
export function correctionsOf(word: QueryWord, collection: Collection): readonly Correction[] {
  if (word.stem.length < SHORTEST) return [];
  const near = nearest(collection, word.stem, word.stem.length >= LONG ? 2 : 1).filter(
    ({ text }) => text !== word.stem,
  );
  return inOrder(word.stem, near)
    .slice(0, MOST)
    .map(({ text, distance }) => ({ stem: text, likeness: distance <= 1 ? ONE_ERROR : TWO_ERRORS }));
}

function nearest(collection: Collection, stem: string, most: number): readonly NearTerm[] {
  return collection.readers
    .flatMap((reader) => reader.vocabulary().flatMap((packed) => nearTerms(packed, stem, most)))
    .sort((a, b) => a.distance - b.distance || b.magnitude - a.magnitude)
    .slice(0, SHORTLIST);
}

/** Fewest errors first, then the more common; among equals the one that `fuse.js` finds most alike. */
function inOrder(stem: string, near: readonly NearTerm[]): readonly NearTerm[] {
  const fuse = new Fuse([...near], { keys: ['text'], includeScore: true, threshold: 0.6, ignoreLocation: true });
  const unlikeness = new Map(fuse.search(stem).map(({ item, score }) => [item.text, score ?? 1]));
  return [...near].sort(
    (a, b) =>
      a.distance - b.distance ||
      b.magnitude - a.magnitude ||
      (unlikeness.get(a.text) ?? 1) - (unlikeness.get(b.text) ?? 1),
  );
}

const SHORTEST_PART = 4;
const MOST_PARTS = 6;
const KNOWN = 2;
/** So many words may have been meant by a misspelt part. */
const MEANINGS = 2;

/** The parts of an unknown compound of which one is misspelt: `traplifen` gives `trap` and `lift`. */
export function misspeltParts(word: string, collection: Collection): readonly string[] {
  const known = (form: string) => form.length >= SHORTEST_PART && countOf(collection, stem(form)) >= KNOWN;
  const parts = new Set<string>();
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART && parts.size < MOST_PARTS; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const whole = known(left) ? left : left.endsWith('s') && known(left.slice(0, -1)) ? left.slice(0, -1) : null;
    const misspelt = whole !== null ? right : known(right) ? left : null;
    const meant = misspelt === null ? [] : partsMeant(misspelt, collection);
    if (meant.length === 0) continue;
    for (const part of [stem(whole ?? right), ...meant]) parts.add(part);
  }
  return [...parts];
}

function partsMeant(form: string, collection: Collection): readonly string[] {
  const bare = form.endsWith('s') ? [form, form.slice(0, -1)] : [form];
  return bare
    .filter(({ length }) => length > SHORTEST_PART)
    .flatMap((one) =>
      nearest(collection, stem(one), 1)
        .filter(({ magnitude }) => magnitude >= KNOWN)
        .slice(0, MEANINGS),
    )
    .map(({ text }) => text);
}

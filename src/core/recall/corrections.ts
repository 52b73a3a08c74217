import Fuse from 'fuse.js';
import { type Collection, countOf } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';
import { typingCost } from './typing-cost.ts';
import { type NearTerm, nearTerms } from './vocabulary.ts';

/** A term that may have been meant; `likeness` is at most 1. */
export interface Correction {
  readonly stem: string;
  readonly likeness: number;
}

const shortest = 4;
const longestHeard = 40;
/** Longer words may have two typing errors. */
const long = 8;
const shortlist = 40;
const mostCorrections = 4;
const oneError = 1;
const twoErrors = 0.8;
/** The next in order is so much less likely to be what was meant. */
const nextFactor = 0.7;

/** What an unknown or rare word may have meant, best first: terms of the archive within one or two typing errors. */
export function correctionsOf(word: QueryWord, collection: Collection): readonly Correction[] {
  if (word.stem.length < shortest) return [];
  const near = new Map(
    [...misheard(word, collection), ...nearest(collection, word.stem, word.text.length >= long ? 2 : 1)].map(
      (term) => [term.text, term] as const,
    ),
  );
  near.delete(word.stem);
  return inOrder(word.stem, [...near.values()])
    .slice(0, mostCorrections)
    .map(({ text, distance }, rank) => ({
      stem: text,
      likeness: (distance <= 1 ? oneError : twoErrors) * nextFactor ** rank,
    }));
}

/** What Dutch writers take for each other by the sound, both ways. */
const sounds: readonly (readonly [string, string])[] = [
  ['ij', 'ei'],
  ['ou', 'au'],
  ['c', 'k'],
  ['c', 's'],
  ['d', 't'],
  ['s', 'z'],
  ['f', 'v'],
  ['g', 'ch'],
  ['i', 'ie'],
  ['i', 'y'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['th', 't'],
  ['kw', 'qu'],
];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Words that sound the same, words that differ in the first letter alone, which the list of terms is not walked for,
 * and words with a letter too many or two letters swapped: an error in an ending may change the stem more than the word.
 */
function* mishearings({ text }: QueryWord): Generator<string> {
  for (const [one, other] of sounds) {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) {
        yield text.slice(0, at) + to + text.slice(at + from.length);
      }
    }
  }
  for (let at = 1; at < text.length; at += 1) {
    const [before, letter, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
    yield before + next + after;
    yield before + next + letter + after;
  }
  const rest = text.slice(1);
  yield rest;
  for (const letter of letters) {
    yield letter + rest;
    yield letter + text;
  }
}

function misheard(word: QueryWord, collection: Collection): readonly NearTerm[] {
  if (word.text.length > longestHeard) return [];
  return [...new Set(mishearings(word))].flatMap((text) => {
    const meant = stem(text);
    const count = countOf(collection, meant);
    return count === 0 ? [] : [{ text: meant, magnitude: Math.floor(Math.log2(count + 1)), distance: 1 }];
  });
}

function nearest(collection: Collection, stem: string, most: number): readonly NearTerm[] {
  return collection.readers
    .flatMap((reader) => reader.vocabulary().flatMap((packed) => nearTerms(packed, stem, most)))
    .sort((a, b) => a.distance - b.distance || b.magnitude - a.magnitude)
    .slice(0, shortlist);
}

/** An error of ordinary cost (`typingCost`) makes a term as unlikely as being 2 ** 3 times less common. */
const costInMagnitudes = 3;
/** What `typingCost` takes for several errors is one where the archive's own list of terms counts but one. */
const mostForOneError = 1.5;

/** The likeliest first: common words, mistyped in common ways; among equals the one that `fuse.js` finds most alike. */
function inOrder(stem: string, near: readonly NearTerm[]): readonly NearTerm[] {
  const fuse = new Fuse([...near], { keys: ['text'], includeScore: true, threshold: 0.6, ignoreLocation: true });
  const unlikeness = new Map(fuse.search(stem).map(({ item, score }) => [item.text, score ?? 1]));
  const likelihood = new Map(near.map((term) => [term.text, Math.round(likelihoodOf(stem, term))]));
  return [...near].sort(
    (a, b) =>
      (likelihood.get(b.text) ?? 0) - (likelihood.get(a.text) ?? 0) ||
      (unlikeness.get(a.text) ?? 1) - (unlikeness.get(b.text) ?? 1),
  );
}

function likelihoodOf(stem: string, { text, magnitude, distance }: NearTerm): number {
  const cost = typingCost(stem, text);
  return magnitude - costInMagnitudes * (distance === 1 ? Math.min(cost, mostForOneError) : cost);
}

const shortestPart = 4;
const mostParts = 6;
const longestCompound = 60;
const knownCount = 2;
/** So many words may have been meant by a misspelt part. */
const meanings = 3;

/** The parts of an unknown compound of which one is misspelt: `traplifen` gives `trap` and `lift`. */
export function misspeltParts(word: string, collection: Collection): readonly string[] {
  if (word.length > longestCompound) return [];
  const known = (form: string) => form.length >= shortestPart && countOf(collection, stem(form)) >= knownCount;
  const parts = new Set<string>();
  for (let at = shortestPart; at <= word.length - shortestPart && parts.size < mostParts; at += 1) {
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
    .filter(({ length }) => length > shortestPart)
    .flatMap((one) =>
      inOrder(stem(one), nearest(collection, stem(one), 1))
        .filter(({ magnitude }) => magnitude >= knownCount)
        .slice(0, meanings),
    )
    .map(({ text }) => text);
}

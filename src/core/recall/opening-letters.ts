import type { VocabularyTerm } from './vocabulary.ts';

/** How many terms apart the places are that a search may start from. */
const stride = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A place in a packed list and the term that stands there, in full: what it shares with the one before is not in the list. */
interface Place {
  readonly at: number;
  readonly bytes: Uint8Array;
}

const knownPlaces = new WeakMap<Uint8Array, readonly Place[]>();

/** The terms of a packed list (`vocabulary.ts`) that open with `letters`, in alphabetical order. Walks little more than those. */
export function termsOpeningWith(packed: Uint8Array, letters: string): readonly VocabularyTerm[] {
  const wanted = encoder.encode(letters);
  const found: VocabularyTerm[] = [];
  for (const { bytes, magnitude } of termsFrom(packed, startFor(packed, wanted))) {
    const order = compareOpening(bytes, wanted);
    if (order > 0) break;
    if (order === 0) found.push({ text: decoder.decode(bytes), magnitude });
  }
  return found;
}

/** The terms from a place on. Their bytes are good until the next one. */
function* termsFrom(packed: Uint8Array, start: Place): Generator<Place & { readonly magnitude: number }> {
  const current = new Uint8Array(2 * 0xff);
  current.set(start.bytes);
  for (let { at } = start; at < packed.length; ) {
    const shared = packed[at] ?? 0;
    const end = at + 2 + (packed[at + 1] ?? 0);
    current.set(packed.subarray(at + 2, end), shared);
    yield { at, bytes: current.subarray(0, shared + end - at - 2), magnitude: packed[end] ?? 0 };
    at = end + 1;
  }
}

/** The last place before all terms that open so. */
function startFor(packed: Uint8Array, wanted: Uint8Array): Place {
  const places = placesIn(packed);
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareOpening(places[middle]?.bytes ?? wanted, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return places[Math.max(0, low - 1)] ?? { at: 0, bytes: wanted };
}

function placesIn(packed: Uint8Array): readonly Place[] {
  const known = knownPlaces.get(packed);
  if (known !== undefined) return known;
  const places: Place[] = [];
  let terms = 0;
  for (const { at, bytes } of termsFrom(packed, { at: 0, bytes: new Uint8Array(0) })) {
    if (terms % stride === 0) places.push({ at, bytes: bytes.slice() });
    terms += 1;
  }
  knownPlaces.set(packed, places);
  return places;
}

/** Below 0 where `term` comes before all that open with `letters`, 0 where it opens with them, above 0 where it comes after. */
function compareOpening(term: Uint8Array, letters: Uint8Array): number {
  for (let i = 0; i < letters.length; i += 1) {
    const difference = (term[i] ?? -1) - (letters[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Words are also known by their pieces of four letters, the first one marked: `^sti stik tiks ikst …`. Terms that
 * share many rare pieces with a word are relatives of it: compounds, inflections and misspellings that nothing else
 * brings together. The pieces belong to the list of terms, not to the entries, and so cost next to nothing.
 */
export interface PieceIndex {
  /** Number of terms that are filed under their pieces. */
  readonly terms: number;
  /** The terms that have the piece, ascending. */
  list(piece: string): Uint32Array;
  /** The weight of all pieces of a term together. */
  weight(term: number): number;
}

export interface RelatedTerm {
  readonly term: number;
  /** Above 0, up to 1 for a term with the same pieces. */
  readonly similarity: number;
}

const pieceLength = 4;
/** A relative has at least this share of the word's pieces, by weight. */
const leastShared = 0.35;
const leastSimilar = 0.4;

/** The different pieces of a stem. */
export function piecesOf(stem: string): readonly string[] {
  const marked = `^${stem}`;
  const pieces = new Set<string>();
  for (let at = 0; at + pieceLength <= marked.length; at += 1) pieces.add(marked.slice(at, at + pieceLength));
  return [...pieces];
}

/** What a piece tells that `count` of `terms` have. */
export function pieceWeight(count: number, terms: number): number {
  return Math.log(1 + terms / (1 + count));
}

/** The terms most like the word `stem`, itself included, best first. */
export function relatedTerms(stem: string, index: PieceIndex, limit: number): readonly RelatedTerm[] {
  const lists = piecesOf(stem).map((piece) => index.list(piece));
  const weights = lists.map((list) => pieceWeight(list.length, index.terms));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = sharedUpTo(lists.reduce((most, list) => Math.max(most, list.at(-1) ?? 0), 0));
  lists.forEach((list, i) => {
    const weight = weights[i] ?? 0;
    for (const term of list) shared[term] = (shared[term] ?? 0) + weight;
  });
  const related: RelatedTerm[] = [];
  for (const term of termsAbove(lists, shared, total * leastShared)) {
    const weight = shared[term] ?? 0;
    const similarity = weight / Math.sqrt(total * Math.max(index.weight(term), weight));
    if (similarity >= leastSimilar) related.push({ term, similarity });
  }
  for (const list of lists) for (const term of list) shared[term] = 0;
  return related.sort((a, b) => b.similarity - a.similarity || a.term - b.term).slice(0, limit);
}

/** All zero between two uses; kept, since a search looks for the relatives of many words. */
let sharedWeights = new Float32Array(0);

function sharedUpTo(highest: number): Float32Array {
  if (sharedWeights.length <= highest) sharedWeights = new Float32Array(highest + 1);
  return sharedWeights;
}

function termsAbove(lists: readonly Uint32Array[], shared: Float32Array, least: number): ReadonlySet<number> {
  const above = new Set<number>();
  for (const list of lists) for (const term of list) if ((shared[term] ?? 0) >= least) above.add(term);
  return above;
}

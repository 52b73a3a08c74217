import fc from 'fast-check';

/** A text with a few cuts, doublings and insertions of `pieces`: what it becomes under somebody's hands. */
export function damaged(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.tuple(
    fc.nat(text.length),
    fc.nat(60),
    fc.constantFrom('cut', 'double', 'insert'),
    fc.constantFrom(...pieces),
  );
  return fc.array(cut, { minLength: 1, maxLength: 6 }).map((cuts) =>
    cuts.reduce((current, [at, length, kind, piece]) => {
      const head = current.slice(0, at);
      if (kind === 'cut') return head + current.slice(at + length);
      if (kind === 'double') return head + current.slice(at, at + length) + current.slice(at);
      return head + piece + current.slice(at);
    }, text),
  );
}

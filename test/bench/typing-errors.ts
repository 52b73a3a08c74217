type Random = () => number;

/** The ways in which people mistype, each as likely as the others. */
export const errorKinds = [
  'letter left out',
  'letter too many',
  'letter doubled',
  'double letter single',
  'letters swapped',
  'neighbouring key',
  'first letter wrong',
  'by the sound',
  'd and t',
  'two errors',
  'space inside a compound',
  'space missing',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

const neighbourKeys: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'nj',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  y: 'tuh',
  z: 'xas',
};

/** What Dutch writers take for each other by the sound. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'ei'],
  [/ei/, 'ij'],
  [/ou/, 'au'],
  [/au/, 'ou'],
  [/c(?=[aouklr])/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/c(?=[ei])/, 's'],
  [/s/, 'z'],
  [/z/, 's'],
  [/f/, 'v'],
  [/v/, 'f'],
  [/ch/, 'g'],
  [/g(?!e)/, 'ch'],
  [/ie/, 'i'],
  [/i(?![ej])/, 'ie'],
  [/y/, 'i'],
  [/th/, 't'],
  [/x/, 'ks'],
];

const endings: readonly (readonly [RegExp, string])[] = [
  [/dt$/, 'd'],
  [/d$/, 't'],
  [/t$/, 'd'],
  [/d(?=[a-z]{3})/, 't'],
];

function replaceOne(word: string, rules: readonly (readonly [RegExp, string])[], random: Random): string | null {
  const fitting = rules.filter(([pattern]) => pattern.test(word));
  const rule = fitting[Math.floor(random() * fitting.length)];
  return rule === undefined ? null : word.replace(rule[0], rule[1]);
}

function keyBeside(letter: string, random: Random): string {
  const keys = neighbourKeys[letter.toLowerCase()] ?? 'e';
  return keys.charAt(Math.floor(random() * keys.length));
}

/** Says where a compound may fall apart; null where it is none. */
export type Seam = (word: string) => number | null;

/** The word with an error of this kind (`space missing` takes two words and is not for this); null where it cannot have one. */
export function misspell(word: string, kind: ErrorKind, random: Random, seam: Seam): string | null {
  // The first letter has a kind of its own: people rarely get it wrong.
  const at = 1 + Math.floor(random() * (word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (kind) {
    case 'letter left out':
      return before + after;
    case 'letter too many':
      return before + keyBeside(letter, random) + letter + after;
    case 'letter doubled':
      return before + letter + letter + after;
    case 'double letter single':
      return replaceOne(word, [[/([a-z])\1/, '$1']], random);
    case 'letters swapped':
      return at + 1 < word.length && letter !== word.charAt(at + 1)
        ? before + word.charAt(at + 1) + letter + word.slice(at + 2)
        : null;
    case 'neighbouring key':
      return before + keyBeside(letter, random) + after;
    case 'first letter wrong':
      return keyBeside(word.charAt(0), random) + word.slice(1);
    case 'by the sound':
      return replaceOne(word, sounds, random);
    case 'd and t':
      return replaceOne(word, endings, random);
    case 'two errors': {
      const once = word.length < 9 ? null : misspell(word, 'letter left out', random, seam);
      return once === null ? null : misspell(once, 'neighbouring key', random, seam);
    }
    case 'space inside a compound': {
      const cut = seam(word);
      return cut === null ? null : `${word.slice(0, cut)} ${word.slice(cut)}`;
    }
    case 'space missing':
      return null;
  }
}

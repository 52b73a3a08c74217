import { differingParts } from '../text/differing-parts.ts';

/** Where letters lie on the keyboard: those beside a letter are what a finger hits instead of it. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Each row lies about half a key to the right of the one above it. */
const rowShift = 0.5;
const besideDistance = 1.2;

const keys = new Map(
  rows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + rowShift * y, y }] as const)),
);

/** Letters that sound alike, or that stand for the same sound. */
const soundsAlike = new Set(['dt', 'td', 'sz', 'zs', 'fv', 'vf', 'ck', 'kc', 'cs', 'sc', 'iy', 'yi', 'ij', 'ji']);
const vowels = 'aeiouy';

/** What an error of a kind costs: the more it costs, the less it happens. */
const swappedCost = 0.5;
const heardCost = 0.6;
const besideCost = 0.7;
const leftOutCost = 0.8;
const tooManyCost = 0.9;
const vowelCost = 0.9;
const otherLetterCost = 1.2;
/** People get the first letter right. */
const firstLetterCost = 0.6;
const severalCost = 2;

/** How unlikely it is that somebody who meant `meant` typed `typed`: about 1 for an ordinary single error, 2 for two. */
export function typingCost(typed: string, meant: string): number {
  const { start, first, second } = differingParts(typed, meant);
  const cost = costOf(first, second);
  return start === 0 ? cost + firstLetterCost : cost;
}

/** The cost of the letters that differ. */
function costOf(typed: string, meant: string): number {
  if (typed.length > 2 || meant.length > 2) return severalCost;
  if (typed === '') return meant.length * leftOutCost;
  if (meant === '') return typed.length * tooManyCost;
  if (typed.length === 1 && meant.length === 1) return costOfLetter(typed, meant);
  if (typed[0] === meant[1] && typed[1] === meant[0]) return swappedCost;
  return severalCost;
}

function costOfLetter(typed: string, meant: string): number {
  if (soundsAlike.has(typed + meant)) return heardCost;
  const [from, to] = [keys.get(typed), keys.get(meant)];
  if (from !== undefined && to !== undefined && Math.hypot(from.x - to.x, from.y - to.y) <= besideDistance)
    return besideCost;
  return vowels.includes(typed) && vowels.includes(meant) ? vowelCost : otherLetterCost;
}

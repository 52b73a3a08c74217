/** Two words without what they have in common at their start and at their end. */
export interface DifferingParts {
  /** How many units they share at their start. */
  readonly start: number;
  readonly first: string;
  readonly second: string;
}

/** What differs between two words; both parts are empty where they are the same. */
export function differingParts(first: string, second: string): DifferingParts {
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  let [firstEnd, secondEnd] = [first.length, second.length];
  while (firstEnd > start && secondEnd > start && first[firstEnd - 1] === second[secondEnd - 1]) {
    firstEnd -= 1;
    secondEnd -= 1;
  }
  return { start, first: first.slice(start, firstEnd), second: second.slice(start, secondEnd) };
}

/** What somebody wrote into settings.json by hand need not be what the manifest asks for: the rest still works. */

/** The texts of a list, or a text alone as a list of one; whatever else stands there is left out. */
export function textsIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** Empty where it is no text. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A whole number within both limits, or `otherwise`. */
export function wholeNumberIn(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : otherwise;
}

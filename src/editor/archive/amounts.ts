/** A number as Dutch writes it: `38.000`. */
export function inDutch(number: number): string {
  return number.toLocaleString('nl-NL');
}

/** `1 document`, `1.200 documenten`. */
export function amountOf(number: number, one: string, many: string): string {
  return `${inDutch(number)} ${number === 1 ? one : many}`;
}

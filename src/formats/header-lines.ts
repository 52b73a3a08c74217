/** Empty lines and page numbers (`3`, `Pagina 3 van 7`) of a page header. */
export function isHeaderNoise(text: string): boolean {
  return /^\d{0,3}\s{0,3}(?:pagina\s{0,3})?\d{0,4}(?:\s{0,3}(?:van|\/)\s{0,3}\d{0,4})?$/i.test(text.trim());
}

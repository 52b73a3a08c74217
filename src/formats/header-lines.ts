/** Empty lines and page numbers (`3`, `Pagina 3 van 7`) of a page header. */
export function isHeaderNoise(text: string): boolean {
  return /^(?:pagina\s*)?\d{0,4}(?:\s*(?:van|\/)\s*\d{0,4})?$/i.test(text.trim());
}

/** A line end that only kept the lines of a page short: no empty line, and no item of a list after it. */
const layoutLineEnd = /(?<!\n)\n(?!\n|[ \t]*(?:[-•*–]|[0-9a-z]{1,2}[.)])[ \t])/g;

/** The text in the lines of its paragraphs and lists. It stays as long as it was, so that places in it stay right. */
export function withoutLayout(text: string): string {
  return text.replace(layoutLineEnd, ' ');
}

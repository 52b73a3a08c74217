/** Signs that Markdown gives a meaning wherever they stand, and `@`, which makes an address a link. */
const signs = /[\\`*_[\]<>~#&|!$@]/g;
/** What makes a bare address a link. */
const addresses = /:\/\/|\bwww\./gi;
/** What makes a line an item of a list, or the line above it a heading. */
const lineStarts = /^([ \t]*(?:\d+(?=[.)]))?)([-+=.)])/gm;

/**
 * A text for Markdown that is shown and never read as it stands: a renderer shows it as it is, without links, HTML,
 * emphasis or lists, and with spaces at which lines break. Every line becomes a paragraph.
 */
export function literalMarkdown(text: string): string {
  return text
    .replace(signs, reference)
    .replace(addresses, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`)
    .replace(lineStarts, (_, before: string, sign: string) => before + reference(sign))
    .split(/[\r\n]+/)
    .join('\n\n');
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

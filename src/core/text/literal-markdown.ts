// Two ways to put a text from a document into Markdown so that it shows as it is, without HTML, commands, emphasis,
// lists, notes or tables: one for Markdown that is only shown, one for Markdown that people read as it stands, too.

/** Signs that Markdown gives a meaning wherever they stand, and `@`, which makes an address a link. */
const signs = /[\\`*_[\]<>~#&|!$@]/g;
/** What makes a bare address a link. */
const addresses = /:\/\/|\bwww\./gi;
/** What makes a line an item of a list, or the line above it a heading. */
const lineStarts = /^([ \t]*(?:\d+(?=[.)]))?)([-+=.)])/gm;

/** For Markdown that is only shown: not even a web address becomes a link. Every line becomes a paragraph. */
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

/** Signs that begin something in the middle of a line. */
const inlineSigns = /[\\`*_[\]<>|~$]|&(?=[#\w])/g;
/** A web address as far as it is meant: without the full stop or the bracket behind it. */
const webAddresses = /(https?:\/\/(?:[^\s\\`[\]<>|"“”«»()]|\([^\s\\`[\]<>|"“”«»()]*\))*(?<![.,;:!?*~$'’]))/i;

/**
 * For Markdown that people read as it stands, too: only what could begin something gets a backslash, and a web address
 * stays one. White space is folded, so that the text stays on its line.
 */
export function readableMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(webAddresses)
    .map((part, index) => (index % 2 === 1 ? readableAddress(part) : part.replace(inlineSigns, '\\$&')))
    .join('')
    .replace(/^[-+#=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

/** A backslash would become part of the address; between angle brackets it needs none. */
function readableAddress(address: string): string {
  return address.search(inlineSigns) === -1 ? address : `<${address}>`;
}

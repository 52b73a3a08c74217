/** What a progress bar begins with: back to the start of the line, and the line empty. */
export const emptyLine = '\r\u001b[K';

/**
 * A text as a terminal may have it: file names and documents can hold signs that colour it, rename its window or
 * worse, and these are shown as what they are (␛). Line ends, tabs and the start of a progress bar stay.
 */
export function forTerminal(text: string): string {
  return text.split(emptyLine).map(withoutControls).join(emptyLine);
}

function withoutControls(text: string): string {
  return text.replace(/\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f]/g, pictured).replace(/[\x7f-\x9f]/g, '\ufffd');
}

/** Unicode has a picture for every one of these. */
function pictured(control: string): string {
  return String.fromCharCode(0x2400 + control.charCodeAt(0));
}

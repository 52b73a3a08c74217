import { UserError } from '../../core/user-error.ts';
import { decodeXml, descendants, parseXml } from '../../formats/xml.ts';
import type { Manifestation } from './publication.ts';

/** Whether bytes are the form that was asked for, and whole. The content type is not believed: it is often wrong. */
export function isWhole(form: Manifestation, bytes: Uint8Array): boolean {
  switch (form) {
    case 'xml':
      return isOfficialXml(bytes);
    case 'html':
      return isOfficialHtml(bytes);
    case 'pdf':
      return latin(bytes, 0, 1024).includes('%PDF-') && latin(bytes, -2048).includes('%%EOF');
    case 'docx':
    case 'odt':
      // A zip ends with its directory; a torn one lacks it.
      return latin(bytes, 0, 4) === 'PK\u0003\u0004' && latin(bytes, -70_000).includes('PK\u0005\u0006');
  }
}

/** Both generations have questions and answers somewhere; an error page or bare metadata has none. */
function isOfficialXml(bytes: Uint8Array): boolean {
  try {
    const root = parseXml('publicatie', decodeXml(bytes));
    if (/^x?html$/i.test(root.name)) return false;
    return ['antwoord', 'reactie', 'vraag'].some((name) => root.name === name || descendants(root, name).length > 0);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function isOfficialHtml(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return /<\/html>\s*$/i.test(text.slice(-200)) && /class="[^"]{0,80}\b(?:antwoord|vraag|stuktitel)\b/i.test(text);
}

function latin(bytes: Uint8Array, start: number, end?: number): string {
  return Buffer.from(bytes.slice(start, end)).toString('latin1');
}

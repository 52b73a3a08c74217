import { UserError } from '../core/user-error.ts';
import type { SourceFormat } from './source-text.ts';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pdfHeaderWithin = 1024;

/**
 * The format of a file, from its first bytes rather than from its name: files are often misnamed. Throws `UserError`
 * for formats that cannot be read, with what to do about it.
 */
export function detectFormat(name: string, bytes: Uint8Array): SourceFormat {
  const extension = extensionOf(name);
  const head = latin1(bytes.subarray(0, pdfHeaderWithin));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return zippedFormat(name, head);
  if (oleSignature.every((byte, index) => bytes[index] === byte)) throw oldOffice(name, bytes);
  const start = head.trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) throw new UserError(`‘${name}’ is een RTF-bestand; sla het in Word op als .docx.`);
  const mustBeBinary = extension === 'docx' || extension === 'docm' || extension === 'odt' || extension === 'pdf';
  if (mustBeBinary) throw notWhatItSays(name, extension, bytes.length);
  return markupFormat(start, extension);
}

/** Every byte as one character, as far as ASCII goes. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** The extension in small letters, without the dot; `''` where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** ODF puts an uncompressed `mimetype` first, so that it can be recognised by its head. */
function zippedFormat(name: string, head: string): SourceFormat {
  const says = head.slice(0, 120);
  if (says.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (says.includes('mimetypeapplication/vnd.oasis.opendocument')) {
    throw new UserError(`‘${name}’ is een ODF-bestand, maar geen tekstdocument.`);
  }
  return extensionOf(name) === 'odt' ? 'odt' : 'docx';
}

/** Word 97 files and password-protected .docx files share one container; its directory holds names in UTF-16. */
function oldOffice(name: string, bytes: Uint8Array): UserError {
  return latin1(bytes).includes([...'EncryptedPackage'].join('\0'))
    ? new UserError(`‘${name}’ is met een wachtwoord beveiligd; sla het op zonder wachtwoord.`)
    : new UserError(`‘${name}’ is een oud Word-bestand (.doc); sla het in Word op als .docx.`);
}

function notWhatItSays(name: string, extension: string, length: number): UserError {
  if (length === 0) return new UserError(`‘${name}’ is leeg.`);
  const kind = extension === 'pdf' ? 'pdf' : extension === 'odt' ? 'ODF-document' : 'Word-document';
  return new UserError(`‘${name}’ is geen ${kind}, of het is beschadigd.`);
}

function markupFormat(start: string, extension: string): SourceFormat {
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '');
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html';
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html';
  if (text.startsWith('<?xml')) return /<html[\s>]/.test(text) ? 'html' : 'xml';
  return extension === 'xml' ? 'xml' : 'text';
}

import { UserError } from '../core/user-error.ts';

/**
 * The text of a text file, without byte order mark: UTF-8, UTF-16, or Windows-1252 where it cannot be UTF-8. Line
 * endings stay as they are. Throws `UserError` for what is no text.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const encoding = utf16Of(bytes);
  const text = encoding === null ? decodeBytes(bytes) : new TextDecoder(encoding).decode(bytes);
  if (hasManyControls(text)) throw new UserError(`‘${name}’ is geen tekstbestand.`);
  return text;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const damaged = new TextDecoder('utf-8').decode(bytes);
    return isMostlyUtf8(damaged) ? damaged : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Windows-1252 has hardly anything that happens to be UTF-8 too; UTF-8 that was cut or damaged has little that is not. */
function isMostlyUtf8(text: string): boolean {
  let letters = 0;
  let wrong = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) wrong++;
    else if (unit > 0x7f) letters++;
  }
  return letters > wrong;
}

/** By its byte order mark, or because every other byte of the first letters is zero (Notepad's “Unicode”). */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const units = Math.floor(Math.min(bytes.length, 512) / 2);
  if (units < 4 || bytes.length % 2 !== 0) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let unit = 0; unit < units; unit++) {
    if (bytes[unit * 2] === 0) evenZeros++;
    if (bytes[unit * 2 + 1] === 0) oddZeros++;
  }
  if (evenZeros === 0 && oddZeros >= units * 0.7) return 'utf-16le';
  if (oddZeros === 0 && evenZeros >= units * 0.7) return 'utf-16be';
  return null;
}

/** Text has tabs, line ends and form feeds; other control characters in number mean that this is no text. A stray NUL is no reason to refuse. */
function hasManyControls(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\x00-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > 4 && controls > sample.length / 200;
}

import type { KamervragenDocument } from './model.ts';
import { parseDocument } from './parse.ts';

/** Headings as they stand on a line of their own; a text without two of them is not worth parsing. */
const heading =
  /^[ \t*#_]{0,8}(?:vra(?:ag|gen)|antwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))?)[ \u00a0]{1,3}\d{1,3}\b[^\p{L}\n]{0,40}$/gimu;
/** The layout in which answers stand below a bare `Antwoord`, and questions below a bare number. */
const bareAnswer = /^[ \t*#_]{0,8}antwoord:?[ \t*_]{0,8}$/gim;
/** The header of a set of questions, whose numbers may stand alone: as members send them, and the Kamer printed until 2009. */
const setHeader = /^[ \t*#_]{0,8}(?:schriftelijke )?vra(?:ag|gen) van (?:het lid|de leden) /im;
const submitted = /ingezonden/i;
const longest = 5_000_000;

/** What a delay notice says in so many words, and how long one is at most. */
const aboutDelay = /mededeling van|uitstel|termijn|tijdig|meer tijd|drie weken/i;
const longestNotice = 20_000;

/**
 * True where a text plainly is a Vraag/Antwoord document (numbered headings, or a header and bare ones or bare numbers)
 * or a delay notice, and the parser agrees.
 */
export function isPlainlyKamervragen(text: string): boolean {
  if (text.length > longest) return false;
  if (text.length <= longestNotice && aboutDelay.test(text) && isNotice(parseDocument(text))) return true;
  if (hasTwo(text, heading)) return hasNumberedQuestions(parseDocument(text));
  if (hasTwo(text, bareAnswer) && isAnswered(parseDocument(text))) return true;
  return setHeader.test(text) && submitted.test(text) && isSet(parseDocument(text));
}

function hasTwo(text: string, pattern: RegExp): boolean {
  const found = text.matchAll(pattern);
  return found.next().done !== true && found.next().done !== true;
}

/** Other texts have questions and answers too: the header must be that of Kamervragen. */
function isAnswered(document: KamervragenDocument): boolean {
  const { members, kenmerk, respondents } = document.header;
  const known = members.length > 0 || kenmerk.length > 0 || respondents.length > 0;
  return document.kind === 'answers' && known && hasNumberedQuestions(document);
}

/** Who asked, when, and numbers. */
function isSet(document: KamervragenDocument): boolean {
  const { members, submitted: date } = document.header;
  return members.length > 0 && date !== null && hasNumberedQuestions(document);
}

/** Of known questions: `Mededeling van de minister van …` may also be about something else. */
function isNotice({ kind, header }: KamervragenDocument): boolean {
  return kind === 'delay' && (header.members.length > 0 || header.kenmerk.length > 0);
}

function hasNumberedQuestions({ kind, unnumbered, questions }: KamervragenDocument): boolean {
  return kind !== 'other' && !unnumbered && questions.length > 0;
}

import type { KamervragenDocument } from '../document/model.ts';
import type { TextEdit } from '../text/span.ts';
import { UserError } from '../user-error.ts';
import { renumber } from './renumber.ts';

/**
 * Gives one question another number, wherever the document names it. Throws `UserError` where `to` is no number or
 * belongs to another question.
 */
export function renameNumber(document: KamervragenDocument, from: string, to: string): readonly TextEdit[] {
  const wanted = to.trim().toLowerCase();
  if (!/^[1-9]\d{0,2}[a-z]?$/.test(wanted)) {
    throw new UserError(`‘${to}’ is geen vraagnummer; schrijf een getal, zo nodig met een letter, zoals 6 of 6a.`);
  }
  if (wanted === from) return [];
  if (document.questions.some(({ numbers }) => numbers.includes(wanted))) {
    throw new UserError(`Er is al een vraag ${wanted}. Kies een ander nummer, of hernummer alle vragen.`);
  }
  return renumber(document, new Map([[from, wanted]]));
}

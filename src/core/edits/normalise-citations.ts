import { citationsIn } from '../citations/in-answers.ts';
import { formatCitation, type HouseStyle, styleOf } from '../citations/style.ts';
import type { KamervragenDocument } from '../document/model.ts';
import type { TextEdit } from '../text/span.ts';

/** Writes the citations in answers and notes in one style; those that do not say enough for it are left. */
export function normaliseCitations(document: KamervragenDocument, style: HouseStyle): readonly TextEdit[] {
  return citationsIn(document).flatMap(({ citation, span }) => {
    const own = styleOf(citation);
    const newText = own === null || own === style ? null : formatCitation(citation, style);
    return newText === null ? [] : { span, newText };
  });
}

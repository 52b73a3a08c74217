/** Whether an answer opens with a yes or a no; `none` where it does neither. */
export type Polarity = 'yes' | 'no' | 'none';

const no =
  /^(?:nee|neen|geenszins|niet)(?!\p{L})|^(?:dat|dit) (?:klopt|is) niet(?!\p{L})|^(?:die|deze|dat) (?:mening|opvatting|zorgen?|analyse|conclusie|stelling) deel(?:t)? (?:ik|wij|het kabinet) niet(?!\p{L})|^ik deel (?:die|deze|dat) \p{L}+ niet(?!\p{L})/iu;
const yes =
  /^(?:ja|jazeker|zeker|inderdaad|klopt)(?!\p{L})|^(?:dat|dit) (?:klopt|is juist)(?!\p{L})|^(?:die|deze|dat) (?:mening|opvatting|zorgen?|analyse|conclusie|stelling) deel(?:t)? (?:ik|wij|het kabinet)(?!\p{L})|^ik deel (?:die|deze|dat) \p{L}+(?=[.;])/iu;

export function polarityOf(answer: string): Polarity {
  const opening = answer.trimStart().slice(0, 120);
  if (no.test(opening)) return 'no';
  return yes.test(opening) ? 'yes' : 'none';
}

/** True for an answer that is nothing but a yes or a no. */
export function isBare(answer: string): boolean {
  return answer.length < 20 && /^(?:ja|nee|neen)(?:,? (?:dat klopt|hoor))?[.!]?$/iu.test(answer.trim());
}

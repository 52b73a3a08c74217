/** How often a folded word form was seen as a word of its own; 0 for never. */
export type FormCount = (form: string) => number;

const shortest = 4;
const fewest = 2;
/** Letters between the parts: `veiligheid-s-beleid`. (`-en-` and `-e-` belong to the left part as a plural.) */
const links = ['', 's'];

/** Endings that are words too, or have the stem of one: `kinderen` is not made of `eren`, nor `omwonenden` of `enden`. */
const ending =
  /^(?:ba(?:ar|re|arheid)|ende?n?|eren|he(?:id|den)|lijk[es]?|lingen|lo(?:os|ze)|schap(?:pen)?|sters|za(?:am|me))$/;

function leftPart(
  word: string,
  end: number,
  count: FormCount,
): { readonly form: string; readonly count: number } | null {
  for (const link of links) {
    if (!word.startsWith(link, end - link.length)) continue;
    const form = word.slice(0, end - link.length);
    const seen = form.length >= shortest ? count(form) : 0;
    if (seen >= fewest) return { form, count: seen };
  }
  return null;
}

/**
 * The parts of a compound, cut where both sides are words that the archive knows best: `huisartsentekort` gives
 * `huisartsen` and `tekort`. Empty for a word that is none. A part may be a compound itself.
 */
export function splitCompound(word: string, count: FormCount): readonly string[] {
  if (word.length < 2 * shortest || word.length > 40) return [];
  let best: readonly string[] = [];
  let bestCount = 0;
  for (let at = shortest; at <= word.length - shortest; at += 1) {
    const right = word.slice(at);
    const rightCount = count(right);
    if (rightCount < fewest || ending.test(right)) continue;
    const left = leftPart(word, at, count);
    if (left === null) continue;
    const weakest = Math.min(left.count, rightCount);
    if (weakest > bestCount) {
      best = [left.form, right];
      bestCount = weakest;
    }
  }
  return best;
}

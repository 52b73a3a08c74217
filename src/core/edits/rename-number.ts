import { mentionsOf } from '../document/lookup.ts';
import type { KamervragenDocument, NumberMention } from '../document/model.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { UserError } from '../user-error.ts';

/**
 * Gives one question another number, in every heading and reference that names it and in the check of the imported
 * text. Throws `UserError` where `to` is no number or belongs to another question.
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
  const mentions = mentionsOf(document, [from]).map((mention) => renameMention(mention, from, wanted));
  return [...mentions, ...renameControl(document, from, wanted)].sort((a, b) => a.span.start - b.span.start);
}

/** A range such as `7 t/m 9` falls apart into the numbers that it had. */
function renameMention({ span, numbers }: NumberMention, from: string, to: string): TextEdit {
  return { span, newText: formatNumberList(numbers.map((number) => (number === from ? to : number))) };
}

/** The key under `vraagcontrole`, so that the imported text is still compared with the right question. */
function renameControl(document: KamervragenDocument, from: string, to: string): readonly TextEdit[] {
  const place = document.frontMatter?.places.vraagcontrole;
  if (place === undefined) return [];
  return keysIn(document.source, place)
    .filter(({ key }) => key === from)
    .map(({ span }) => ({ span, newText: to }));
}

function keysIn(source: string, { start, end }: Span): readonly { readonly key: string; readonly span: Span }[] {
  const text = source.slice(start, end);
  return [...text.matchAll(/(?<=^|[\n{,])([ \t]*['"]?)(\d{1,3}[a-z]?)(?=['"]?[ \t]{0,8}:)/g)].map((match) => {
    const at = start + match.index + (match[1]?.length ?? 0);
    return { key: match[2] ?? '', span: { start: at, end: at + (match[2]?.length ?? 0) } };
  });
}

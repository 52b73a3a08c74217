import type { Span } from '../text/span.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';

export const kenmerkOnjuist: Rule = {
  id: 'kenmerk-onjuist',
  title: 'Kenmerk klopt niet',
  level: 'error',
  page: {
    why: 'Met een onvolledig kenmerk vindt de Griffie de vragen niet terug.',
    example: 'Vragen van het lid Jansen (ABC) met kenmerk 2023Z1492.\n\nVraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.',
    mend: 'Een kenmerk is een jaartal van vier cijfers, een Z en vijf cijfers: 2023Z01492. Neem het over uit de brief van de Kamer.',
  },
  check: wrongShapes,
};

/** Anything that is meant as a kenmerk; layout may have put a space in it. */
const candidate = /(?<![\p{L}\d.,-])\d{2,6}\s?[Zz]\s?\d{2,8}(?![\p{L}\d])/gu;
/** A note's label may be glued to it (`32024Z15585`). */
const wellFormed = /^\d?(?:19|20)\d{2}\s?Z\s?\d{5}$/;

function wrongShapes({ document }: RuleContext): Finding[] {
  const inText = [...document.source.matchAll(candidate)].map(({ 0: text, index }) => ({ text, start: index }));
  const wrong = inText.filter(({ text }) => !wellFormed.test(text)).map(({ text, start }) => finding(text, start));
  return [...wrong, ...inFrontMatter(document, inText)];
}

/** A `kenmerk` in the front matter that does not even look like one. */
function inFrontMatter(
  { frontMatter, source }: RuleContext['document'],
  found: readonly { readonly start: number }[],
): Finding[] {
  const place = frontMatter?.places.kenmerk;
  if (frontMatter === null || place === undefined || frontMatter.data.kenmerk.length === 0) return [];
  if (found.some(({ start }) => place.start <= start && start < place.end)) return [];
  return [{ span: place, message: messageFor(source.slice(place.start, place.end)) }];
}

function finding(text: string, start: number): Finding {
  const span: Span = { start, end: start + text.length };
  const upper = text.replace('z', 'Z');
  if (!wellFormed.test(upper)) return { span, message: messageFor(text) };
  return {
    span,
    message: messageFor(text),
    fixes: [{ title: `Maak er ‘${upper}’ van`, edits: [{ span, newText: upper }] }],
  };
}

function messageFor(text: string): string {
  return `‘${text}’ is geen kenmerk: dat is een jaartal, een Z en vijf cijfers (2023Z11786). Kijk het na.`;
}

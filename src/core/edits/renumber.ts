import { baseNumber } from '../document/coverage.ts';
import { mentionsSpan } from '../document/lookup.ts';
import type { KamervragenDocument, NumberMention, Question } from '../document/model.ts';
import { isNumberedWell } from '../document/numbering.ts';
import { compareNumbers, formatNumberList } from '../text/numbers.ts';
import type { TextEdit } from '../text/span.ts';

/** Old number → new number; numbers that are not named stay. */
export type NumberMap = ReadonlyMap<string, string>;

/** Writes new numbers in headings, in references of this set, and in the front matter's `vraagcontrole`. */
export function renumber(document: KamervragenDocument, numbers: NumberMap): readonly TextEdit[] {
  const lists = [
    ...[...document.questions, ...document.answers].map(({ heading }) => heading?.mentions ?? []),
    ...document.references.filter(({ external }) => !external).map(({ mentions }) => mentions),
  ];
  const edits = lists.flatMap((mentions) => renumberList(mentions, (number) => renumbered(number, numbers)));
  return [...edits, ...renumberFrontMatter(document, numbers)].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Numbers the questions 1…n in the order in which they stand; nothing where they are numbered well already. Answers and
 * references follow; where two questions have one number, the answers to it follow in their order and references go
 * with the first.
 */
export function renumberInOrder(document: KamervragenDocument): readonly TextEdit[] {
  if (isNumberedWell(document)) return [];
  const { questions, answers, references } = document;
  const fresh = numbersInOrder(questions);
  const turns = turnsOf(questions, fresh);
  const first = new Map([...turns].map(([number, [turn]]) => [number, turn ?? number]));
  const edits = [
    ...questions.flatMap((question, index) => rewrite(question, fresh[index] ?? [])),
    ...answers.flatMap((answer) =>
      rewrite(
        answer,
        answer.numbers.map((number) => takeTurn(turns, number) ?? renumbered(number, first)),
      ),
    ),
    ...references
      .filter(({ external }) => !external)
      .flatMap(({ mentions }) => renumberList(mentions, (number) => renumbered(number, first))),
    ...renumberFrontMatter(document, first),
  ];
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The new numbers of each question, counted from 1; `6a` and `6b` share one where they stand together. */
function numbersInOrder(questions: readonly Question[]): readonly (readonly string[])[] {
  let last = 0;
  let previous: string | null = null;
  return questions.map(({ numbers }) =>
    numbers.map((number) => {
      const base = baseNumber(number);
      if (base === number || base !== previous) last++;
      previous = base === number ? null : base;
      return number.replace(/^\d+/, String(last));
    }),
  );
}

/** Old number → the new ones of all questions that have it, in their order. */
function turnsOf(questions: readonly Question[], fresh: readonly (readonly string[])[]): Map<string, string[]> {
  const turns = new Map<string, string[]>();
  questions.forEach(({ numbers }, index) => {
    numbers.forEach((number, place) => {
      turns.set(number, [...(turns.get(number) ?? []), fresh[index]?.[place] ?? number]);
    });
  });
  return turns;
}

/** The next question with this number; the last one keeps for any further answer. */
function takeTurn(turns: Map<string, string[]>, number: string): string | undefined {
  const left = turns.get(number);
  return left !== undefined && left.length > 1 ? left.shift() : left?.[0];
}

/** `6a` goes along with `6` where it is not named itself. */
function renumbered(number: string, numbers: NumberMap): string {
  const base = baseNumber(number);
  return numbers.get(number) ?? (numbers.get(base) ?? base) + number.slice(base.length);
}

function rewrite(part: Pick<Question, 'heading' | 'numbers'>, renewed: readonly string[]): readonly TextEdit[] {
  const byNumber = new Map(part.numbers.map((number, index) => [number, renewed[index] ?? number]));
  return renumberList(part.heading?.mentions ?? [], (number) => byNumber.get(number) ?? number);
}

/** Changes as few mentions as possible; the list is written anew where a range breaks up or the order turns. */
function renumberList(mentions: readonly NumberMention[], fresh: (number: string) => string): readonly TextEdit[] {
  const span = mentionsSpan(mentions);
  const renewed = mentions.map(({ numbers }) => numbers.map(fresh));
  const isSame = mentions.every(({ numbers }, index) => numbers.every((number, at) => renewed[index]?.[at] === number));
  if (span === null || isSame) return [];
  if (mentions.every(({ numbers }) => numbers.length === 1) && isAscending(renewed.flat())) {
    return mentions.flatMap(({ span, numbers }, index) => {
      const newText = renewed[index]?.join('') ?? '';
      return newText === numbers.join('') ? [] : { span, newText };
    });
  }
  const newText = formatNumberList([...new Set(renewed.flat())].sort(compareNumbers));
  return [{ span, newText }];
}

function isAscending(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => index === 0 || compareNumbers(numbers[index - 1] ?? '', number) < 0);
}

/** The keys under `vraagcontrole` are question numbers too. */
function renumberFrontMatter({ frontMatter, source }: KamervragenDocument, numbers: NumberMap): readonly TextEdit[] {
  const place = frontMatter?.places.vraagcontrole;
  if (place === undefined) return [];
  const block = source.slice(place.start, place.end);
  return [...block.matchAll(/(?:^|[\r\n{,])[ \t]*(['"]?)(\d{1,3}[a-z]?)\1[ \t]*:/g)].flatMap(
    ({ 0: match, 2: number = '', index }) => {
      const newText = renumbered(number, numbers);
      const start = place.start + index + match.lastIndexOf(number);
      return newText === number ? [] : { span: { start, end: start + number.length }, newText };
    },
  );
}

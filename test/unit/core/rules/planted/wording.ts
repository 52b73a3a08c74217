import { answersOf } from '../../../../../src/core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../../../../src/core/document/model.ts';
import type { TextEdit } from '../../../../../src/core/text/span.ts';
import { asksSeparately, far, hasMarks, pairs } from './answers.ts';
import { type FaultKind, insert, type Plan } from './variant.ts';

/** A sentence behind each answer. */
function sentence(fault: string, text: string): FaultKind {
  return [fault, (document) => document.answers.map((answer) => append(document, answer, ` ${text}`))];
}

const placeholders = [
  '[PM]',
  'PM',
  'p.m.',
  'XXX',
  'xxx',
  'TODO',
  '[invullen]',
  '[…]',
  '[...]',
  '???',
  '[nog navragen]',
];
const vague = ['5 juni jl.', '5 juni j.l.', '5 juni jongstleden', 'vorige week', 'volgende maand'];

const long =
  'De brug is in het voorjaar door de dienst die daarvoor is aangewezen helemaal nagekeken en daarbij is gebleken dat de brug aan alle eisen voldoet die aan zulke bruggen worden gesteld zodat er geen reden is om de brug voor het verkeer te sluiten.';

/** Faults in what an answer says. */
export const wordingFaults: readonly FaultKind[] = [
  ...placeholders.map((text) => sentence(`placeholder ${text}`, `Dat kost ⟦tijdelijke-tekst⟧${text} euro.`)),
  ...vague.map((text) => sentence(`vague date ${text}`, `Dat was ⟦datum-vaag⟧${text} al bekend.`)),
  sentence('unknown reference', `Zie ook vraag ⟦verwijzing-onbekend⟧${far}.`),
  sentence('unknown reference in a list', `Zie de antwoorden op de vragen 1 en ⟦verwijzing-onbekend⟧${far}.`),
  sentence('impossible date', 'Dat was op ⟦datum-onjuist⟧31 februari 2024.'),
  sentence('wrong weekday', 'Dat was op ⟦datum-onjuist⟧maandag 24 oktober 2024.'),
  sentence('wrong kenmerk', 'Zie de brief ⟦kenmerk-onjuist⟧2023Z1492.'),
  sentence('year that cannot be', 'Zie Aanhangsel Handelingen II ⟦citaat-onvolledig⟧2022–203, nr. 1782.'),
  sentence('citation without a number', 'Zie ⟦citaat-onvolledig⟧Staatsblad 2019.'),
  sentence('past future', 'De brug zal uiterlijk ⟦toekomst-verstreken⟧1 mei 1999 worden gesloten.'),
  sentence('unknown abbreviation', 'De ⟦afkorting-onbekend⟧DBKWQ keurt de brug.'),
  sentence('long sentence', `⟦zin-lang⟧${long}`),
  ['repeated sentence', (document) => pairs(document).map(([answer, next]) => repeatSentence(document, answer, next))],
  ['circle of one', (document) => document.answers.map((answer) => circle(document, [answer]))],
  ['circle of two', (document) => pairs(document).map((both) => circle(document, both))],
  [
    'circle of three',
    (document) => document.answers.map((_, at) => circle(document, document.answers.slice(at, at + 3))),
  ],
  ['bare yes', (document) => document.questions.map((question) => bareYes(document, question))],
  ['bare no', (document) => document.questions.map((question) => bareNo(document, question))],
  ['separate answers asked', (document) => [askSeparately(document)]],
];

function append(document: KamervragenDocument, { body, range }: Answer, text: string): Plan {
  if (!/[.!?]$/.test(body.text) || !/[.!?]$/.test(document.source.slice(range.start, range.end))) return null;
  return [insert(range.end, text)];
}

function repeatSentence(document: KamervragenDocument, answer: Answer, next: Answer): Plan {
  const words =
    'De brug bij Waterdorp wordt elk jaar in het voorjaar door een onafhankelijke dienst helemaal nagekeken.';
  const [first, second] = [append(document, answer, ` ${words}`), append(document, next, ` ⟦herhaling⟧${words}`)];
  return first === null || second === null ? null : [...first, ...second];
}

/** Each answer only refers to the next, the last one to the first. */
function circle(document: KamervragenDocument, answers: readonly Answer[]): Plan {
  const numbers = answers.map((answer) => answer.numbers[0] ?? '');
  if (new Set(numbers).size < numbers.length || answers.some(({ range }) => hasMarks(document, range))) return null;
  return answers.map((answer, index) =>
    replaceBody(answer, `Zie het antwoord op ⟦verwijzing-kring⟧vraag ${numbers[(index + 1) % numbers.length]}.`),
  );
}

function replaceBody({ heading, range }: Answer, text: string): TextEdit {
  return { span: { start: heading?.span.end ?? range.start, end: range.end }, newText: `\n${text}` };
}

/** The question's only answer, where it can be replaced without another fault. */
function onlyAnswer(document: KamervragenDocument, question: Question): Answer | null {
  const [answer, ...more] = answersOf(document, question.numbers);
  if (answer === undefined || more.length > 0) return null;
  return hasMarks(document, answer.range) ? null : answer;
}

function bareYes(document: KamervragenDocument, question: Question): Plan {
  const answer = onlyAnswer(document, question);
  const goesOn = question.subquestions.slice(1).some(({ condition }) => condition !== 'if-no');
  return answer === null || !goesOn ? null : [replaceBody(answer, '⟦deelvraag-onbeantwoord⟧Ja.')];
}

function bareNo(document: KamervragenDocument, question: Question): Plan {
  const answer = onlyAnswer(document, question);
  const goesOn = question.subquestions.slice(1).some(({ condition }) => condition !== 'if-yes');
  return answer === null || !goesOn ? null : [replaceBody(answer, '⟦deelvraag-onbeantwoord⟧Nee.')];
}

function askSeparately({ source, questions, answers }: KamervragenDocument): Plan {
  const last = questions.at(-1);
  const groups = answers.filter(({ numbers }) => numbers.length > 1);
  if (last === undefined || groups.length === 0 || !source.slice(0, last.range.end).endsWith('?')) return null;
  if (questions.some(asksSeparately)) return null;
  return [
    insert(last.range.end, ' Kunt u deze vragen één voor één beantwoorden?'),
    ...groups.map(({ heading, range }) => insert(heading?.span.start ?? range.start, '⟦apart-gevraagd⟧')),
  ];
}

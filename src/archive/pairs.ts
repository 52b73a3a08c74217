import type { Answer, KamervragenDocument, Question } from '../core/document/model.ts';
import { memberName, respondentName } from '../core/document/names.ts';
import type { ArchiveRecord, RecordSource } from './record.ts';

/** The passages of a letter: shorter paragraphs are joined up to about this many characters. */
const passageLength = 1200;
const shortestPassage = 40;

/** The entries of a document: each answer with the question(s) it answers; a letter's text as passages. */
export function pairs(document: KamervragenDocument): readonly ArchiveRecord[] {
  if (document.kind === 'other') return passages(document);
  if (document.kind !== 'answers') return [];
  return document.answers.flatMap((answer) => {
    if (answer.body.text === '') return [];
    const question = answeredText(document.questions, answer);
    const offset = answer.body.pieces[0]?.source ?? answer.range.start;
    return [
      {
        id: null,
        question,
        answer: answer.body.text,
        numbers: answer.numbers,
        provenance: provenanceOf(document, offset),
      },
    ];
  });
}

function answeredText(questions: readonly Question[], answer: Answer): string {
  return questions
    .filter(({ numbers }) => numbers.some((number) => answer.numbers.includes(number)))
    .map(({ body }) => body.text)
    .filter((text) => text !== '')
    .join('\n\n');
}

function provenanceOf({ header }: KamervragenDocument, offset: number): RecordSource {
  const { aanhangsel } = header;
  return {
    title: header.subject?.value ?? null,
    kenmerk: header.kenmerk[0]?.value ?? null,
    aanhangsel:
      aanhangsel === null ? null : [aanhangsel.year, aanhangsel.number].filter((part) => part !== null).join('/'),
    date: header.received?.value ?? header.submitted?.value ?? null,
    members: header.members.map(memberName),
    respondents: header.respondents.map(respondentName).filter((name) => name !== ''),
    url: null,
    offset,
  };
}

function passages(document: KamervragenDocument): readonly ArchiveRecord[] {
  const records: ArchiveRecord[] = [];
  let start = -1;
  let text = '';
  const flush = () => {
    if (text.length >= shortestPassage) {
      records.push({
        id: null,
        question: '',
        answer: text,
        numbers: [String(records.length + 1)],
        provenance: provenanceOf(document, start),
      });
    }
    start = -1;
    text = '';
  };
  for (const paragraph of paragraphsOf(document)) {
    if (text !== '' && text.length + paragraph.text.length > passageLength) flush();
    if (start < 0) start = paragraph.start;
    text = text === '' ? paragraph.text : `${text}\n\n${paragraph.text}`;
  }
  flush();
  return records;
}

/** The text between empty lines, white space folded, page furniture and front matter left out. */
function* paragraphsOf({
  source,
  furniture,
  frontMatter,
}: KamervragenDocument): Generator<{ start: number; text: string }> {
  let at = frontMatter?.span.end ?? 0;
  for (const line of [...furniture, { start: source.length, end: source.length }]) {
    if (line.start < at) continue;
    let from = at;
    for (const piece of source.slice(at, line.start).split(/(\n[ \t\r]*\n\s*)/)) {
      const text = piece.replace(/\s+/g, ' ').trim();
      if (text !== '') yield { start: from + piece.length - piece.trimStart().length, text };
      from += piece.length;
    }
    at = line.end;
  }
}

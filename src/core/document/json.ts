import type { Span } from '../text/span.ts';
import type { Answer, Header, KamervragenDocument, Question } from './model.ts';

/** The document as `kamervragen parse --format json` prints it: schema `kamervragen/document@1`. */
export function toJson(document: KamervragenDocument): object {
  return {
    schema: 'kamervragen/document@1',
    kind: document.kind,
    unnumbered: document.unnumbered,
    header: headerJson(document.header),
    questions: document.questions.map((question) => ({
      ...partJson(question),
      subquestions: question.subquestions.map(({ text }) => text),
      ...placeJson(question),
    })),
    answers: document.answers.map((answer) => ({ ...partJson(answer), ...placeJson(answer) })),
    footnotes: document.footnotes.map(({ label, body }) => ({ label, text: body.text })),
    toelichting: document.toelichting?.text ?? null,
    mededeling: document.mededeling?.text ?? null,
  };
}

function headerJson(header: Header): object {
  const { aanhangsel } = header;
  return {
    subject: header.subject?.value ?? null,
    members: header.members.map(({ name, party }) => ({ name, party })),
    addressees: header.addressees.map(({ value }) => value),
    respondents: header.respondents.map(({ name, portfolio, onBehalf }) => ({
      name,
      portfolio,
      mede_namens: onBehalf,
    })),
    kenmerk: header.kenmerk.map(({ value }) => value),
    aanhangsel: aanhangsel === null ? null : { year: aanhangsel.year, number: aanhangsel.number },
    submitted: header.submitted?.value ?? null,
    received: header.received?.value ?? null,
  };
}

function partJson({ numbers, body }: Question | Answer): object {
  return { numbers, text: body.text };
}

function placeJson({ heading, range }: Question | Answer): object {
  return { heading: heading === null ? null : spanJson(heading.span), range: spanJson(range) };
}

function spanJson({ start, end }: Span): object {
  return { start, end };
}

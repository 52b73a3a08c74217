import * as vscode from 'vscode';
import { citationFlaw, describeCitation } from '../../core/citations/describe.ts';
import { sourceCitations } from '../../core/citations/in-source.ts';
import { citationUrl } from '../../core/citations/url.ts';
import { answersOf, numbersOf, questionsOf, type Target, targetAt, touches } from '../../core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../core/document/model.ts';
import { openingWords, partTitle } from '../../core/document/titles.ts';
import { literalMarkdown } from '../../core/text/literal-markdown.ts';
import type { Span } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';

const longestAnswer = 600;

/** Shows what a number or a footnote mark stands for; on a question's heading its sub-questions; on a citation what is cited. */
export function registerHover({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(kamervragenSelector, {
    provideHover(document, position) {
      const parsed = documents.get(document);
      const offset = document.offsetAt(position);
      const target = targetAt(parsed, offset);
      const card = (target === null ? null : cardFor(parsed, target)) ?? citationCard(parsed, offset);
      if (card === null) return null;
      return new vscode.Hover(new vscode.MarkdownString(card.text), rangeOf(document, card.span));
    },
  });
}

/** What a citation means, what it lacks, and where it can be read. */
function citationCard(parsed: KamervragenDocument, offset: number): Card | null {
  const citation = sourceCitations(parsed).find(({ span }) => touches(span, offset));
  if (citation === undefined) return null;
  const flaw = citationFlaw(citation);
  const url = citationUrl(citation);
  const paragraphs = [
    literalMarkdown(describeCitation(citation)),
    ...(flaw === null ? [] : [literalMarkdown(flaw)]),
    ...(url === null ? [] : [`[Open de officiële publicatie](${url})`]),
  ];
  return { text: paragraphs.join('\n\n'), span: citation.span };
}

interface Card {
  /** Markdown. */
  readonly text: string;
  readonly span: Span;
}

function cardFor(parsed: KamervragenDocument, target: Target): Card | null {
  switch (target.type) {
    case 'note':
      return null;
    case 'mark': {
      const note = target.mark.note === null ? undefined : parsed.footnotes[target.mark.note];
      if (note === undefined) return null;
      return { text: titled(`Voetnoot ${note.label}`, note.body.text), span: target.mark.span };
    }
    case 'heading':
      return { text: headingCard(parsed, target.part), span: target.heading.span };
    case 'reference': {
      if (target.reference.external) return null;
      const questions = questionsOf(parsed, target.mention?.numbers ?? numbersOf(target.reference.mentions));
      if (questions.length === 0) return null;
      return { text: joined(questions.map((question) => pairCard(parsed, question))), span: target.reference.span };
    }
  }
}

function headingCard(parsed: KamervragenDocument, part: Question | Answer): string {
  if (part.type === 'answer') return joined(questionsOf(parsed, part.numbers).map(questionCard));
  const subquestions = part.subquestions.length > 1 ? [subquestionCard(part)] : [];
  const answers = answersOf(parsed, part.numbers).map(answerCard);
  return joined([...subquestions, ...(answers.length > 0 ? answers : [titled('Nog niet beantwoord', '')])]);
}

function subquestionCard({ subquestions }: Question): string {
  const items = subquestions.map(({ text }) => `- ${literalMarkdown(text.replace(/\s+/g, ' '))}`);
  return [`**${subquestions.length} deelvragen**\n`, ...items].join('\n');
}

function pairCard(parsed: KamervragenDocument, question: Question): string {
  return joined([questionCard(question), ...answersOf(parsed, question.numbers).map(answerCard)]);
}

function questionCard(question: Question): string {
  return titled(partTitle(question), question.body.text);
}

function answerCard(answer: Answer): string {
  const text = answer.body.text === '' ? '(nog leeg)' : openingWords(answer.body.text, longestAnswer);
  return titled(partTitle(answer), text);
}

/** A bold title with text below it. The text is shown as it is: what a document says is never read as Markdown. */
function titled(title: string, text: string): string {
  const heading = `**${literalMarkdown(title)}**`;
  return text === '' ? heading : `${heading}\n\n${literalMarkdown(text)}`;
}

function joined(cards: readonly string[]): string {
  return cards.join('\n\n---\n\n');
}

import * as vscode from 'vscode';
import { citationFlaw, describeCitation } from '../../core/citations/describe.ts';
import { sourceCitations } from '../../core/citations/in-source.ts';
import { citationUrl } from '../../core/citations/url.ts';
import { answersOf, numbersOf, questionsOf, type Target, targetAt, touches } from '../../core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../core/document/model.ts';
import { openingWords, partTitle } from '../../core/document/titles.ts';
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
      return card === null ? null : new vscode.Hover(card.text, rangeOf(document, card.span));
    },
  });
}

/** What a citation means, what it lacks, and where it can be read. */
function citationCard(parsed: KamervragenDocument, offset: number): Card | null {
  const citation = sourceCitations(parsed).find(({ span }) => touches(span, offset));
  if (citation === undefined) return null;
  const text = new vscode.MarkdownString().appendText(describeCitation(citation));
  const flaw = citationFlaw(citation);
  if (flaw !== null) text.appendMarkdown('\n\n').appendText(flaw);
  const url = citationUrl(citation);
  if (url !== null) text.appendMarkdown(`\n\n[Open op ${new URL(url).hostname}](${url})`);
  return { text, span: citation.span };
}

interface Card {
  readonly text: vscode.MarkdownString;
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

function headingCard(parsed: KamervragenDocument, part: Question | Answer): vscode.MarkdownString {
  if (part.type === 'answer') return joined(questionsOf(parsed, part.numbers).map(questionCard));
  const card = part.subquestions.length > 1 ? subquestionCard(part) : new vscode.MarkdownString();
  const answers = answersOf(parsed, part.numbers).map((answer) => answerCard(answer));
  return joined([card, ...(answers.length > 0 ? answers : [titled('Nog niet beantwoord', '')])]);
}

function subquestionCard(question: Question): vscode.MarkdownString {
  const card = new vscode.MarkdownString(`**${question.subquestions.length} deelvragen**\n`);
  for (const { text } of question.subquestions) card.appendMarkdown('\n- ').appendText(text.replace(/\s+/g, ' '));
  return card;
}

function pairCard(parsed: KamervragenDocument, question: Question): vscode.MarkdownString {
  return joined([questionCard(question), ...answersOf(parsed, question.numbers).map((answer) => answerCard(answer))]);
}

function questionCard(question: Question): vscode.MarkdownString {
  return titled(partTitle(question), question.body.text);
}

function answerCard(answer: Answer): vscode.MarkdownString {
  const text = answer.body.text === '' ? '(nog leeg)' : openingWords(answer.body.text, longestAnswer);
  return titled(partTitle(answer), text);
}

/** A bold title with text below it. The text is shown as it is: what a document says is never read as Markdown. */
function titled(title: string, text: string): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendMarkdown('**').appendText(title).appendMarkdown('**');
  return text === '' ? card : card.appendMarkdown('\n\n').appendText(text);
}

function joined(cards: readonly vscode.MarkdownString[]): vscode.MarkdownString {
  const texts = cards.map(({ value }) => value).filter((value) => value !== '');
  return new vscode.MarkdownString(texts.join('\n\n---\n\n'));
}

import type { QuestionState } from '../document/coverage.ts';
import type { Severity } from '../rules/engine/rule.ts';
import { formatDate } from '../text/dates.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { reportStyle } from './report-style.ts';
import type { Place, SendReport } from './send-report.ts';
import { severityNames, stateNames } from './wording.ts';

const stateMarks: Readonly<Record<QuestionState, string>> = {
  open: '○',
  begonnen: '◐',
  beantwoord: '✓',
  gegroepeerd: '✓',
};
/** Its numbers stand to the right, below each other. */
const countColumn = 'Punten';
const severityMarks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

/** The report as a page of its own, to keep in the file or to print. `today` is ISO. */
export function htmlReport(report: SendReport, today: string): string {
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Controle: ${escapeHtml(report.subject ?? report.file)}</title>
<style>${reportStyle}</style>
</head>
<body>
${reportBody(report, today)}
</body>
</html>
`;
}

/** What stands on the page. Places in the document are links with `data-offset`, for a viewer that can go there. */
export function reportBody(report: SendReport, today: string): string {
  const facts = [report.summary, report.term ?? ''].filter((fact) => fact !== '');
  return [
    '<main>',
    `<header><p class="kind">Controle voor verzending · ${formatDate(today)}</p>`,
    report.subject === null
      ? `<h1>${escapeHtml(report.file)}</h1>`
      : `<h1 class="subject">${escapeHtml(report.subject)}</h1>`,
    '</header>',
    `<section class="verdict ${report.ready ? 'ready' : 'not-ready'}"><p><span aria-hidden="true">${report.ready ? '✓' : '✗'}</span> <strong>${escapeHtml(report.verdict)}</strong></p>`,
    ...facts.map((fact) => `<p>${escapeHtml(fact)}</p>`),
    '</section>',
    ...flaws(report),
    ...questions(report),
    ...list(
      'Gericht aan',
      report.addressees.map(
        ({ name, answers }) =>
          `<span class="mark" aria-hidden="true">${answers ? '✓' : '✗'}</span> ${escapeHtml(name)}${answers ? '' : ' – <strong>ontbreekt in de beantwoording</strong>'}`,
      ),
    ),
    ...list(
      'Mee te sturen',
      report.attachments.map(({ sentence, place }) => `${escapeHtml(sentence)} (${link(place)})`),
    ),
    `<footer>${escapeHtml(report.file)}</footer>`,
    '</main>',
  ].join('\n');
}

function flaws(report: SendReport): readonly string[] {
  const rows = report.flaws.map(
    ({ rule, severity, message, place }) =>
      `<tr class="${severity}"><td class="narrow"><span class="badge ${severity}"><span aria-hidden="true">${severityMarks[severity]}</span> ${severityNames[severity]}</span></td><td>${escapeHtml(message)} <small>${escapeHtml(rule)}</small></td><td class="narrow">${link(place)}</td></tr>`,
  );
  return table('Punten', ['Soort', 'Wat er is', 'Plaats'], rows);
}

function questions(report: SendReport): readonly string[] {
  const rows = report.questions.map(
    ({ title, opening, state, subquestions, problems, place }) =>
      `<tr><th scope="row" class="narrow"><a href="#" data-offset="${place.offset}">${escapeHtml(title)}</a></th><td>${escapeHtml(opening)}${subquestionList(subquestions)}</td>${state === null ? '' : `<td class="narrow">${badge(state)}</td>`}<td class="narrow number">${problems === 0 ? '' : problems}</td></tr>`,
  );
  const state = report.questions.some((question) => question.state !== null) ? ['Stand'] : [];
  return table('Vragen', ['Vraag', 'Tekst', ...state, countColumn], rows);
}

function badge(state: QuestionState): string {
  return `<span class="badge ${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${stateNames[state]}</span>`;
}

function subquestionList(subquestions: readonly string[]): string {
  if (subquestions.length < 2) return '';
  const items = subquestions.map((text) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<details><summary>${subquestions.length} deelvragen</summary><ul>${items}</ul></details>`;
}

function table(title: string, columns: readonly string[], rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const head = columns
    .map((column) => `<th scope="col"${column === countColumn ? ' class="number"' : ''}>${column}</th>`)
    .join('');
  return [`<h2>${title}</h2>`, `<table><thead><tr>${head}</tr></thead><tbody>`, ...rows, '</tbody></table>'];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? []
    : [`<h2>${title}</h2>`, `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`];
}

function link({ offset, line }: Place): string {
  return `<a href="#" data-offset="${offset}">regel ${line}</a>`;
}

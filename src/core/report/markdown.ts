import { readableMarkdown } from '../text/literal-markdown.ts';
import type { SendReport } from './send-report.ts';
import { severityNames, stateNames } from './wording.ts';

/** The reports of one or more documents as Markdown, to be read, saved or put in a pull request. */
export function markdownReport(reports: readonly SendReport[]): string {
  return `${reports.map((report) => sections(report).join('\n\n')).join('\n\n---\n\n')}\n`;
}

function sections(report: SendReport): string[] {
  const title = `# Controle: ${readableMarkdown(report.subject ?? report.file)}`;
  const facts = [report.summary, report.term].filter((fact) => fact !== null && fact !== '').map((fact) => `- ${fact}`);
  return [
    title,
    `**${report.verdict}**`,
    facts.join('\n'),
    ...questionTable(report),
    ...flawList(report),
    ...listSection(
      'Gericht aan',
      report.addressees.map(
        ({ name, answers }) => `${readableMarkdown(name)}${answers ? '' : ' – **ontbreekt in de beantwoording**'}`,
      ),
    ),
    ...listSection(
      'Mee te sturen',
      report.attachments.map(({ sentence, place }) => `${readableMarkdown(sentence)} (${link(report, place.line)})`),
    ),
  ].filter((section) => section !== '');
}

function questionTable({ questions }: SendReport): string[] {
  if (questions.length === 0) return [];
  const rows = questions.map(
    ({ title, opening, state, subquestions, problems }) =>
      `| ${title} | ${readableMarkdown(opening)} | ${state === null ? '' : stateNames[state]} | ${subquestions.length} | ${problems} |`,
  );
  const head = ['| Vraag | Begin | Stand | Deelvragen | Punten |', '| --- | --- | --- | ---: | ---: |'];
  return ['## Vragen', [...head, ...rows].join('\n')];
}

function flawList(report: SendReport): string[] {
  return listSection(
    'Punten',
    report.flaws.map(
      ({ rule, severity, message, place }) =>
        `${link(report, place.line)} – ${severityNames[severity]}: ${readableMarkdown(message)} (\`${rule}\`)`,
    ),
  );
}

function listSection(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')];
}

function link({ file }: SendReport, line: number): string {
  const target = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  return `[regel ${line}](<${target}#L${line}>)`;
}

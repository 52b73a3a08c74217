import { parseDocument } from '../../src/core/document/parse.ts';
import { checkDocument } from '../../src/core/rules/engine/engine.ts';
import type { Rule, RuleLevel } from '../../src/core/rules/engine/rule.ts';
import { rules } from '../../src/core/rules/registry.ts';

export const levelNames: Readonly<Record<RuleLevel, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  info: 'opmerking',
  off: 'uit',
};

/** The day on which the examples are checked: some rules look at the calendar. */
const today = '2026-01-05';

/** The page of a rule for users, in Dutch Markdown. */
export function rulePage(rule: Rule): string {
  const sections = [
    `# ${rule.title}`,
    `Regel \`${rule.id}\`, standaard: **${levelNames[rule.level]}**.${fixNote(rule)}`,
    `## Waarom\n\n${rule.page.why}`,
    `## Voorbeeld\n\n${fence(rule.page.example)}${exampleMessage(rule)}`,
    `## Herstellen\n\n${rule.page.mend}`,
    `## Anders instellen\n\n${settingHelp(rule)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The table of all rules for the guide. */
export function ruleTable(): string {
  const rows = rules.map(
    ({ id, title, level }) => `| [\`${id}\`](media/regels/${id}.md) | ${title} | ${levelNames[level]} |`,
  );
  return ['| Regel | Wat wordt gemeld | Standaard |', '| --- | --- | --- |', ...rows].join('\n');
}

function fixNote({ safeFix }: Rule): string {
  return safeFix === true
    ? ' Het lampje (**Ctrl+.**) herstelt het voor u, ook in één keer voor het hele document.'
    : '';
}

function fence(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

/** What the check says on the example; rules that need an archive have nothing to say there. */
function exampleMessage({ id, page }: Rule): string {
  const { problems } = checkDocument(parseDocument(page.example), { today, levels: [{ [id]: 'error' }] });
  const first = problems.find(({ rule }) => rule === id);
  return first === undefined ? '' : `\n\nDe melding: *${first.message}*`;
}

function settingHelp({ id }: Rule): string {
  return [
    `- Voor één plaats: zet \`<!-- kamervragen: uit ${id} -->\` in de vraag of het antwoord. Bovenaan geldt het voor het hele document.`,
    `- Voor een map: zet in een bestand \`.kamervragen.yml\`:\n\n  \`\`\`yaml\n  regels:\n    ${id}: off\n  \`\`\`\n\n  In plaats van \`off\` kan ook \`error\`, \`warning\` of \`info\`.`,
    '- Voor uzelf: de instelling *Kamervragen: Rules*. Die gaat voor.',
  ].join('\n');
}

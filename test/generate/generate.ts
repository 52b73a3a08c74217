import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { rules } from '../../src/core/rules/registry.ts';
import { architecture } from './architecture.ts';
import { buildGrammar } from './grammar.ts';
import { keyCard, keyCardPage } from './key-card.ts';
import { rulePage, ruleTable } from './rule-pages.ts';
import { configurationSchema, rulesSetting } from './rule-settings.ts';
import { settingsTable } from './settings-table.ts';
import { thesaurusStems } from './thesaurus-stems.ts';

/** A file and what it should hold; null for one that should not be there. */
interface Generated {
  readonly path: string;
  readonly text: string | null;
}

const root = join(import.meta.dirname, '..', '..');
const pages = 'media/regels';
const schemaPath = 'media/kamervragen-yml.schema.json';

function read(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

function allFiles(): readonly Generated[] {
  return [
    ...rules.map((rule) => ({ path: `${pages}/${rule.id}.md`, text: rulePage(rule) })),
    ...strayPages(),
    { path: schemaPath, text: json(configurationSchema()) },
    ...manifest(),
    ...guide(),
    { path: 'media/sneltoetsen.html', text: keyCardPage(JSON.parse(read('package.json') ?? '{}').contributes) },
    { path: 'src/core/recall/thesaurus-stems.json', text: json(thesaurusStems()) },
    ...contributing(),
    ...grammar(),
  ];
}

/** Pages of rules that are gone. */
function strayPages(): readonly Generated[] {
  const known = new Set(rules.map(({ id }) => `${id}.md`));
  const present = existsSync(join(root, pages)) ? readdirSync(join(root, pages)) : [];
  return present.filter((name) => !known.has(name)).map((name) => ({ path: `${pages}/${name}`, text: null }));
}

/** The manifest is left as it is where it says the same, however it is laid out. */
function manifest(): readonly Generated[] {
  const text = read('package.json');
  if (text === null) return [];
  const { contributes } = JSON.parse(text);
  const { properties } = contributes.configuration;
  const validation = { fileMatch: '.kamervragen.yml', url: `./${schemaPath}` };
  const others = (contributes.yamlValidation ?? []).filter(
    ({ url }: { readonly url: string }) => url !== validation.url,
  );
  const wanted = JSON.parse(text);
  wanted.contributes.yamlValidation = [...others, validation];
  wanted.contributes.configuration.properties = inOrder({ ...properties, 'kamervragen.rules': rulesSetting() });
  return isDeepStrictEqual(JSON.parse(json(wanted)), JSON.parse(text))
    ? []
    : [{ path: 'package.json', text: json(wanted) }];
}

function inOrder(properties: Readonly<Record<string, { readonly order?: number }>>): object {
  return Object.fromEntries(Object.entries(properties).sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0)));
}

function guide(): readonly Generated[] {
  const path = 'HANDLEIDING.md';
  const text = read(path);
  if (text === null) return [];
  const { contributes } = JSON.parse(read('package.json') ?? '{}');
  const parts: Readonly<Record<string, string>> = {
    regels: ruleTable(),
    sneltoetsen: keyCard(contributes),
    instellingen: settingsTable(contributes.configuration.properties),
  };
  return [{ path, text: Object.entries(parts).reduce((page, [name, part]) => filled(page, name, part), text) }];
}

function contributing(): readonly Generated[] {
  const path = 'CONTRIBUTING.md';
  const text = read(path);
  return text === null ? [] : [{ path, text: filled(text, 'architecture', architecture()) }];
}

/** The text with other content between the comments of that name. */
function filled(text: string, name: string, content: string): string {
  const between = new RegExp(`(<!-- ${name}:begin -->)[\\s\\S]*?(<!-- ${name}:(?:eind|end) -->)`);
  return text.replace(between, (_, begin: string, end: string) => `${begin}\n\n${content}\n\n${end}`);
}

function grammar(): readonly Generated[] {
  const source = read('syntaxes/kamervragen.tmLanguage.yaml');
  return source === null ? [] : [{ path: 'syntaxes/kamervragen.tmLanguage.json', text: buildGrammar(source) }];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write({ path, text }: Generated): void {
  const target = join(root, path);
  if (text === null) rmSync(target);
  else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

const stale = allFiles().filter(({ path, text }) => read(path) !== text);
const check = process.argv.includes('--check');
if (!check) stale.forEach(write);
for (const { path, text } of stale) console.log(`${check ? 'stale' : text === null ? 'removed' : 'written'}: ${path}`);
if (check && stale.length > 0) {
  console.log('Run `npm run generate`.');
  process.exitCode = 1;
}

import { parse } from 'yaml';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Fills `{{name}}` in from the variables; a variable may use those above it. */
function fill(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`The grammar has no variable ${name}.`);
    return value;
  });
}

function fillAll(value: Json, variables: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return fill(value, variables);
  if (Array.isArray(value)) return value.map((item: Json) => fillAll(item, variables));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, variables)]));
}

/** The TextMate grammar (JSON) made from its readable source (YAML with variables). */
export function buildGrammar(yaml: string): string {
  const { variables: definitions, ...grammar } = parse(yaml, { maxAliasCount: 1000 }) as Record<string, Json>;
  const variables = new Map<string, string>();
  for (const [name, value] of Object.entries(definitions ?? {})) variables.set(name, fill(String(value), variables));
  const note = 'Made from kamervragen.tmLanguage.yaml by `npm run generate`; change that file instead.';
  return `${JSON.stringify({ information_for_contributors: [note], ...(fillAll(grammar, variables) as object) }, null, 2)}\n`;
}

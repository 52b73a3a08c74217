import { stringify } from 'yaml';

/** The YAML of a front matter with these values, in their order; empty where none of them says anything. */
export function frontMatterText(values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values).filter(([, value]) => isSaid(value));
  return said.length === 0 ? '' : stringify(Object.fromEntries(said), { lineWidth: 0 });
}

/** One value stands by itself, as people write it. */
export function oneOrMany(values: readonly string[]): string | readonly string[] {
  const [first] = values;
  return first !== undefined && values.length === 1 ? first : values;
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

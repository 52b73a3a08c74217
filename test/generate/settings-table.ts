// The table of settings in the manual, made from the manifest.

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
}

/** A Markdown table with a line per setting, in the order of the manifest. */
export function settingsTable(properties: Readonly<Record<string, Setting>>): string {
  const lines = Object.entries(properties).map(
    ([id, setting]) => `| \`${id}\` | ${setting.markdownDescription} | ${defaultWords(setting.default)} |`,
  );
  return ['| Instelling | Wat zij doet | Standaard |', '| --- | --- | --- |', ...lines].join('\n');
}

function defaultWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'aan' : 'uit';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? `\`${value}\`` : 'leeg';
}

// The key card in the manual, made from the keys and the titles in the manifest.

export interface Keys {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
}

const keyNames: Readonly<Record<string, string>> = { up: '↑', down: '↓' };

/** A Markdown table with a line per key, in the order of the manifest. */
export function keyCard({ commands, keybindings }: Keys): string {
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  const lines = keybindings.map(
    ({ command, key, mac }) => `| ${titles.get(command) ?? command} | ${keyWords(key)} | ${keyWords(mac)} |`,
  );
  return ['| Wat | Windows en Linux | Mac |', '| --- | --- | --- |', ...lines].join('\n');
}

/** `alt+k n` → `Alt+K, dan N`. */
function keyWords(key: string): string {
  const chords = key.split(' ').map((chord) =>
    chord
      .split('+')
      .map((part) => keyNames[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
      .join('+'),
  );
  return chords.join(', dan ');
}

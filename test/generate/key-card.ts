// The key card, made from the keys and the titles in the manifest: a part of the manual, and a page to be printed.

export interface Keys {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
}

/** What it does, on Windows and Linux, on a Mac. */
type KeyLine = readonly [what: string, windows: string, mac: string];

const keyNames: Readonly<Record<string, string>> = { up: '↑', down: '↓' };
const head: KeyLine = ['Wat', 'Windows en Linux', 'Mac'];
const note = '*Alt+K, dan N* betekent: houd Alt vast, druk op K, laat los, druk op N.';
const ofVSCode = 'Deze zijn van VS Code zelf:';

const vscodeLines: readonly KeyLine[] = [
  ['Een opdracht geven', 'Ctrl+Shift+P', 'Cmd+Shift+P'],
  ['Bewaren', 'Ctrl+S', 'Cmd+S'],
  ['Ongedaan maken', 'Ctrl+Z', 'Cmd+Z'],
  ['Laat het lampje herstellen', 'Ctrl+.', 'Cmd+.'],
  ['Toon de problemen', 'Ctrl+Shift+M', 'Cmd+Shift+M'],
  ['Naar de vraag waarnaar wordt verwezen', 'F12', 'F12'],
  ['Toon alle verwijzingen naar een vraag', 'Shift+F12', 'Shift+F12'],
  ['Wijzig een nummer overal', 'F2', 'F2'],
  ['Toon voorstellen terwijl u schrijft', 'Ctrl+spatie', 'Ctrl+spatie'],
  ['Naar een vraag op naam', 'Ctrl+Shift+O', 'Cmd+Shift+O'],
];

/** Two Markdown tables with a line per key: those of the manifest in its order, and the most useful of VS Code. */
export function keyCard(keys: Keys): string {
  return [note, markdownTable(ownLines(keys)), ofVSCode, markdownTable(vscodeLines)].join('\n\n');
}

/** The same as a web page that fits on one sheet. */
export function keyCardPage(keys: Keys): string {
  return `<!DOCTYPE html>
<html lang="nl">
<meta charset="utf-8">
<title>Sneltoetsen van Kamervragen</title>
<style>
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.4 system-ui, sans-serif; max-width: 44em; margin: 1em auto; }
h1 { font-size: 16pt; margin: 0 0 .5em; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1em; }
th, td { text-align: left; padding: .2em .5em .2em 0; border-bottom: 1px solid #999; }
</style>
<h1>Sneltoetsen van Kamervragen</h1>
<p>${note.replace(/\*([^*]+)\*/, '<em>$1</em>')} De eerste werken met de cursor in een concept.</p>
${htmlTable(ownLines(keys))}
<p>${ofVSCode}</p>
${htmlTable(vscodeLines)}
</html>
`;
}

function ownLines({ commands, keybindings }: Keys): readonly KeyLine[] {
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  return keybindings.map(({ command, key, mac }) => [titles.get(command) ?? command, keyWords(key), keyWords(mac)]);
}

function markdownTable(lines: readonly KeyLine[]): string {
  return [head, ['---', '---', '---'], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function htmlTable(lines: readonly KeyLine[]): string {
  const row = (cells: KeyLine, tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[row(head, 'th'), ...lines.map((line) => row(line, 'td'))].join('\n')}\n</table>`;
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

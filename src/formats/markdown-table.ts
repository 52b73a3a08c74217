/** A table in Markdown, the first row as its head; rows that are too short get empty cells. White space is folded. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => tableLine([...row, ...new Array<string>(columns - row.length).fill('')]));
  return lines.toSpliced(1, 0, `|${' --- |'.repeat(columns)}`).join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()} |`).join('')}`;
}

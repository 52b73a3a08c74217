type Cell = readonly string[];

/** A question with its answer, from a table with a column for each. */
interface Pair {
  readonly number: string;
  readonly question: Cell;
  readonly answer: Cell;
}

/**
 * The pairs of a table that has questions in one column and answers in another, as its first row says; null for any
 * other table. Numbers come from a column of their own, from the question's text, or from counting.
 */
export function questionTable(rows: readonly (readonly Cell[])[]): readonly Pair[] | null {
  const [head = [], ...others] = rows;
  const columnOf = (name: RegExp) => head.findIndex((cell) => name.test(cell.join(' ').trim()));
  const question = columnOf(/^(?:vra(?:ag|gen))$/i);
  const answer = columnOf(/^(?:concept-?)?antwoord(?:en)?$/i);
  if (question < 0 || answer < 0 || others.length === 0) return null;
  const number = columnOf(/^(?:nr\.?|nummer|#|vraagnummer)?$/i);
  return others.map((row, index) => {
    const typed = /^(\d{1,3}[a-z]?)[.)]\s+/.exec(row[question]?.[0] ?? '');
    const own = /^\d{1,3}[a-z]?/.exec(row[number]?.[0] ?? '')?.[0];
    return {
      number: own ?? typed?.[1] ?? String(index + 1),
      question: (row[question] ?? []).map((text, line) => (line === 0 ? text.slice(typed?.[0].length ?? 0) : text)),
      answer: row[answer] ?? [],
    };
  });
}

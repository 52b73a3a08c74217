import type { Answer, Question } from './model.ts';

/** `Vraag 3`, `Vragen 4 en 5`, `Antwoord 4 en 5`: how a part is called in lists. */
export function partTitle(part: Question | Answer): string {
  return `${part.type === 'question' ? 'Vraag' : 'Antwoord'} ${numberList(part.numbers)}`;
}

/** `4`, `4 en 5`, `2 t/m 6`, `1, 3 en 5 t/m 7`: numbers as one writes them. */
export function numberList(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run.at(-1), number)) run.push(number);
    else runs.push([number]);
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} t/m ${run.at(-1)}`] : run));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** The first words of a text on one line, with `…` where more follows. */
export function openingWords(text: string, length = 70): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length);
  return `${line.slice(0, cut > length / 2 ? cut : length)}…`;
}

function isNext(previous: string | undefined, number: string): boolean {
  return (
    previous !== undefined && /^\d+$/.test(previous) && /^\d+$/.test(number) && Number(number) === Number(previous) + 1
  );
}

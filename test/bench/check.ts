// How long parsing and checking take while somebody types: `node test/bench/check.ts`, also the start of `npm run bench`.
import { parseDocument } from '../../src/core/document/parse.ts';
import { checkDocument } from '../../src/core/rules/engine/engine.ts';

/** Milliseconds of one round. */
interface Round {
  readonly parse: number;
  readonly rules: number;
}

const sizes = [20, 200, 2000];
/** Enough for the median to be one of a program that has warmed up, as after some seconds of typing. */
const rounds = 61;
const options = { today: '2024-11-21' };

/** Prints how long parsing and all rules take on a draft, the first time and after a keystroke in it. */
function runCheckBench(): void {
  console.log('Parse and all rules, in milliseconds (median of keystrokes; first = the first time in this process)');
  console.log('questions   characters   parse first   rules first   parse   rules   together');
  for (const size of sizes) {
    const text = makeDraft(size);
    const first = measure(text);
    const typed = Array.from({ length: rounds }, (_, index) => measure(typeInto(text, index)));
    const parse = median(typed.map((round) => round.parse));
    const rules = median(typed.map((round) => round.rules));
    const columns = [first.parse, first.rules, parse, rules, parse + rules].map((value) => value.toFixed(1));
    console.log(
      [String(size).padStart(9), String(text.length).padStart(12), ...columns.map((value) => value.padStart(11))].join(
        ' ',
      ),
    );
  }
}

function measure(text: string): Round {
  const start = performance.now();
  const document = parseDocument(text);
  const parsed = performance.now();
  checkDocument(document, options);
  return { parse: parsed - start, rules: performance.now() - parsed };
}

/** The draft with one more word in the middle of an answer. */
function typeInto(text: string, index: number): string {
  const at = text.indexOf('. ', Math.floor(text.length / 2)) + 2;
  return `${text.slice(0, at)}Woord${index} ${text.slice(at)}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A draft as long as real ones, of which a question has 220 characters and an answer 530 on average, with notes and citations. */
function makeDraft(size: number): string {
  const head = '---\nkenmerk: 2024Z17067\nonderwerp: bruggen in het binnenland\ningezonden: 2024-11-15\n---\n\n';
  const parts = Array.from({ length: size }, (_, index) => pair(index + 1));
  const notes = Array.from(
    { length: size },
    (_, index) => `[^${index + 1}]: De Courant, 3 maart 2024, «Brug ${index + 1} weer dicht».`,
  );
  return `${head}${parts.join('\n\n')}\n\n${notes.join('\n')}\n`;
}

function pair(number: number): string {
  const question = `Kent u het bericht «Brug ${number} weer dicht»?[^${number}] Deelt u de mening dat het onderhoud van de bruggen in het binnenland te lang is uitgesteld? Zo ja, welke stappen gaat u nemen, en op welke termijn? Zo nee, waarom niet?`;
  const sentence = `Het beheer van brug ${number} ligt bij de provincie, die op ${1 + (number % 28)} maart 2024 met het Rijk afspraken heeft gemaakt over de vervanging van de onderdelen die aan het einde van hun levensduur zijn. `;
  const other = `Zoals gemeld in de brief van 3 juni 2024 (Kamerstukken II 2023/24, 29 385, nr. ${number}) wordt daarvoor geld vrijgemaakt op de begroting van het ministerie, en zie ook het antwoord op vraag ${Math.max(1, number - 1)}. `;
  return `Vraag ${number}\n${question}\n\nAntwoord ${number}\n${sentence}${other.trim()}`;
}

runCheckBench();

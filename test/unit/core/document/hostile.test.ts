import assert from 'node:assert/strict';
import { findCitations } from '../../../../src/core/citations/find.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { findDates } from '../../../../src/core/text/dates.ts';

/** Texts of about `n` characters that are made to be slow. */
const hostile: Readonly<Record<string, (n: number) => string>> = {
  'a long line of digits': (n) => '1'.repeat(n),
  'a long line of spaces': (n) => `Vraag${' '.repeat(n)}1`,
  'opening brackets': (n) => '[1 ('.repeat(n / 4),
  quotes: (n) => '«“‘'.repeat(n / 3),
  'empty lines': (n) => '\n'.repeat(n),
  'form feeds': (n) => '\f'.repeat(n),
  'numbered lines': (n) => '1. \n'.repeat(n / 4),
  'numbered questions': (n) => Array.from({ length: n / 10 }, (_, index) => `${index}. Ja?`).join('\n'),
  'lines like notes': (n) => Array.from({ length: n / 8 }, (_, index) => `${index % 999} Abc`).join('\n'),
  'typed notes': (n) => Array.from({ length: n / 8 }, (_, index) => `${index % 999}) Abc`).join('\n\n'),
  'typed notes with one label': (n) => '1) Abc\n\n'.repeat(n / 8),
  'marks and notes with one label': (n) => 'Hoe? 1)\n1) Noot?\n\n'.repeat(n / 18),
  'numbers before questions': (n) => '1 Kunt u?\n'.repeat(n / 10),
  'ministers without end': (n) => `Vragen van het lid A (B) aan de Ministers ${'C (D), '.repeat(n / 7)}`,
  'notes with one label': (n) => '[^1]: a\n'.repeat(n / 8),
  'marks with one label': (n) => 'woord?1 [^1] '.repeat(n / 13),
  'headings only': (n) => 'Vraag 1\nAntwoord 1\n'.repeat(n / 19),
  'a heading with many numbers': (n) => `Vraag ${'1, '.repeat(n / 3)}`,
  'hyphens at line ends': (n) => 'a-\n'.repeat(n / 3),
  'comments that do not end': (n) => '<!-- '.repeat(n / 5),
  'front matter that does not end': (n) => `---\n${'a: b\n'.repeat(n / 5)}`,
  'nested YAML': (n) => `---\n${'- '.repeat(Math.min(n, 2000) / 2)}\n---\n${'a\n'.repeat(n / 2)}`,
  'header words': (n) => 'Vragen van het lid Zie ook Aanhangsel '.repeat(n / 38),
  'names without end': (n) => `Vragen van het lid ${'a en '.repeat(n / 5)}`,
  'capitals behind small letters': (n) => 'aAa'.repeat(n / 3),
  'hyphens inside lines': (n) => `Tweede Kamer der Staten-Generaal\nVraag 1\n${'ab-cd '.repeat(n / 6)}`,
  'page rules': (n) => '-----\nabc\n'.repeat(n / 10),
  'NUL and lone surrogates': (n) => '\0\ud800'.repeat(n / 2),
};

/** Processor time, the least of three runs: other programs on the machine do not count. */
function cost(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(start).user);
  }
  return least;
}

/** Sixteen times the text may cost about sixteen times as much; squares would cost 256 times. */
function assertLinear(run: (text: string) => unknown, make: (n: number) => string): void {
  const [small, large] = [make(10_000), make(160_000)];
  run(make(1000));
  const growth =
    cost(() => run(large)) /
    Math.max(
      cost(() => run(small)),
      2000,
    );
  assert.ok(growth < 96, `the cost grew ${growth.toFixed(0)} times on a text 16 times as long`);
}

describe('hostile input', function () {
  this.timeout(120_000);
  for (const [name, make] of Object.entries(hostile)) {
    it(`parses ${name} in proportion`, () => assertLinear(parseDocument, make));
    it(`finds citations and dates in ${name} in proportion`, () =>
      assertLinear((text) => [findCitations(text), findDates(text)], make));
  }

  it('grows in proportion on a real set', () => {
    const part = (index: number) =>
      `Vraag ${index}\nKlopt het bericht «Munten»[^${index}]? Zo ja, waarom?\n\nAntwoord ${index}\nZie vraag 1.\n\n[^${index}]: NRC.\n\n`;
    assertLinear(parseDocument, (n) => Array.from({ length: n / 100 }, (_, index) => part(index + 1)).join(''));
  });
});

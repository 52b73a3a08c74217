import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { type CheckOptions, checkDocument } from '../../../../src/core/rules/engine/engine.ts';
import type { Problem } from '../../../../src/core/rules/engine/rule.ts';

const marks = /⟦([^⟧]*)⟧/g;

/** The problems that one rule finds in a text, whatever its own level is. */
export function problemsOf(rule: string, text: string, options: CheckOptions = {}): readonly Problem[] {
  const levels = [...(options.levels ?? []), { [rule]: 'error' as const }];
  return checkDocument(parseDocument(text), { ...options, levels }).problems.filter((problem) => problem.rule === rule);
}

/** Holds that the rule reports exactly the places between ⟦ and ⟧, with these words in its messages. */
export function reports(rule: string, marked: string, words: readonly string[], options: CheckOptions = {}): void {
  const text = marked.replace(marks, '$1');
  const expected = [...marked.matchAll(marks)].map(({ 1: inside = '', index }, count) => {
    const start = index - 2 * count;
    return { start, end: start + inside.length };
  });
  const problems = problemsOf(rule, text, options);
  assert.deepEqual(
    problems.map(({ span }) => ({ start: span.start, end: span.end, text: text.slice(span.start, span.end) })),
    expected.map((span) => ({ ...span, text: text.slice(span.start, span.end) })),
  );
  words.forEach((word, index) => {
    assert.ok(problems[index]?.message.includes(word), `‘${problems[index]?.message}’ does not say ‘${word}’`);
  });
}

/** Holds that the rule has nothing to say. */
export function staysQuiet(rule: string, text: string, options: CheckOptions = {}): void {
  const found = problemsOf(rule, text, options);
  assert.deepEqual(
    found.map(({ span, message }) => [text.slice(span.start, span.end), message]),
    [],
  );
}

/** Holds that the first fix of the first problem turns `text` into `mended`, on which the rule is quiet. */
export function mends(rule: string, text: string, mended: string, options: CheckOptions = {}): void {
  const fix = problemsOf(rule, text, options)[0]?.fixes[0];
  assert.ok(fix !== undefined, 'there is no fix');
  assert.equal(applyEdits(text, fix.edits), mended);
  assert.deepEqual(problemsOf(rule, mended, options), []);
}

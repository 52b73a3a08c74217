import { parseDocument } from '../../../../src/core/document/parse.ts';

/** The parts of a text in its order, as `V1: …` and `A1 2: …`. */
export function outlined(text: string): string[] {
  const { questions, answers } = parseDocument(text);
  return [...questions, ...answers]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ type, numbers, body }) => `${type === 'question' ? 'V' : 'A'}${numbers.join(' ')}: ${body.text}`);
}

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Answer, Question } from '../../src/core/document/model.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { textsWith, tokenise } from './tokenizer.ts';

interface Gold {
  readonly file: string;
  readonly unnumbered?: boolean;
  readonly questions: readonly { readonly heading_lost?: boolean }[];
  readonly answers: readonly { readonly heading_lost?: boolean }[];
}

const corpus = new URL('../../../shared/corpus/', import.meta.url);

function goldDocuments(): readonly Gold[] {
  const folder = new URL('gold/', corpus);
  const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Gold);
  return all.filter(({ file }) => /\.(?:txt|md)$/.test(file));
}

/** The folder of a file is not always named with it. */
function locate(file: string): URL {
  const name = file.split('/').at(-1) ?? file;
  const folders = ['seeds', 'kamer-2024', 'aanhangsel-pdftext', 'aanhangsel-md'];
  const places = [new URL(file, corpus), ...folders.map((folder) => new URL(`${folder}/${name}`, corpus))];
  const place = places.find((url) => existsSync(url));
  if (place === undefined) throw new Error(`The corpus has no ${file}.`);
  return place;
}

function withHeading(parts: readonly { readonly heading_lost?: boolean }[]): number {
  return parts.filter(({ heading_lost }) => heading_lost !== true).length;
}

function texts(): readonly URL[] {
  return ['seeds/', 'kamer-2024/', 'aanhangsel-pdftext/', 'aanhangsel-md/', 'vragensets/'].flatMap((name) => {
    const folder = new URL(name, corpus);
    return readdirSync(folder).flatMap((file) => (/\.(?:txt|md)$/.test(file) ? [new URL(file, folder)] : []));
  });
}

/** A heading without the mark behind it: `1.`, `Antwoord:`. */
function bare(heading: string): string {
  return heading.replace(/[:.]$/, '');
}

function headingTexts(source: string, parts: readonly (Question | Answer)[]): readonly string[] {
  const spans = parts.flatMap(({ heading }) => (heading === null ? [] : [heading.span]));
  return spans.map(({ start, end }) => bare(source.slice(start, end)));
}

describe('the grammar on real documents', () => {
  if (!existsSync(corpus)) {
    console.log('The corpus is not next to the project; the grammar is not tried on real documents.');
    return;
  }
  for (const gold of goldDocuments()) {
    it(`finds the headings of ${gold.file}, and no others`, async () => {
      const lines = await tokenise(readFileSync(locate(gold.file), 'utf8'));
      const questions = textsWith(lines, 'markup.heading.question').length;
      assert.equal(questions, gold.unnumbered === true ? 0 : withHeading(gold.questions));
      assert.equal(textsWith(lines, 'markup.heading.answer').length, withHeading(gold.answers));
    });
  }

  it('finds the headings that the parser finds, in every text of the corpus', async () => {
    for (const file of texts()) {
      const source = readFileSync(file, 'utf8');
      const { questions, answers } = parseDocument(source);
      const lines = await tokenise(source);
      const headings = ['question', 'answer'].map((type) => textsWith(lines, `markup.heading.${type}`).map(bare));
      assert.deepEqual(headings, [headingTexts(source, questions), headingTexts(source, answers)], file.pathname);
    }
  });
});

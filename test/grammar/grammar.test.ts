import assert from 'node:assert/strict';
import { textsWith, tokenise } from './tokenizer.ts';

const question = 'markup.heading.question';
const answer = 'markup.heading.answer';

async function texts(source: string, scope: string): Promise<readonly string[]> {
  return textsWith(await tokenise(source), scope);
}

describe('the grammar', () => {
  it('tells question headings from answer headings', async () => {
    const source = 'Vraag 4, 5, 7 en 8\nKlopt dit?\nAntwoord op vraag 4-8:\nJa.';
    assert.deepEqual(await texts(source, question), ['Vraag 4, 5, 7 en 8']);
    assert.deepEqual(await texts(source, answer), ['Antwoord op vraag 4-8']);
  });

  it('tells the text of a question from the text of an answer', async () => {
    const source = 'Vraag 1\nKlopt dit?\nEcht?\n\nAntwoord 1\nJa.\n\nEcht.';
    assert.deepEqual(await texts(source, 'meta.question.text'), ['Klopt dit?', 'Echt?', '']);
    assert.deepEqual(await texts(source, 'meta.answer.text'), ['Ja.', '', 'Echt.']);
  });

  for (const line of [
    'Antwoord van Minister De Bruin (Verkeer) (ontvangen 2 oktober 2025).',
    'Zie vraag 3.',
    'Ja, zie antwoord vraag 3.',
    'In mijn antwoord op vraag 1 ben ik hierop ingegaan.',
    'Vraag 2 was de moeilijkste.',
    '3a. een punt van een lijst',
    '2. Welke brief is dat?',
    '7',
  ]) {
    it(`sees prose in ‘${line}’`, async () => {
      assert.deepEqual(await texts(`Vraag 1\nKlopt dit?\nAntwoord 1\n${line}`, question), ['Vraag 1']);
      assert.deepEqual(await texts(`Vraag 1\nKlopt dit?\nAntwoord 1\n${line}`, answer), ['Antwoord 1']);
    });
  }

  it('reads a number alone on a line as a heading only in a document of that layout', async () => {
    assert.deepEqual(await texts('1\nKlopt dit?\nAntwoord\nJa.\n2\nEcht?\nAntwoord\nJa.', question), ['1', '2']);
    assert.deepEqual(await texts('Vraag 1\nKlopt dit\n1\nof niet?\nAntwoord\nJa.', question), ['Vraag 1']);
    assert.deepEqual(await texts('612\nVragen van het lid De Wit (ABC)\nVraag 1\nKlopt dit?', question), ['Vraag 1']);
  });

  it('takes a list in an answer for no question where questions are numbered `1.`', async () => {
    const source = '1. Klopt dit?\nAntwoord:\nJa:\n1. eerst dit;\n2. dan dat.\n2. Hoe dan?\nAntwoord:\nZo.';
    assert.deepEqual(await texts(source, question), ['1.', '2.']);
  });

  it('finds openers of sub-questions in questions only', async () => {
    const source = 'Vraag 1\nKlopt dit? Zo ja, hoe? Zo nee, waarom niet?\nAntwoord 1\nZo nee, dan niet.';
    assert.deepEqual(await texts(source, 'keyword.control.subquestion'), ['Zo ja', 'Zo nee, waarom niet']);
  });

  it('ends a quotation that nobody closed with its paragraph or part', async () => {
    const source = 'Vraag 1\nKent u «dit bericht?\nVan gisteren?\n\nNog iets.\nAntwoord 1\n“Ja.\nVraag 2\nNee?';
    assert.deepEqual(await texts(source, 'string.quoted'), ['«dit bericht?', 'Van gisteren?', '“Ja.']);
  });

  it('tells quotation marks from apostrophes', async () => {
    const source = 'Antwoord 1\nDe ‘foto’s van\ndit jaar’ zijn ‘s avonds van ’t wad.\n‘Twee’ foto’s.';
    assert.deepEqual(await texts(source, 'string.quoted'), ['‘foto’s van', 'dit jaar’', '‘Twee’']);
  });

  for (const citation of [
    'Kamerstuk 36 410 XIV, nr. 9',
    'Kamerstukken II 2015/16, 30 826, nr. 43',
    'Kamerstuk 21 501-02, nr. 2732',
    'Handelingen II 2020/21, nr. 45, item 12',
    'Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 156',
    'Aanhangsel van de Handelingen II 2022/23, nr. 1782',
    'Staatsblad 2019, nr. 457',
    'Stb. 2019, 457',
    'Staatscourant 2022, nr. 16685',
    'motie-De Wit/Van der Zwaan c.s.',
    'motie van de leden De Wit en Zwart',
    '2024Z17067',
  ]) {
    it(`sees a citation in ‘${citation}’`, async () => {
      const found = await texts(`Antwoord 1\nIk wijs op de ${citation} hierover.`, 'entity.name.function.citation');
      assert.deepEqual(found, [citation]);
    });
  }

  it('marks placeholders, but not what only looks like one', async () => {
    const source =
      'Antwoord 1\n[PM] en [invullen] en […] en XXX ??? maar PM10, PM2,5, [1], «a […] b» en € 500 p.m. niet';
    assert.deepEqual(await texts(source, 'invalid'), ['[PM]', '[invullen]', '[…]', 'XXX', '???']);
  });

  it('marks footnotes in all their forms', async () => {
    const source = 'Vraag 1\nDit?[^1] Dat?² Zus?3 Zo? 4) En [5] en [6 ]\n7\nen wetenschappers8 zeggen 9 en CO2.';
    assert.deepEqual(await texts(source, 'variable.other.constant.footnote'), [
      ...['[^1]', '²', '3', '4)', '[5]', '[6 ]', '7', '8'],
    ]);
  });

  it('gives front matter to YAML, and takes the text back where it is never closed', async () => {
    const closed = '---\nkenmerk: 2026Z00001\n---\nVraag 1\nKlopt dit?';
    assert.deepEqual(await texts(closed, 'meta.embedded.block.frontmatter'), ['kenmerk: 2026Z00001']);
    assert.deepEqual(await texts(closed, question), ['Vraag 1']);
    assert.deepEqual(await texts('---\ntekst: |\n  los\nVraag 1\nKlopt dit?', question), ['Vraag 1']);
  });

  it('leaves Markdown without questions as it is', async () => {
    const lines = await tokenise('# Titel\n\nOver vraag 3 en PM.\n\n1. Klopt dit?', 'text.html.markdown');
    assert.ok(lines.every(({ tokens }) => tokens.every(({ scopes }) => !scopes.join(' ').includes('kamervragen'))));
  });

  it('colours questions and answers inside Markdown, and keeps the Markdown in them', async () => {
    const text =
      '## Vraag 1\n\nKlopt **dit** `nu`? Zo ja, sinds 3 mei 2025?\n\n**Antwoord 1**\n\nJa.\n\n### Kop\n\n| a |';
    const lines = await tokenise(text, 'text.html.markdown');
    assert.deepEqual(textsWith(lines, question), ['Vraag 1']);
    assert.deepEqual(textsWith(lines, answer), ['Antwoord 1']);
    assert.deepEqual(textsWith(lines, 'markup.bold'), ['**dit**']);
    assert.deepEqual(textsWith(lines, 'markup.inline.raw'), ['`nu`']);
    assert.deepEqual(textsWith(lines, 'keyword.control.subquestion'), ['Zo ja']);
    assert.deepEqual(textsWith(lines, 'constant.numeric.date'), ['3 mei 2025']);
    assert.deepEqual(textsWith(lines, 'markup.heading.markdown'), ['### Kop']);
    assert.deepEqual(textsWith(lines, 'markup.table'), ['| a |']);
  });
});

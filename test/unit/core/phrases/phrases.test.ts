import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { findPlaceholders } from '../../../../src/core/document/placeholders.ts';
import { fillPhrase, phraseText, phraseValues } from '../../../../src/core/phrases/fill-phrase.ts';
import { mergePhrases } from '../../../../src/core/phrases/library.ts';
import { matchingPhrases } from '../../../../src/core/phrases/matching-phrases.ts';
import { phraseVariables } from '../../../../src/core/phrases/phrase.ts';
import { readPhrases } from '../../../../src/core/phrases/read-phrases.ts';

const root = new URL('../../../../', import.meta.url);
const shipped = readFileSync(new URL('snippets/standaardzinnen.yaml', root), 'utf8');
const schema: object = JSON.parse(readFileSync(new URL('media/standaardzinnen.schema.json', root), 'utf8'));

function complaints(yaml: string): readonly string[] {
  return readPhrases(yaml).problems.map(({ value }) => value);
}

describe('reading phrases', () => {
  it('takes sentences, phrases and groups', () => {
    const { phrases, problems } = readPhrases(
      'zinnen:\n  Opening:\n    - Ja.\n    - naam: dank\n      titel: Dank\n      tekst: Dank voor uw vraag.\n      bij: antwoord\n      trefwoorden: [merci]\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(phrases, [
      { name: 'Ja.', title: 'Ja.', group: 'Opening', text: 'Ja.', keywords: [], place: 'anywhere' },
      {
        ...{ name: 'dank', title: 'Dank', group: 'Opening', text: 'Dank voor uw vraag.' },
        ...{ keywords: ['merci'], place: 'answer' },
      },
    ]);
  });

  it('takes a bare list as own sentences, and an empty file as none', () => {
    assert.equal(readPhrases('- Een eigen zin.').phrases[0]?.group, 'Eigen zinnen');
    assert.deepEqual(readPhrases('zinnen:\n  - Een eigen zin.').phrases.length, 1);
    assert.deepEqual(readPhrases('# nog niets\n'), readPhrases(''));
    assert.deepEqual(readPhrases('').problems, []);
  });

  it('says what is wrong and on which line, and keeps the rest', () => {
    assert.deepEqual(complaints('zinnen:\n  - tekst: Ja.\n    bijj: antwoord\n'), [
      'Regel 3: het veld ‘bijj’ bestaat niet; bedoelt u ‘bij’?',
    ]);
    assert.deepEqual(complaints('zinnen:\n  - titel: Leeg\n'), ['Regel 2: deze standaardzin heeft geen ‘tekst:’.']);
    assert.deepEqual(complaints('zinnen:\n  - tekst: Ja.\n    bij: brief\n'), [
      'Regel 3: ‘bij’ kan ‘antwoord’, ‘mededeling’ of ‘overal’ zijn.',
    ]);
    assert.deepEqual(complaints('zinnen:\n  - Zie kenmerk {kenmrk}.\n'), [
      'Regel 2: de variabele ‘{kenmrk}’ bestaat niet; bedoelt u ‘kenmerk’?',
    ]);
    assert.match(complaints('zinnen: [Ja.')[0] ?? '', /^Regel \d: dit is geen geldige YAML/);
    assert.match(complaints('tekst')[0] ?? '', /^Regel 1: hier wordt ‘zinnen:’ verwacht/);
    assert.match(complaints('zinnen:\n  Opening: Ja.\n')[0] ?? '', /^Regel 2: onder ‘Opening’ wordt een lijst/);
    assert.match(complaints('zinnen:\n  - [Ja.]\n')[0] ?? '', /^Regel 2: dit is geen zin/);
    assert.equal(readPhrases('zinnen:\n  - titel: Leeg\n  - Ja.\n').phrases.length, 1);
  });

  it('survives hostile files', () => {
    assert.deepEqual(complaints('a'.repeat(1_000_001)), ['Regel 1: dit bestand is te groot voor standaardzinnen.']);
    const bomb = `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]`).join('\n')}`;
    assert.equal(readPhrases(bomb).phrases.length, 0);
    assert.equal(readPhrases(`zinnen:\n  - "${'{'.repeat(3000)}"\n`).phrases.length, 1);
  });
});

describe('a library of phrases', () => {
  it('lets later files replace and take away what earlier ones have', () => {
    const files = [
      'zinnen:\n  - {naam: ja, tekst: Ja.}\n  - {naam: nee, tekst: Nee.}\n',
      'zinnen:\n  - {naam: ja, tekst: Jazeker.}\n  - {naam: nee, vervalt: true}\n  - Misschien.\n',
    ];
    assert.deepEqual(
      mergePhrases(files.map(readPhrases)).map(({ text }) => text),
      ['Jazeker.', 'Misschien.'],
    );
  });

  it('comes with phrases that can be read, have names of their own and fit the schema', () => {
    const { phrases, problems } = readPhrases(shipped);
    assert.deepEqual(problems, []);
    assert.ok(phrases.length >= 50);
    assert.equal(new Set(phrases.map(({ name }) => name)).size, phrases.length);
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    assert.ok(validate(parse(shipped)), JSON.stringify(validate.errors));
  });

  it('has a schema that says the same', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    for (const yaml of [
      ...[
        '',
        '# nog niets',
        '- Een zin.',
        'zinnen:\n  - Een zin.',
        'zinnen:\n  Groep:\n    - Een zin.',
        'zinnen: Een zin.',
      ],
      ...['groepen:\n  - Een zin.', 'zinnen:\n  - 3', 'zinnen:\n  - ""', 'zinnen:\n  Groep: Een zin.'],
      ...Object.keys(phraseVariables).map((name) => `- Zie {${name}}.`),
      ...['- Zie {kenmrk}.', '- Zie [reden] en [wel|niet].'],
      ...[
        'tekst: Een zin.',
        'titel: Zonder tekst',
        'naam: weg\n  vervalt: true',
        'vervalt: true',
        'teskt: Een zin.',
      ].map((fields) => `- ${fields}`),
      ...['antwoord', 'mededeling', 'overal', 'elders'].map((place) => `- tekst: Een zin.\n  bij: ${place}`),
      ...['woord', '[een, twee]'].map((words) => `- tekst: Een zin.\n  trefwoorden: ${words}`),
    ]) {
      assert.equal(validate(parse(yaml)), complaints(yaml).length === 0, yaml);
    }
  });
});

describe('finding phrases for what is typed', () => {
  const { phrases } = readPhrases(shipped);
  const found = (typed: string) => matchingPhrases(phrases, typed).map(({ name }) => name);

  it('takes words that begin words of the phrase, in any order, and titles first', () => {
    assert.equal(found('lopend onderz')[0], 'lopend-onderzoek');
    assert.ok(found('OM').includes('strafrechtelijk-onderzoek'));
    assert.ok(found('niet ingaan belasting').includes('fiscale-geheimhouding'));
    assert.deepEqual(found('zeppelin'), []);
  });

  it('offers all before anything is typed, and none once a sentence is well under way', () => {
    assert.equal(found('').length, phrases.length);
    assert.deepEqual(found('ik ik ik ik ik ik ik ik ik'), []);
    assert.ok(!found('Ja.').includes('ja'));
  });
});

describe('filling in a phrase', () => {
  const draft = parseDocument(
    `---
kenmerk: 2026Z04711
onderwerp: dorpsbibliotheken
vragenstellers:
  - {naam: Van Hoogmoed, partij: ABC}
  - {naam: De Wit, partij: DEF}
aan: [Minister van Lezen]
ingezonden: 2026-10-29
---

Vraag 1 en 2
Klopt dit?

Antwoord 1 en 2
`,
  );
  const values = phraseValues(draft, draft.source.length);

  it('takes from the draft what the variables name', () => {
    assert.deepEqual(values, {
      kenmerk: '2026Z04711',
      lid: 'Van Hoogmoed (ABC)',
      leden: 'de leden Van Hoogmoed (ABC) en De Wit (DEF)',
      datum: '29 oktober 2026',
      onderwerp: 'dorpsbibliotheken',
      bewindspersoon: 'Minister van Lezen',
      vraag: '1 en 2',
    });
    assert.equal(
      phraseText(fillPhrase('De vragen van {leden} over {onderwerp} ({kenmerk}).', values)),
      'De vragen van de leden Van Hoogmoed (ABC) en De Wit (DEF) over dorpsbibliotheken (2026Z04711).',
    );
  });

  it('leaves a blank, which the check finds, where the draft or the phrase does not say', () => {
    const empty = phraseValues(parseDocument(''), 0);
    const pieces = fillPhrase('Op {datum} heb ik [wie] [wel|niet] gesproken.', empty);
    assert.equal(phraseText(pieces), 'Op [nog invullen: datum] heb ik [nog invullen: wie] wel gesproken.');
    assert.equal(findPlaceholders(phraseText(pieces)).length, 2);
  });

  it('takes text as text', () => {
    const onderwerp = `$1 $\u007b2:x} {kenmerk} [y]`;
    assert.equal(phraseText(fillPhrase('{onderwerp}', { ...values, onderwerp })), onderwerp);
  });
});

import assert from 'node:assert/strict';
import { searchedArchive } from './searched-archive.ts';

const pairs = [
  {
    id: 'veer',
    question: 'Waarom vaart het veerpont over de Molenplas sinds deze zomer niet meer?',
    answer: 'De gemeente heeft de veerdienst gestaakt, omdat de aanlegsteiger is afgekeurd.',
    member: 'Zandstra',
    party: 'KLM',
    minister: 'Vinkenoog (Veren en Bruggen)',
  },
  {
    id: 'orgel',
    question: 'Welke maatregelen neemt u om het kerkorgel van Zwaluwdorp te behouden?',
    answer: 'Voor de restauratie van het kerkorgel is subsidie verleend aan de gemeente.',
    member: 'Gemeente',
    party: 'KLM',
  },
  {
    id: 'opvang',
    question: 'Hoe lang zijn de wachtlijsten voor kinderopvang in Zwaluwdorp?',
    answer: 'In de kinderopvang is het tekort aan pedagogisch medewerkers groot.',
  },
  {
    id: 'bijen',
    question: 'Hoeveel bijenkasten staan er langs rijkswegen, en wie verzorgt de bijen?',
    answer: 'Imkers verzorgen de bijenkasten op zevenentwintig plaatsen.',
  },
];

describe('searching', () => {
  const found = searchedArchive(pairs);

  it('finds what a word that is still being typed may become', async () => {
    for (const typed of ['veerp', 'kerkor', 'behoud kerko', 'kinderop', 'bijenk']) {
      assert.equal((await found(typed)).length, 1, typed);
    }
    assert.deepEqual(await found('kerko'), ['orgel']);
  });

  it('finds who asked and who answered by their names alone, without a filter', async () => {
    assert.deepEqual(await found('zandstra '), ['veer']);
    assert.deepEqual(await found('Vinkenoog '), ['veer']);
    assert.equal((await found('KLM kerkorgel '))[0], 'orgel');
    assert.deepEqual([...(await found('KLM '))].sort(), ['orgel', 'veer']);
  });

  it('takes a word of the texts for no name because somebody is called like it', async () => {
    assert.equal((await found('gemeente steiger '))[0], 'veer');
  });

  it('takes a word for finished where more follows', async () => {
    assert.deepEqual(await found('veerp '), await found('veerp.'));
  });

  it('forgives letters that are swapped, doubled, left out, misheard or at the start, and spaces', async () => {
    const typed = ['veeprontt', 'kerkorgle', 'kerckorgel', 'jerkorgel', 'bijenksten', 'kinder opvang', 'kinderobvang'];
    const meant = ['veer', 'orgel', 'orgel', 'orgel', 'bijen', 'opvang', 'opvang'];
    for (const [i, text] of typed.entries()) assert.equal((await found(text))[0], meant[i], text);
  });

  it('finds a question by other words for most of it', async () => {
    assert.equal((await found('Waarom is de pont over de Molenplas uit de vaart genomen?'))[0], 'veer');
  });

  it('keeps silent where nothing in the archive is about the question', async () => {
    assert.deepEqual(
      await found('Welke maatregelen treft de provincie tegen geluidsoverlast van vrachtverkeer bij basisscholen?'),
      [],
    );
    assert.deepEqual(await found('Hoe lang wachten asielzoekers gemiddeld op een beslissing over hun aanvraag?'), []);
  });

  it('judges a question that says little by the subject of its set', async () => {
    assert.deepEqual(
      await found('Kunt u dit toelichten?', 'het kerkorgel van Zwaluwdorp').then(([first]) => first),
      'orgel',
    );
    assert.deepEqual(await found('Wat gaat u hieraan doen?', 'stikstof en vergunningen voor luchthavens'), []);
  });
});

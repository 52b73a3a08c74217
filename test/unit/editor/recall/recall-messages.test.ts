import assert from 'node:assert/strict';
import type { SearchResult } from '../../../../src/archive/api.ts';
import { cardOf, viewMessage } from '../../../../src/editor/recall/recall-messages.ts';

const result: SearchResult = {
  id: 'pont-1',
  score: 1,
  question: 'Wie keurt de veerponten?',
  answer: 'De <b>inspectie</b>.',
  numbers: ['3', '4'],
  questionMatches: [[13, 23]],
  answerMatches: [],
  source: {
    file: '/archief/ah-77.txt',
    title: 'Keuring van veerponten',
    kenmerk: '2018Z00123',
    aanhangsel: '2018-2019/77',
    date: '2018-10-04',
    members: ['Jansen (ABC)', 'Smit (DEF)'],
    respondents: ['De Boer (Binnenwateren)'],
    url: 'https://zoek.example.org/ah-77.html',
    offset: 0,
  },
};

describe('card of an earlier answer', () => {
  it('says who asked and answered, when and where, and that it is old', () => {
    assert.deepEqual(cardOf(result, '2026-11-21'), {
      question: [
        { text: 'Wie keurt de ', marked: false },
        { text: 'veerponten', marked: true },
        { text: '?', marked: false },
      ],
      answer: [{ text: 'De <b>inspectie</b>.', marked: false }],
      asked: 'Vraag 3 en 4 · Jansen (ABC), Smit (DEF)',
      answered: 'Antwoord · De Boer (Binnenwateren)',
      date: '4 oktober 2018',
      source: 'Aanhangsel Handelingen II 2018/19, nr. 77',
      title: 'Keuring van veerponten',
      warning: '8 jaar oud, van een eerder kabinet (Rutte III)',
      url: 'https://zoek.example.org/ah-77.html',
    });
  });

  it('shows a text without the line ends of a page, with its paragraphs and lists', () => {
    const answer = 'De inspectie\nkeurt ze.\n\nZij let op:\n- de motor\n- de bel\n2. de boei';
    const [start, end] = [answer.indexOf('keurt'), answer.indexOf(' ze')];
    assert.deepEqual(cardOf({ ...result, answer, answerMatches: [[start, end]] }, '2026-11-21').answer, [
      { text: 'De inspectie ', marked: false },
      { text: 'keurt', marked: true },
      { text: ' ze.\n\nZij let op:\n- de motor\n- de bel\n2. de boei', marked: false },
    ]);
  });

  it('leads only to web pages that are safe to open', () => {
    for (const url of ['command:workbench.action.quit', 'file:///etc/passwd', 'http://example.org']) {
      assert.equal(cardOf({ ...result, source: { ...result.source, url } }, '2026-11-21').url, null);
    }
  });

  it('says of a passage that it comes from a letter', () => {
    const card = cardOf({ ...result, question: '', questionMatches: [] }, '2026-11-21');
    assert.equal(card.answered, 'Uit een brief · De Boer (Binnenwateren)');
    assert.deepEqual(card.question, []);
  });
});

describe('message of the view', () => {
  it('is read with its filters; years become days', () => {
    const filters = { member: ' Jansen ', party: '', respondent: 'VWS', from: '2019', until: '2021' };
    assert.deepEqual(viewMessage({ type: 'search', text: 'pont', filters }), {
      type: 'search',
      text: 'pont',
      filters: { member: 'Jansen', respondent: 'VWS', from: '2019-01-01', until: '2021-12-31' },
    });
    assert.deepEqual(viewMessage({ type: 'search', text: '', filters: { from: '20', until: 'nu' } }), {
      type: 'search',
      text: '',
      filters: {},
    });
  });

  it('is an action on a card that is shown', () => {
    const message = { type: 'act', action: 'insert', page: 2, card: 0 };
    assert.deepEqual(viewMessage(message), message);
    assert.deepEqual(viewMessage({ type: 'choose', page: 2, card: 1 }), { type: 'choose', page: 2, card: 1 });
  });

  it('is nothing else', () => {
    for (const data of [null, 'insert', {}, { type: 'act', action: 'delete', page: 1, card: 0 }, { type: 'choose' }]) {
      assert.equal(viewMessage(data), null);
    }
  });
});

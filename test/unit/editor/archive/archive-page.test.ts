import assert from 'node:assert/strict';
import type { ArchiveInfo } from '../../../../src/archive/api.ts';
import { yearChart } from '../../../../src/editor/archive/archive-chart.ts';
import { archivePageBody, archivePageMessage } from '../../../../src/editor/archive/archive-page.ts';

const info: ArchiveInfo = {
  documents: 1200,
  pairs: 9876,
  passages: 3,
  bytes: 12_300_000,
  updated: '2026-11-20T21:14:00.000Z',
  skipped: [{ file: '/archief/<stuk>.pdf', reason: 'Deze pdf bevat geen tekst.' }],
  years: [
    { year: 2021, pairs: 10 },
    { year: 2023, pairs: 40 },
  ],
  ministries: [{ name: 'Volksgezondheid & Sport', pairs: 40 }],
};
const page = { own: info, team: null, folders: ['/archief'], message: null };

describe('the page about the archive', () => {
  it('tells how much there is, in Dutch figures', () => {
    const html = archivePageBody(page);
    assert.match(html, /<dt>Vragen en antwoorden<\/dt><dd>9\.876<\/dd>/);
    assert.match(html, /<dt>Grootte<\/dt><dd>12 MB<\/dd>/);
    assert.match(html, /<dt>Bijgewerkt<\/dt><dd>20 november 2026<\/dd>/);
  });

  it('shows texts of the archive as text', () => {
    const html = archivePageBody(page);
    assert.ok(html.includes('&lt;stuk&gt;.pdf</a>: Deze pdf bevat geen tekst.'));
    assert.ok(html.includes('Volksgezondheid &amp; Sport'));
    assert.ok(!html.includes('<stuk>'));
  });

  it('makes the name in the reason the way to the file', () => {
    const skipped = [{ file: '/archief/kapot.docx', reason: '‘/archief/kapot.docx’ is beschadigd.' }];
    assert.match(
      archivePageBody({ ...page, own: { ...info, skipped } }),
      /<li>‘<a [^>]*>kapot\.docx<\/a>’ is beschadigd\.</,
    );
  });

  it('sums up the smallest ministries', () => {
    const ministries = Array.from({ length: 20 }, (_, index) => ({ name: `Ministerie ${index}`, pairs: 20 - index }));
    assert.match(archivePageBody({ ...page, own: { ...info, ministries } }), /Overige<\/th>.*>15<\/td>/);
  });

  it('says that the share of the team cannot be reached, and shows the rest', () => {
    const html = archivePageBody({ ...page, team: { file: '/share/team.sqlite', info: null } });
    assert.match(html, /Op deze computer/);
    assert.match(html, /share\/team\.sqlite<\/p><p>Dit archief is nu niet bereikbaar/);
  });

  it('says how to begin where there is no archive', () => {
    const html = archivePageBody({ own: null, team: null, folders: [], message: 'Er is nog geen archief.' });
    assert.match(html, /Er is nog geen archief\..*Voeg map toe/s);
    assert.ok(!html.includes('Vernieuw'));
  });

  it('takes only messages that it can send', () => {
    assert.deepEqual(archivePageMessage({ type: 'open', index: 0 }), { type: 'open', index: 0 });
    assert.deepEqual(archivePageMessage({ type: 'refresh' }), { type: 'refresh' });
    for (const wrong of [null, 'refresh', { type: 'open' }, { type: 'delete' }]) {
      assert.equal(archivePageMessage(wrong), null);
    }
  });
});

describe('the chart per year', () => {
  it('has a column and a table row for every year, also for those with nothing', () => {
    const chart = yearChart(info.years);
    assert.match(chart, /aria-label="Vragen per jaar, van 2021 tot en met 2023"/);
    assert.match(chart, /<title>2022: 0<\/title>/);
    assert.match(chart, /height="120"><title>2023: 40<\/title>/);
    assert.match(chart, /<th scope="row">2021<\/th><td class="number">10<\/td>/);
  });

  it('is left out where no date is known', () => {
    assert.equal(yearChart([]), '');
  });
});

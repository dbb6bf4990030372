import { expect } from 'chai';
import { clear, drawn, golden, html, part, show } from '../page.js';

// On a page of its own: words that are loaded once are there for all that comes later.
describe('a widget on a page in another language', () => {
  afterEach(clear);

  it('is not seen in English while the words of the page’s language are loaded', async () => {
    document.documentElement.lang = 'pl';
    const place = show(html`
      <pipeline-source src=${golden('life-cycle')}><pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>
    `);
    const chart = place.querySelector('pipeline-funnel-chart');
    if (chart === null) throw new Error('no funnel chart');
    await chart.updateComplete;
    const title = () => part(chart, 'h2');
    expect([title().textContent, getComputedStyle(title()).visibility]).to.deep.equal(['Funnel', 'hidden']);
    await drawn(chart, () => title().textContent === 'Lejek sprzedaży');
    expect(getComputedStyle(title()).visibility).to.equal('visible');
  });
});

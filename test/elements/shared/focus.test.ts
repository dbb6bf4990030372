import { expect } from 'chai';
import { all, clear, drawn, html, next, part, show, smallDataset } from '../page.js';

const FUNNEL = 'pipeline-funnel-chart';
const lead = (id: string) => ({ id, createdAt: '2026-08-01', stage: 'mql' });

function shown(dataset: unknown) {
  const place = show(html`
    <pipeline-source .dataset=${dataset}><pipeline-funnel-chart></pipeline-funnel-chart></pipeline-source>
    <button class="other"></button>
  `);
  const [source, funnel] = [place.querySelector('pipeline-source'), place.querySelector(FUNNEL)];
  if (source === null || funnel === null) throw new Error('nothing is shown');
  return { place, source, funnel, focused: () => funnel.shadowRoot?.activeElement };
}

describe('the focus', () => {
  afterEach(clear);

  it('goes to the title when the button that it was on is gone', async () => {
    const failed = next('pipeline-error', 'pipeline-source');
    const { source, funnel, focused } = shown({});
    await failed;
    await drawn(funnel, () => all(funnel, '.state .button').length === 1);
    source.dataset = smallDataset({ leads: [lead('L1')] });
    part(funnel, '.state .button').focus();
    await drawn(funnel, () => all(funnel, '.state .button').length === 0);
    expect(focused()).to.equal(part(funnel, 'h2'));
  });

  it('goes to the title when an error takes the place of an open list', async () => {
    const ready = next('pipeline-ready', FUNNEL);
    const { source, funnel, focused } = shown({ ...smallDataset(), leads: [lead('L1'), {}] });
    await ready;
    part(funnel, 'button.notice').click();
    await drawn(funnel, () => all(funnel, 'dialog[open]').length === 1);
    expect(focused()).to.equal(part(funnel, 'dialog .button'));
    const failed = next('pipeline-error', FUNNEL);
    source.period = 'zzz';
    await failed;
    expect(all(funnel, 'dialog')).to.have.length(0);
    expect(focused()).to.equal(part(funnel, 'h2'));
  });

  it('is not taken from where the reader is', async () => {
    const ready = next('pipeline-ready', FUNNEL);
    const { place, source, funnel, focused } = shown(smallDataset({ leads: [lead('L1')] }));
    await ready;
    part(funnel, '.figure').focus();
    const other = place.querySelector<HTMLElement>('.other');
    other?.focus();
    const failed = next('pipeline-error', FUNNEL);
    source.period = 'zzz';
    await failed;
    expect(focused()).to.equal(null);
    expect(document.activeElement).to.equal(other);
  });
});

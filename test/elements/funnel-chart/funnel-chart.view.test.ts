import { expect } from 'chai';
import type { Funnel, FunnelStep } from '../../../src/engine/funnel.js';
import { funnelView, type FunnelView } from '../../../src/elements/funnel-chart/funnel-chart.view.js';
import { funnelWords } from '../../../src/elements/funnel-chart/funnel-chart.words.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';

const step = (stage: string, more: Partial<FunnelStep> = {}): FunnelStep => ({
  stage,
  label: stage === 'won' ? stage : stage.toUpperCase(),
  kind: stage === 'won' ? 'won' : 'qualified',
  entered: 0,
  value: 0,
  converted: stage === 'won' ? null : 0,
  open: 0,
  lost: 0,
  rate: null,
  interval: null,
  status: null,
  benchmark: null,
  medianDays: null,
  ...more,
});

const answer = (funnel: Funnel): Answer<Funnel> => ({ ...provenance, ...funnel });

const view = (steps: FunnelStep[], language = 'en'): FunnelView =>
  funnelView(answer({ basis: 'cohort', steps }), {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: funnelWords(language),
    shared: sharedWords(language),
  });

describe('the funnel’s view', () => {
  before(() => loadWords('pl'));

  it('draws the split so that it adds up to the step, on the scale of the largest', () => {
    const { rows } = view([step('sql', { entered: 8, converted: 4, open: 3, lost: 1 }), step('won', { entered: 4 })]);
    expect(rows[0]?.bar).to.deep.equal([
      { mark: 'went-on', x: 0, width: 50 },
      { mark: 'open', x: 50, width: 37.5 },
      { mark: 'lost', x: 87.5, width: 12.5 },
    ]);
    expect(rows[1]?.bar).to.deep.equal([{ mark: 'went-on', x: 0, width: 50 }]);
  });

  it('keeps a step that more reached than the first inside the width', () => {
    const { rows } = view([step('sql', { entered: 1, open: 1 }), step('proposal', { entered: 4, lost: 4 })]);
    expect(rows.map(({ bar }) => bar.at(-1))).to.deep.equal([
      { mark: 'open', x: 0, width: 25 },
      { mark: 'lost', x: 0, width: 100 },
    ]);
  });

  it('draws no part that counts nobody', () => {
    expect(view([step('sql', { entered: 2, lost: 2 })]).rows[0]?.bar).to.deep.equal([
      { mark: 'lost', x: 0, width: 100 },
    ]);
  });

  it('draws value on a scale of its own, and none where amounts are negative', () => {
    const { rows } = view([
      step('sql', { value: 200_00 }),
      step('proposal', { value: 500_00 }),
      step('won', { value: -10_00 }),
    ]);
    expect(rows.map(({ valueWidth }) => valueWidth)).to.deep.equal([40, 100, 0]);
  });

  it('tells money short, and in full beside it', () => {
    const { value } = view([step('sql', { value: 5_420_000_50 })]).rows[0] ?? {};
    expect(value).to.include({ text: '€5.42M', full: '€5,420,000.50' });
  });

  it('tells each step’s share of the first', () => {
    const { rows } = view([step('sql', { entered: 8, ofFirst: 1 }), step('won', { entered: 30, ofFirst: 0.375 })]);
    expect(rows.map(({ ofFirst }) => ofFirst?.text)).to.deep.equal(['100%', '37.5%']);
  });

  it('has no share of a first step that nobody reached', () => {
    const { rows } = view([step('sql', { ofFirst: null }), step('won', { entered: 3, ofFirst: null })]);
    expect(rows.map(({ ofFirst }) => ofFirst?.text)).to.deep.equal(['–', '–']);
  });

  it('calls the last step as the data does, else by the reader’s word', () => {
    const label = (name: string) => view([step('won', { label: name })], 'pl').rows[0]?.label;
    expect(['won', 'Signed'].map(label)).to.deep.equal(['Wygrane', 'Signed']);
  });

  it('tells a rate with its interval and its band', () => {
    const benchmark = { transition: 'sql->won', type: null, low: 0.2, high: 0.4, source: 'own plan' };
    const { next } =
      view([
        step('sql', { entered: 10, converted: 4, rate: 0.4, interval: [0.168, 0.687], status: 'within', benchmark }),
      ]).rows[0] ?? {};
    expect(next?.rate).to.include({ text: '40.0%', full: '95% interval 16.8% – 68.7%, benchmark 20% – 40%, own plan' });
    expect(next?.status).to.equal('within');
  });

  it('says that there are no records where nobody can go on', () => {
    const { next } = view([step('sql')]).rows[0] ?? {};
    expect(next).to.include({ status: 'none', days: null });
    expect(next?.rate.text).to.equal('–');
  });

  it('names every figure so that it can be looked up', () => {
    const { count, value, direct, split, next } =
      view([step('sql', { entered: 3, converted: 3, direct: 2, rate: 1, interval: [0.44, 1], medianDays: 4 })])
        .rows[0] ?? {};
    const figures = [count, value, direct, ...(split ?? []), next?.rate, next?.days].map((text) => text?.figure);
    expect(figures.map((figure) => figure?.part)).to.deep.equal([
      'entered',
      'value',
      'direct',
      'converted',
      'open',
      'lost',
      'rate',
      'medianDays',
    ]);
    expect(figures.every((figure) => figure?.metric === 'funnel' && figure.row === 'sql')).to.equal(true);
  });

  it('shows what is open now as open, without the step that nothing is open in', () => {
    const steps = [
      { stage: 'sql', label: 'SQL', kind: 'qualified', count: 4, value: 0 },
      { stage: 'won', label: 'won', kind: 'won', count: 0, value: 0 },
    ] as const;
    const { rows } = funnelView(answer({ basis: 'current', steps }), {
      format: formatIn({ language: 'en', currency: 'EUR', digits: 2, timeZone: 'UTC' }),
      words: funnelWords('en'),
      shared: sharedWords('en'),
    });
    expect(rows.map(({ label, bar }) => [label, bar])).to.deep.equal([['SQL', [{ mark: 'open', x: 0, width: 100 }]]]);
  });

  it('speaks Polish with the right form after each number', () => {
    const words = (converted: number) =>
      view([step('sql', { entered: converted, converted })], 'pl').rows[0]?.split[0]?.word;
    expect([1, 3, 5, 22].map(words)).to.deep.equal([
      'przeszła dalej',
      'przeszły dalej',
      'przeszło dalej',
      'przeszły dalej',
    ]);
  });
});

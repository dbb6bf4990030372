import { expect } from 'chai';
import type { FourVs, Scorecard } from '../../../src/engine/scorecard.js';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { sharedWords } from '../../../src/elements/shared/words.js';
import { scorecardView, type MadeOf, type ScorecardView } from '../../../src/elements/scorecard/scorecard.view.js';
import { scorecardWords } from '../../../src/elements/scorecard/scorecard.words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';

type Rates = FourVs['conversion'];

const step = (id: string, kind: 'lead' | 'unqualified' | 'qualified' | 'won', label = '') => ({ id, kind, label });

const win = (entered: number, converted: number): Rates[number] => ({
  column: 'win',
  from: step('sql', 'qualified'),
  to: step('won', 'won'),
  entered,
  converted,
  open: 0,
  rate: entered === 0 ? null : converted / entered,
  interval: entered === 0 ? null : [0.322, 0.416],
  status: null,
  benchmark: null,
});

const vs = (more: Partial<FourVs> = {}): FourVs => ({
  volume: 96,
  value: 5_420_000_00,
  weighted: 2_310_000_00,
  conversion: [win(402, 148)],
  velocity: { cycleDays: 63.2, averageWon: 46_800_00, perDay: 26_200_00, wonPerDay: 18_980_00 },
  ...more,
});

const history = {
  stage: 'events',
  amount: 'events',
  closeDate: 'events',
  forecast: 'events',
  ownerId: 'events',
} as const;

interface Asked {
  readonly now?: Partial<FourVs>;
  readonly earlier?: Partial<FourVs>;
  readonly knows?: Partial<Record<keyof typeof history, 'events' | 'none'>>;
  readonly language?: string;
}

function view({ now, earlier, knows, language = 'en' }: Asked = {}): ScorecardView {
  const answer: Answer<Scorecard> = {
    ...provenance,
    ...vs(now),
    previous: { asOf: '2026-07-16T07:00:00Z', ...vs(earlier) },
    change: null,
    asOf: '2026-10-16T07:00:00Z',
    period: { id: 'FY2027-Q3', label: 'FY2027-Q3', from: '2026-08-01', to: '2026-11-01' },
    previousPeriod: { id: 'FY2027-Q2', label: 'FY2027-Q2', from: '2026-05-01', to: '2026-08-01' },
    query: { ...provenance.query, asOf: '2026-10-16T07:00:00Z', period: 'FY2027-Q3' },
    capabilities: { history: { ...history, ...knows } },
  };
  return scorecardView(answer, {
    format: formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' }),
    words: scorecardWords(language),
    shared: sharedWords(language),
  });
}

const told = (line: MadeOf) => line.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const made = (asked?: Asked) => view(asked).vs.map((v) => v.made.map(told));
const changes = (asked?: Asked) =>
  view(asked).vs.map(({ change, before, why }) => [
    change && [change.direction, change.text, change.word].filter((part) => part !== undefined).join(' '),
    before?.text ?? null,
    why,
  ]);

describe('the scorecard’s view', () => {
  before(() => loadWords('pl'));

  it('tells the four figures, money short and in full', () => {
    const figures = view().vs.map(({ name, figure, unit }) => [name, figure.text + unit, figure.full]);
    expect(figures).to.deep.equal([
      ['Volume', '96', undefined],
      ['Value', '€5.42M', '€5,420,000'],
      ['Conversion', '36.8%', undefined],
      ['Velocity', '€26.2k/ day', '€26,200'],
    ]);
  });

  it('says at which moment, and against which', () => {
    expect(view().subtitle).to.equal('Qualified pipeline on Oct 16, 2026, against Jul 16, 2026');
  });

  it('tells how each changed, and whether that is better', () => {
    const earlier = {
      volume: 87,
      value: 5_030_000_00,
      conversion: [win(402, 156)],
      velocity: { cycleDays: 60, averageWon: 40_000_00, perDay: 27_000_00, wonPerDay: 17_100_00 },
    };
    expect(changes({ earlier })).to.deep.equal([
      ['up +9 better', 'was 87', null],
      ['up +€390k better', 'was €5.03M', null],
      ['down −2.0 points worse', 'was 38.8%', null],
      ['down −€800 worse', 'was €27.0k', null],
    ]);
    expect(view({ earlier }).vs.map(({ change }) => change?.judgement)).to.deep.equal([
      'positive',
      'positive',
      'negative',
      'negative',
    ]);
  });

  it('tells a change too small to be written as none', () => {
    const [, , conversion] = changes({ earlier: { conversion: [win(1_000_000, 368_159)] } });
    expect(conversion).to.deep.equal(['level unchanged', 'was 36.8%', null]);
    expect(changes()[0]).to.deep.equal(['level unchanged', 'was 96', null]);
  });

  it('tells what the figures are made of', () => {
    const rate = { ...win(64, 22), from: step('mql', 'lead', 'MQL'), to: step('srl', 'unqualified') };
    const conversion = [{ ...rate, column: 'lead-unqualified' as const, status: 'within' as const }, win(402, 148)];
    expect(made({ now: { conversion } })).to.deep.equal([
      [],
      ['€2.31M weighted by probability'],
      ['148 of 402, 95% interval 32.2% – 41.6%', '34.4% MQL to srl'],
      ['63.2\u00a0d mean cycle', '€46.8k average won'],
    ]);
    const statuses = view({ now: { conversion } }).vs[2]?.made.map(({ status }) => status);
    expect(statuses).to.deep.equal([null, 'within']);
  });

  it('names every figure, those before by the row of the period before', () => {
    const [, , conversion, velocity] = view().vs;
    const { query } = conversion?.figure.figure ?? {};
    expect(conversion?.figure.figure).to.deep.equal({ metric: 'scorecard', query, part: 'rate', column: 'win' });
    expect(velocity?.before?.figure).to.deep.equal({ metric: 'scorecard', query, row: 'previous', part: 'perDay' });
    const parts = conversion?.made[0]?.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.figure]));
    expect(parts).to.deep.equal([
      { metric: 'scorecard', query, part: 'converted', column: 'win' },
      { metric: 'scorecard', query, part: 'entered', column: 'win' },
    ]);
  });

  it('says why there is no figure', () => {
    const none = { cycleDays: null, averageWon: null, perDay: null, wonPerDay: 0 };
    const whys = (now: Partial<FourVs>) => changes({ now }).map(([, , why]) => why);
    expect(whys({ conversion: [win(0, 0)], velocity: none })).to.deep.equal([
      null,
      null,
      'Nothing was closed in the 365 days.',
      'Nothing was closed in the 365 days.',
    ]);
    expect(whys({ conversion: [win(4, 0)], velocity: none }).at(-1)).to.equal('Nothing was won in the 365 days.');
    expect(whys({ velocity: { cycleDays: 0, averageWon: 1, perDay: null, wonPerDay: 1 } }).at(-1)).to.equal(
      'Nothing that was won in the 365 days had a cycle.',
    );
    expect(whys({ conversion: [], velocity: none }).slice(2)).to.deep.equal([
      'This pipeline has no qualified stage.',
      'This pipeline has no qualified stage.',
    ]);
    expect(view({ now: { conversion: [win(0, 0)] } }).vs[2]?.figure.text).to.equal('–');
  });

  it('says when there was nothing to compare with', () => {
    const [, , conversion] = changes({ earlier: { conversion: [win(0, 0)] } });
    expect(conversion).to.deep.equal([null, null, 'None on Jul 16, 2026 to compare with']);
  });

  it('compares nothing that the source can’t know of the past', () => {
    expect(changes({ knows: { stage: 'none' } })).to.deep.equal(
      Array.from({ length: 4 }, () => [null, null, 'The source keeps no past stages to compare with.']),
    );
    const [volume, value] = changes({ knows: { amount: 'none' } });
    expect(volume?.[2]).to.equal(null);
    expect(value).to.deep.equal([null, null, 'The source keeps no past amounts to compare with.']);
  });

  it('is empty where nothing is open or closed, then as now', () => {
    const blank = { volume: 0, value: 0, weighted: 0, conversion: [win(0, 0)] };
    expect(view({ now: blank, earlier: blank }).empty).to.equal('The qualified pipeline was empty on Oct 16, 2026.');
    expect(view({ now: blank }).empty).to.equal(null);
  });

  it('speaks Polish', () => {
    const { vs: polish, subtitle } = view({ language: 'pl', earlier: { volume: 87 } });
    expect(subtitle).to.equal('Lejek kwalifikowany, 16 paź 2026, w porównaniu z 16 lip 2026');
    expect([polish[0]?.change?.word, polish[0]?.before?.text]).to.deep.equal(['lepiej', 'było 87']);
  });
});

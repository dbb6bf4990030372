import { expect } from 'chai';
import type { FourVs, Scorecard } from '../../../src/engine/scorecard.js';
import { perDayOf, velocityChange, type VelocityInputs } from '../../../src/engine/sales-velocity.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import { equationView, type EquationView } from '../../../src/elements/velocity-timeline/velocity-equation.view.js';
import { equationWords } from '../../../src/elements/velocity-timeline/velocity-equation.words.js';
import type { Answer } from '../../../src/metrics/metrics.js';
import { axeFaults } from '../axe.js';
import { all, clear, texts } from '../page.js';
import { provenance } from '../provenance.js';
import { plain, shownTimeline } from './shown-timeline.js';

function vsOf(inputs: VelocityInputs, wonPerDay: number): FourVs {
  const { volume, winRate, averageWon, cycleDays } = inputs;
  const way = {
    from: { id: 'sql', label: 'SQL', kind: 'qualified' },
    to: { id: 'won', label: 'Won', kind: 'won' },
  } as const;
  const rate = { entered: 10, converted: 4, open: 0, interval: null, benchmark: null, status: null };
  return {
    volume,
    value: 0,
    weighted: 0,
    conversion: [{ column: 'win', ...way, ...rate, rate: winRate }],
    velocity: { averageWon, cycleDays, perDay: perDayOf(inputs), wonPerDay },
  };
}

const NOW: VelocityInputs = { volume: 30, winRate: 0.4, averageWon: 100_000, cycleDays: 60 };
const BEFORE: VelocityInputs = { volume: 24, winRate: 0.5, averageWon: 90_000, cycleDays: 54 };

function viewOf(now: VelocityInputs, before: VelocityInputs, stage: 'events' | 'none' = 'events'): EquationView {
  const answer: Answer<Scorecard> = {
    ...vsOf(now, 15_000),
    previous: { ...vsOf(before, 0), asOf: '2026-06-30T12:00:00Z' },
    change: velocityChange(now, before),
    ...provenance,
    capabilities: {
      ...provenance.capabilities,
      history: { ...provenance.capabilities.history, stage },
    },
  };
  const { currency, digits, timeZone } = answer;
  const format = formatIn({ language: 'en', currency, digits, timeZone });
  return equationView(answer, { format, words: equationWords('en') });
}

const amounts = ({ ledger }: EquationView) =>
  typeof ledger === 'string'
    ? []
    : ledger.map(({ figure }) => Number(figure.text.replace('−', '-').replace(/[^-\d.]/g, '')));

describe('equationView', () => {
  it('shows four inputs, joined as they are computed, and the result', () => {
    const { terms } = viewOf(NOW, BEFORE);
    expect(terms.map(({ operator, figure }) => `${operator?.sign ?? ''}${plain(figure.text)}`)).to.deep.equal([
      '30',
      '×40.0%',
      '×€1.00k',
      '÷60.0 d',
      '=€200',
    ]);
  });

  it('splits the movement into parts that add up to it', () => {
    const [start = NaN, ...rest] = amounts(viewOf(NOW, BEFORE));
    const end = rest.pop();
    expect([start, end]).to.deep.equal([200, 200]);
    expect(rest).to.have.length(4);
    expect(rest.reduce((sum, amount) => sum + amount, start)).to.be.closeTo(200, 0.02);
    expect(rest.map(Math.sign)).to.deep.equal([1, -1, 1, -1]);
  });

  it('lets each bar begin where the one before ended, hollow where it takes away', () => {
    const { ledger } = viewOf(NOW, BEFORE);
    const bars = typeof ledger === 'string' ? [] : ledger.map(({ bar }) => bar);
    expect(bars.map(({ mark }) => mark)).to.deep.equal(['total', 'went-on', 'open', 'went-on', 'open', 'total']);
    const [start, volume, winRate] = bars;
    expect(volume?.start).to.be.closeTo(start?.width ?? NaN, 0.02);
    expect((winRate?.start ?? NaN) + (winRate?.width ?? NaN)).to.be.closeTo(100, 0.02);
  });

  it('stands what was really won beside it, on the same scale', () => {
    const { compared } = viewOf(NOW, BEFORE);
    expect(compared.map(({ figure, width }) => [figure.text, width])).to.deep.equal([
      ['€200', 100],
      ['€150', 75],
    ]);
  });

  it('says why there is no result, or no split', () => {
    const none = viewOf({ ...NOW, averageWon: null, cycleDays: null }, BEFORE);
    expect(none.why).to.equal('Nothing was won in the 365 days.');
    expect(none.terms.at(-1)?.figure.text).to.equal('–');
    expect(none.ledger).to.contain('can’t be split');
    expect(viewOf({ ...NOW, volume: 0 }, BEFORE).ledger).to.contain('can’t be split');
    expect(viewOf(NOW, BEFORE, 'none').ledger).to.contain('keeps no past stages');
    expect(viewOf(NOW, BEFORE, 'none').moved).to.equal(null);
  });
});

describe('<pipeline-velocity-timeline view="equation">', () => {
  afterEach(clear);

  const shown = (width?: number) => shownTimeline('equation', width);

  it('says whom the equation flatters, and what was really won', async () => {
    const timeline = await shown();
    expect(texts(timeline, '.flatters').join()).to.contain('flatters those who never close lost deals');
    expect(texts(timeline, '.compared .name')).to.deep.equal(['The equation', 'Really won']);
  });

  it('opens each of its figures', async () => {
    const timeline = await shown();
    const parts: string[] = [];
    timeline.addEventListener('pipeline-select', (event) => {
      event.preventDefault();
      parts.push(event.figure.part);
    });
    for (const figure of all(timeline, '.figure')) if (figure instanceof HTMLElement) figure.click();
    expect(parts.slice(0, 5)).to.deep.equal(['volume', 'rate', 'averageWon', 'cycleDays', 'perDay']);
    expect(parts.slice(-2)).to.deep.equal(['perDay', 'wonPerDay']);
  });

  it('has no faults that axe finds', async () => {
    expect(await axeFaults(await shown())).to.deep.equal([]);
  });
});

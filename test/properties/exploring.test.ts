import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/data/dataset.js';
import { readDataset } from '../../src/data/read.js';
import { ageing } from '../../src/engine/ageing.js';
import { funnel } from '../../src/engine/funnel.js';
import { incidence } from '../../src/engine/incidence.js';
import { losses } from '../../src/engine/losses.js';
import { periodBefore } from '../../src/engine/period.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { periodText, scopeOf } from '../../src/engine/scope.js';
import { scorecard, type FourVs } from '../../src/engine/scorecard.js';
import { difference } from '../../src/engine/statistics/newcombe.js';
import { wilson } from '../../src/engine/statistics/wilson.js';
import { trend } from '../../src/engine/trend.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { velocity } from '../../src/engine/velocity.js';
import { ageing as oracleAgeing } from '../oracle/ageing.js';
import { ofFirst as oracleOfFirst } from '../oracle/funnel.js';
import { incidence as oracleIncidence } from '../oracle/incidence.js';
import { losses as oracleLosses } from '../oracle/losses.js';
import { periodBefore as oraclePeriodBefore } from '../oracle/period-before.js';
import { cyclesInBuckets } from '../oracle/cycles.js';
import { survivalCurves } from '../oracle/survival.js';
import { trend as oracleTrend, velocityChange } from '../oracle/trend.js';
import type { DatasetJson, Question } from '../oracle/contract.js';
import { asJson, fromJson } from '../oracle/json.js';
import { WrongQuestion } from '../oracle/wrong-question.js';
import { asked, runs } from './runs.js';

const RELATIVE = 1e-9;

describe('what is asked while exploring', () => {
  it('is what the slow and obvious way tells of losses, which add up to the funnel’s lost', () => {
    agree(oracleLosses, losses);
    each((dataset, query) => {
      const { basis, steps } = funnel(dataset, query);
      const { reasons, total } = losses(dataset, query);
      steps.forEach((step, index) => {
        const lost = basis === 'current' || !('lost' in step) ? 0 : step.lost;
        expect(total.steps[index]?.lost).to.equal(lost);
        expect(sum(reasons.map((reason) => reason.steps[index]?.lost ?? NaN))).to.equal(lost);
      });
      expect(sum(total.steps.map(({ lostValue }) => lostValue))).to.equal(total.lostValue);
    });
  });

  it('is what it tells of a cohort’s share of the first step, which only falls', () => {
    agree(oracleOfFirst, (dataset, query) => {
      const { basis, steps } = funnel(dataset, { ...query, basis: 'cohort' });
      return basis === 'cohort' ? steps : [];
    });
    each((dataset, query) => {
      const { basis, steps } = funnel(dataset, query);
      if (basis === 'current') return;
      let before = 1;
      for (const { ofFirst } of steps) {
        if (basis === 'activity') expect(ofFirst).to.equal(undefined);
        expect(ofFirst ?? 0).to.be.within(0, before);
        before = ofFirst ?? 0;
      }
    });
  });

  it('is what it tells of conversion over time, which ends at what is known', () => {
    agree(oracleIncidence, incidence);
    each((dataset, query) => {
      for (const { n, converted, lost, open, curve, followedDays } of incidence(dataset, query).total.cells) {
        expect(converted + lost + open).to.equal(n);
        for (const point of curve) expect(point.converted + point.lost).to.be.within(0, 1 + 1e-12);
        const last = curve.at(-1);
        expect(last?.days ?? 0).to.be.at.most(followedDays ?? 0);
        if (open === 0 && last) near([last.converted, last.lost], [converted / n, lost / n]);
      }
    });
  });

  it('is what it tells of the age of what is open, which velocity counts as waiting', () => {
    agree(oracleAgeing, (dataset, query) => {
      const { stages, open } = ageing(dataset, query);
      const { stage, days, value, kind, id } = open;
      return {
        stages,
        open: stage.map((at, row) => ({ stage: at, days: days[row], value: value[row], kind: kind[row], id: id[row] })),
      };
    });
    each((dataset, query) => {
      const { stages, open } = ageing(dataset, query);
      velocity(dataset, query).stages.forEach(({ waiting, completed }, stage) => {
        expect(stages[stage]?.n).to.equal(waiting.n);
        expect(stages[stage]?.completed.median).to.equal(completed.median);
        expect(open.stage.filter((at) => at === stage)).to.have.length(waiting.n);
      });
    });
  });

  it('is what it tells of survival', () => {
    agree(survivalCurves, (dataset, query) => velocity(dataset, query).stages.map(({ survival }) => survival.curve));
  });

  it('is what it tells of the cycle along the period', () => {
    agree(cyclesInBuckets, (dataset, query) => velocity(dataset, query).timeline.map(({ cycle }) => cycle));
  });

  it('is what it tells of the four Vs along a year', () => {
    agree(
      oracleTrend,
      (dataset, query) => trend(dataset, query).points.map((point) => inMajorUnits(dataset, point)),
      150,
    );
  });

  it('is what it tells of the period before', () => {
    agree(oraclePeriodBefore, (dataset, query) =>
      periodText(periodBefore(dataset.fiscal, scopeOf(dataset, query).period)),
    );
  });

  it('is what it tells of what moved velocity per day, the parts of which add up', () => {
    const changeIn = (dataset: Dataset, query: ReportQuery) => {
      const { change } = scorecard(dataset, query);
      if (change === null) return null;
      const digits = dataset.currencies[0]?.digits ?? 2;
      return Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value / 10 ** digits]));
    };
    let split = 0;
    const ofTwoDays = (json: DatasetJson) => velocityChange(json, { period: 'last-2-days' });
    agree(ofTwoDays, (dataset) => {
      const told = changeIn(dataset, { period: 'last-2-days' });
      if (told !== null) split += 1;
      return told;
    });
    expect(split).to.be.greaterThan(20);
    each((dataset, query) => {
      const { change, previous, velocity: now } = scorecard(dataset, { ...query, period: 'last-2-days' });
      if (change === null) return;
      const { perDay, volume, winRate, averageWon, cycleDays } = change;
      const scale = Math.max(now.perDay ?? 0, previous.velocity.perDay ?? 0);
      expect(perDay).to.equal((now.perDay ?? NaN) - (previous.velocity.perDay ?? NaN));
      expect(volume + winRate + averageWon + cycleDays).to.be.closeTo(perDay, RELATIVE * scale);
    });
  });
});

describe('the difference of two rates', () => {
  const rate = fc
    .nat({ max: 200 })
    .chain((entered) => fc.record({ entered: fc.constant(entered), converted: fc.nat({ max: entered }) }));

  it('lies in its interval, which is no wider than both rates’ together', () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const { difference: apart, interval } = difference(a, b);
        if (apart === null || interval === null) {
          expect([apart, interval, a.entered * b.entered]).to.deep.equal([null, null, 0]);
          return;
        }
        const [low, high] = interval;
        expect([-1, low, apart, high, 1]).to.satisfy(isAscending);
        const [one, other] = [wilson(a.converted, a.entered), wilson(b.converted, b.entered)];
        expect(high - low).to.be.at.most(one[1] - one[0] + other[1] - other[0] + 1e-12);
      }),
      runs(400),
    );
  });
});

type Query = ReportQuery;

/** Compares what the oracle and the engine answer to generated questions, some of which both refuse. */
function agree(
  byOracle: (json: DatasetJson, question: Question) => unknown,
  byEngine: (dataset: Dataset, query: Query) => unknown,
  times = 300,
): void {
  let answered = 0;
  fc.assert(
    fc.property(withReasons, ([json, question]) => {
      const expected = answer(() => byOracle(json, question));
      const actual = answer(() => byEngine(readDataset(json), fromJson<Query>(JSON.stringify(question))));
      near(asJson(actual), asJson(expected));
      if (expected !== 'refused') answered += 1;
    }),
    runs(times),
  );
  expect(answered).to.be.greaterThan(times / 2);
}

function answer(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UsageError || error instanceof WrongQuestion) return 'refused';
    throw error;
  }
}

function each(look: (dataset: Dataset, query: Query) => void): void {
  fc.assert(
    fc.property(withReasons, ([json, question]) => {
      try {
        look(readDataset(json), fromJson<Query>(JSON.stringify(question)));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    runs(150),
  );
}

/** Questions of datasets whose opportunities say why they would be lost. */
const withReasons = fc
  .tuple(
    asked,
    fc.array(fc.constantFrom(undefined, null, 'price', 'timing', '__proto__', ''), { minLength: 25, maxLength: 25 }),
  )
  .map(([[json, question], reasons]): [DatasetJson, Question] => {
    const opportunities = json.opportunities?.map((opportunity, row) => ({ ...opportunity, lossReason: reasons[row] }));
    return [asJson({ ...json, opportunities }), question];
  });

/** Every key that is expected is there, numbers are nearly the same, instants are the same moment. */
function near(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(actual, path).to.be.closeTo(expected, RELATIVE * Math.max(1, Math.abs(expected)));
  } else if (path.endsWith('.asOf')) {
    expect(Date.parse(String(actual)), path).to.equal(Date.parse(String(expected)));
  } else if (typeof expected === 'object' && expected !== null) {
    if (Array.isArray(expected)) expect(actual, path).to.be.an('array').with.length(expected.length);
    const found = new Map(Object.entries(actual ?? {}));
    for (const [key, value] of Object.entries(expected)) near(found.get(key), value, `${path}.${key}`);
  } else expect(actual, path).to.equal(expected);
}

function inMajorUnits({ currencies }: Dataset, { value, weighted, velocity: speed, ...rest }: FourVs): object {
  const unit = 10 ** (currencies[0]?.digits ?? 2);
  const major = (amount: number | null) => amount && amount / unit;
  return {
    ...rest,
    value: major(value),
    weighted: major(weighted),
    velocity: {
      cycleDays: speed.cycleDays,
      averageWon: major(speed.averageWon),
      perDay: major(speed.perDay),
      wonPerDay: major(speed.wonPerDay),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? NaN) - 1e-12);
}

import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import type { Dataset } from '../../src/data/dataset.js';
import { readDataset } from '../../src/data/read.js';
import { accuracy } from '../../src/engine/accuracy.js';
import { ageing } from '../../src/engine/ageing.js';
import { bridge, BRIDGE_CHANGES } from '../../src/engine/bridge.js';
import { conversion } from '../../src/engine/conversion.js';
import type { Figure } from '../../src/engine/figure.js';
import { forecast } from '../../src/engine/forecast.js';
import { funnel } from '../../src/engine/funnel.js';
import { incidence } from '../../src/engine/incidence.js';
import { losses } from '../../src/engine/losses.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { records } from '../../src/engine/records.js';
import { resolveQuery, type ResolvedQuery } from '../../src/engine/scope.js';
import { scorecard } from '../../src/engine/scorecard.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { velocity } from '../../src/engine/velocity.js';
import { fromJson } from '../oracle/json.js';
import { median as medianOf, quantile } from '../oracle/statistics.js';
import { asked, runs } from './runs.js';

const dealParts = ['closed', 'commit', 'upside', 'pipeline', 'omitted'] as const;

describe('the records behind a figure', () => {
  it('add up to each figure of a funnel', () => {
    each((dataset, query, check) => {
      const result = funnel(dataset, query);
      if (result.basis === 'current') {
        for (const { stage, count, value } of result.steps) {
          check({ metric: 'funnel', query, row: stage, part: 'count' }, count);
          check({ metric: 'funnel', query, row: stage, part: 'value' }, value);
        }
        return;
      }
      for (const step of result.steps) {
        const figure = { metric: 'funnel', query, row: step.stage } as const;
        for (const part of ['entered', 'value', 'lost', 'open'] as const) check({ ...figure, part }, step[part]);
        if (step.direct !== undefined) check({ ...figure, part: 'direct' }, step.direct);
        if (step.ofFirst !== undefined) check({ ...figure, part: 'ofFirst' }, step.ofFirst);
        if (step.converted === null) continue;
        check({ ...figure, part: 'converted' }, step.converted);
        check({ ...figure, part: 'rate' }, step.rate);
        check({ ...figure, part: 'medianDays' }, step.medianDays, medianOf);
      }
    });
  });

  it('add up to each figure of the losses', () => {
    each((dataset, query, check) => {
      const { reasons, total } = losses(dataset, query);
      for (const { reason, ...sums } of [{ reason: undefined, ...total }, ...reasons]) {
        for (const { row, lost, lostValue } of [
          { row: undefined, ...sums },
          ...sums.steps.map(({ stage, ...step }) => ({ row: stage, ...step })),
        ]) {
          const place = { ...(reason !== undefined && { reason }), ...(row !== undefined && { row }) };
          check({ metric: 'funnel', query, ...place, part: 'lost' }, lost);
          check({ metric: 'funnel', query, ...place, part: 'lostValue' }, lostValue);
        }
      }
    });
  });

  it('are the journeys of each figure of the incidence', () => {
    each((dataset, query, check) => {
      const { columns, rows, total } = incidence(dataset, query);
      for (const { key, cells } of [{ key: undefined, cells: total.cells }, ...rows]) {
        columns.forEach((column, index) => {
          const figure = { metric: 'incidence', query, column, ...(key !== undefined && { row: key }) } as const;
          for (const part of ['n', 'converted', 'lost', 'open'] as const)
            check({ ...figure, part }, cells[index]?.[part]);
        });
      }
    });
  });

  it('are what each figure of the ageing counts, adds up or shows the age of', () => {
    each((dataset, query, check) => {
      const { stages, open } = ageing(dataset, query);
      for (const { stage, n, value } of stages) {
        check({ metric: 'ageing', query, row: stage, part: 'n' }, n);
        check({ metric: 'ageing', query, row: stage, part: 'value' }, value);
      }
      open.id.forEach((id, row) => {
        const figure = { metric: 'ageing', query, row: stages[open.stage[row] ?? NaN]?.stage ?? '', id } as const;
        check({ ...figure, part: 'days' }, open.days[row]);
        check({ ...figure, part: 'value' }, open.value[row]);
        check({ ...figure, part: 'n' }, 1);
      });
    });
  });

  it('add up to each figure of a conversion table', () => {
    each((dataset, query, check) => {
      const { columns, rows, total } = conversion(dataset, query);
      for (const { key, cells } of [{ key: undefined, cells: total.cells }, ...rows]) {
        columns.forEach((column, index) => {
          const cell = cells[index];
          const figure = { metric: 'conversion', query, column, ...(key === undefined ? {} : { row: key }) } as const;
          for (const part of ['entered', 'converted', 'open', 'rate'] as const)
            check({ ...figure, part }, cell?.[part]);
          if (column === 'win') check({ ...figure, part: 'valueRate' }, cell?.valueRate);
        });
      }
    });
  });

  it('are the stays of each figure of velocity', () => {
    each((dataset, query, check) => {
      const { stages, timeline, cycle } = velocity(dataset, query);
      const durations = [
        ...stages.map(({ stage, completed }) => ({ row: stage, column: 'completed', completed }) as const),
        ...timeline.flatMap(({ from, stages: some }) =>
          some.map(({ stage, completed }) => ({ row: stage, column: `from ${from}`, completed }) as const),
        ),
        { column: 'cycle', completed: cycle } as const,
      ];
      for (const { completed, ...place } of durations) {
        const figure = { metric: 'velocity', query, ...place } as const;
        check({ ...figure, part: 'n' }, completed.n);
        check({ ...figure, part: 'mean' }, completed.mean, meanOf);
        check({ ...figure, part: 'median' }, completed.median, medianOf);
        check({ ...figure, part: 'p90' }, completed.p90, (days) => quantile(days, 0.9));
      }
      for (const { stage, waiting, survival } of stages) {
        const figure = { metric: 'velocity', query, row: stage } as const;
        check({ ...figure, column: 'waiting', part: 'n' }, waiting.n);
        check({ ...figure, column: 'waiting', part: 'medianAge' }, waiting.medianAge, medianOf);
        check({ ...figure, column: 'waiting', part: 'overdue' }, waiting.overdue ?? 0);
        check({ ...figure, column: 'survival', part: 'n' }, survival.n);
        check({ ...figure, column: 'survival', part: 'censored' }, survival.censored ?? 0);
      }
    });
  });

  it('add up to each figure of a scorecard, now and before', () => {
    each((dataset, query, check) => {
      const now = scorecard(dataset, query);
      for (const { row, vs } of [{ row: undefined, vs: now }, { row: 'previous', vs: now.previous } as const]) {
        const figure = { metric: 'scorecard', query, ...(row && { row }) } as const;
        for (const part of ['volume', 'value', 'weighted'] as const) check({ ...figure, part }, vs[part]);
        check({ ...figure, part: 'cycleDays' }, vs.velocity.cycleDays, meanOf);
        check({ ...figure, part: 'averageWon' }, vs.velocity.averageWon);
        check({ ...figure, part: 'wonPerDay' }, vs.velocity.wonPerDay);
        for (const cell of vs.conversion) {
          const { column } = cell;
          for (const part of ['entered', 'converted', 'open', 'rate'] as const)
            check({ ...figure, column, part }, cell[part]);
        }
      }
    });
  });

  it('add up to each figure of a forecast', () => {
    each((dataset, query, check) => {
      const { people, total } = forecast(dataset, query);
      for (const person of people) {
        const figure = { metric: 'forecast', query, row: person.id } as const;
        for (const part of dealParts) {
          for (const column of ['own', 'team'] as const) {
            check({ ...figure, column, part: `${part}.count` }, person[column][part].count);
            check({ ...figure, column, part: `${part}.value` }, person[column][part].value);
          }
        }
        for (const part of ['committed', 'bestCase', 'weighted', 'call'] as const)
          check({ ...figure, column: 'team', part }, person[part]);
        check({ ...figure, column: 'team', part: 'submitted' }, person.submitted?.commit ?? 0);
        check({ ...figure, column: 'team', part: 'quota' }, person.quota ?? 0);
        check({ ...figure, column: 'team', part: 'gap' }, person.gap ?? 0);
        if (person.attainment !== null) check({ ...figure, column: 'team', part: 'attainment' }, person.attainment);
        if (person.coverage !== null) check({ ...figure, column: 'team', part: 'coverage' }, person.coverage);
      }
      const figure = { metric: 'forecast', query, column: 'team' } as const;
      for (const part of dealParts) check({ ...figure, part: `${part}.value` }, total[part].value);
      for (const part of ['committed', 'bestCase', 'weighted', 'call'] as const)
        check({ ...figure, part }, total[part]);
    });
  });

  it('add up to each figure of a bridge', () => {
    each((dataset, query, check) => {
      const { startValue, endValue, changes, won } = bridge(dataset, query);
      check({ metric: 'bridge', query, part: 'startValue' }, startValue);
      check({ metric: 'bridge', query, part: 'endValue' }, endValue);
      for (const row of [...BRIDGE_CHANGES, 'won'] as const) {
        const { count, value } = row === 'won' ? won : changes[row];
        check({ metric: 'bridge', query, row, part: 'count' }, count);
        check({ metric: 'bridge', query, row, part: 'value' }, value);
      }
    });
  });

  it('add up to each figure of the accuracy', () => {
    each((dataset, query, check) => {
      const { weeks, actual } = accuracy(dataset, query);
      for (const { at, committed, submitted } of weeks) {
        check({ metric: 'accuracy', query, row: at, part: 'committed' }, committed);
        check({ metric: 'accuracy', query, row: at, part: 'submitted' }, submitted ?? 0);
      }
      check({ metric: 'accuracy', query, part: 'actual' }, actual ?? 0);
    });
  });
});

type Statistic = (values: readonly number[]) => number | null;
type Check = (figure: Figure, expected: number | null | undefined, statistic?: Statistic) => void;
type Query = ReportQuery & ResolvedQuery;

/** Looks up figures of generated datasets, each of which a check compares with the records behind it. */
function each(look: (dataset: Dataset, query: Query, check: Check) => void): void {
  fc.assert(
    fc.property(asked, ([json, question]) => {
      try {
        const dataset = readDataset(json);
        const query = resolveQuery(dataset, fromJson<ReportQuery>(JSON.stringify(question)));
        look(dataset, query, (figure, expected, statistic) => compare(dataset, figure, expected, statistic));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    runs(100),
  );
}

function compare(dataset: Dataset, figure: Figure, expected: number | null | undefined, statistic?: Statistic): void {
  const { total, sum, base, rows, unit } = records(dataset, figure);
  const label = JSON.stringify(figure);
  const amounts = rows.map(({ amount }) => amount);
  expect(rows.length, label).to.equal(total);
  if (unit === 'records' && base === null) expect(amounts, label).to.deep.equal(amounts.map(() => 1));
  if (statistic) return near(statistic(amounts), expected, label);
  if (base !== null) return near(base === 0 ? null : sum / base, expected, label);
  expect(sum, label).to.equal(expected);
}

function near(actual: number | null, expected: number | null | undefined, label: string): void {
  if (actual === null || expected == null) expect(actual, label).to.equal(expected);
  else expect(actual, label).to.be.closeTo(expected, 1e-9 * Math.max(1, Math.abs(expected)));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

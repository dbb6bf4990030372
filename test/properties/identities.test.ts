import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { readDataset } from '../../src/data/read.js';
import type { Dataset } from '../../src/data/dataset.js';
import { bridge } from '../../src/engine/bridge.js';
import { conversion } from '../../src/engine/conversion.js';
import { forecast, type DealSums } from '../../src/engine/forecast.js';
import { funnel } from '../../src/engine/funnel.js';
import type { ReportQuery } from '../../src/engine/query.js';
import { report } from '../../src/engine/report.js';
import { scorecard } from '../../src/engine/scorecard.js';
import { UsageError } from '../../src/engine/usage-error.js';
import { velocity } from '../../src/engine/velocity.js';
import { asJson, fromJson } from '../oracle/json.js';
import { asked, runs } from './runs.js';

const dealParts = ['closed', 'commit', 'upside', 'pipeline', 'omitted'] as const;

describe('a funnel', () => {
  it('tells what became of everyone who entered a step', () => {
    holds((dataset, query) => {
      const { basis, steps } = funnel(dataset, query);
      if (basis === 'current') return;
      for (const step of steps.slice(0, -1)) {
        expect(step.entered).to.equal((step.converted ?? NaN) + step.lost + step.open);
      }
    });
  });

  it('gets from a cohort to the next step those who converted and those who came in there', () => {
    holds((dataset, query) => {
      const { steps } = funnel(dataset, { ...query, basis: 'cohort' });
      steps.slice(1).forEach((step, index) => {
        expect(step.entered).to.equal((steps[index]?.converted ?? NaN) + (step.direct ?? NaN));
      });
    });
  });

  it('has in its qualified steps now what the scorecard calls volume', () => {
    holds((dataset, query) => {
      const { basis, steps } = funnel(dataset, { ...query, basis: 'current' });
      if (basis !== 'current') throw new Error('asked for what stands there now');
      const qualified = steps.filter(({ kind }) => kind === 'qualified');
      const { volume, value } = scorecard(dataset, query);
      expect(sum(qualified.map(({ count }) => count))).to.equal(volume);
      expect(sum(qualified.map((step) => step.value))).to.equal(value);
    });
  });

  it('has an interval around every rate', () => {
    holds((dataset, query) => {
      const { basis, steps } = funnel(dataset, query);
      if (basis === 'current') return;
      for (const { rate, interval } of steps) {
        if (rate === null || interval === null) expect([rate, interval]).to.deep.equal([null, null]);
        else expect([0, interval[0], rate, interval[1], 1]).to.satisfy(isAscending);
      }
    });
  });
});

describe('a conversion table', () => {
  it('has rows that add up to the total', () => {
    holds((dataset, query) => {
      const { columns, rows, total } = conversion(dataset, query);
      columns.forEach((_, column) => {
        for (const key of ['entered', 'converted', 'open'] as const) {
          expect(sum(rows.map(({ cells }) => cells[column]?.[key] ?? NaN))).to.equal(total.cells[column]?.[key]);
        }
      });
    });
  });

  it('has each row once, each with someone in it', () => {
    holds((dataset, query) => {
      const { rows } = conversion(dataset, query);
      expect(new Set(rows.map(({ key }) => key)).size).to.equal(rows.length);
      for (const { cells } of rows) expect(sum(cells.map(({ entered }) => entered))).to.be.greaterThan(0);
    });
  });
});

describe('velocity', () => {
  it('has each stay that ended in the period in one bucket of the timeline', () => {
    holds((dataset, query) => {
      const { stages, timeline } = velocity(dataset, query);
      stages.forEach(({ completed }, stage) => {
        expect(sum(timeline.map((bucket) => bucket.stages[stage]?.completed.n ?? NaN))).to.equal(completed.n);
      });
    });
  });

  it('has quantiles in order', () => {
    holds((dataset, query) => {
      for (const { completed } of velocity(dataset, query).stages) {
        const { n, p25, median, p75, p90 } = completed;
        if (n > 0) expect([0, p25, median, p75, p90]).to.satisfy(isAscending);
      }
    });
  });
});

describe('a forecast', () => {
  it('has in a team what the person has and what the reports have in theirs', () => {
    holds((dataset, query) => {
      const { people } = forecast(dataset, query);
      for (const { id, own, team } of people) {
        const reports = people.filter(({ managerId }) => managerId === id);
        expect(figures(team)).to.deep.equal(added([own, ...reports.map((report) => report.team)]));
      }
    });
  });

  it('has in total what everyone has, and what the teams of the roots have', () => {
    holds((dataset, query) => {
      const { people, total } = forecast(dataset, query);
      const roots = people.filter(({ managerId }) => managerId === null);
      expect(figures(total)).to.deep.equal(added(people.map(({ own }) => own)));
      expect(figures(total)).to.deep.equal(added(roots.map(({ team }) => team)));
      expect(total.call).to.equal(sum(roots.map(({ call }) => call)));
      expect(total.bestCase).to.equal(total.closed.value + total.commit.value + total.upside.value);
    });
  });

  it('is where a bridge that ends at the same moment ends', () => {
    holds((dataset, { end: _end, start: _start, ...query }) => {
      const { committed, bestCase, closed, pipeline } = forecast(dataset, query).total;
      const endOf = (measure: 'closed' | 'commit' | 'upside' | 'pipeline') =>
        bridge(dataset, { ...query, measure }).endValue;
      expect(endOf('closed')).to.equal(closed.value);
      expect(endOf('commit')).to.equal(committed);
      expect(endOf('upside')).to.equal(bestCase);
      expect(endOf('pipeline')).to.equal(bestCase + pipeline.value);
    });
  });
});

describe('a bridge', () => {
  it('leads from the start to the end, to the cent', () => {
    holds((dataset, query) => {
      const { startValue, endValue, changes } = bridge(dataset, query);
      expect(startValue + sum(Object.values(changes).map(({ value }) => value))).to.equal(endValue);
    });
  });

  it('counts as increased only what rose, as decreased only what fell', () => {
    holds((dataset, query) => {
      const { increased, decreased } = bridge(dataset, query).changes;
      expect(increased.value).to.be.at.least(increased.count);
      expect(decreased.value).to.be.at.most(-decreased.count);
    });
  });
});

describe('a report', () => {
  it('depends on no order of the records', () => {
    fc.assert(
      fc.property(asked, ([json, question]) => {
        const reversed = { ...json, leads: json.leads?.toReversed(), opportunities: json.opportunities?.toReversed() };
        expect(reported(reversed, question)).to.deep.equal(reported(json, question));
      }),
      runs(150),
    );
  });

  it('is not moved by what comes after its moment', () => {
    fc.assert(
      fc.property(asked, ([json, question]) => {
        const [pipeline] = json.pipelines;
        const stage = pipeline?.stages.find(({ kind }) => kind === 'won')?.id ?? '';
        const late = { id: 'late', createdAt: '2100-01-01T00:00:00Z', stage, amount: 1000, closeDate: json.asOf };
        const more = { ...json, opportunities: [...(json.opportunities ?? []), late] };
        expect(reported(more, question)).to.deep.equal(reported(json, question));
      }),
      runs(150),
    );
  });
});

/** Every figure of a report; the ids of its warnings stand in the order of the data. */
function reported(json: object, question: object): unknown {
  try {
    const { quality: _, ...figuresOf } = report(
      readDataset(asJson(json)),
      fromJson<ReportQuery>(JSON.stringify(question)),
    );
    return figuresOf;
  } catch (error) {
    if (error instanceof UsageError) return 'refused';
    throw error;
  }
}

function holds(identity: (dataset: Dataset, query: ReportQuery) => void): void {
  fc.assert(
    fc.property(asked, ([json, question]) => {
      try {
        identity(readDataset(json), fromJson<ReportQuery>(JSON.stringify(question)));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    runs(150),
  );
}

function figures(sums: DealSums): number[] {
  return dealParts.flatMap((part) => [sums[part].count, sums[part].value]);
}

function added(all: readonly DealSums[]): number[] {
  return dealParts.flatMap((part) => [
    sum(all.map((sums) => sums[part].count)),
    sum(all.map((sums) => sums[part].value)),
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isAscending(numbers: readonly (number | null)[]): boolean {
  return numbers.every((number, index) => index === 0 || (number ?? NaN) >= (numbers[index - 1] ?? NaN) - 1e-12);
}
